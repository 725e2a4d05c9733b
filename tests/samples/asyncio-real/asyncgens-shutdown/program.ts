import * as asyncio from "switchpoint/asyncio";
import { ValueError } from "switchpoint/builtins";

const kept: any[] = [];
async function* numbers(name: string) {
  try {
    for (let n = 0; n < 10; n++) yield n;
  } finally {
    await asyncio.sleep(0);
    print("closed", name);
  }
}
async function* failing() {
  try {
    yield 1;
  } finally {
    throw new ValueError("in finally");
  }
}
async function main() {
  const loop = asyncio.get_running_loop();
  loop.set_exception_handler((_, context) => print(context.message!.split(" <")[0], (context.exception as Error).message));
  const one: any = numbers("one"), two: any = failing();
  kept.push(one, two, numbers("never begun"));
  print(await one.__anext__(), await two.__anext__());
  for await (const _ of numbers("finished"));
  print("main ends");
}
asyncio.run(main());
print("after");
