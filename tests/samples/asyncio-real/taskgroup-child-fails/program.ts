import * as asyncio from "switchpoint/asyncio";
import { ExceptionGroup, ValueError } from "switchpoint/builtins";

async function fails(d: number) {
  await asyncio.sleep(d);
  throw new ValueError(`after ${d}`);
}
async function patient(name: string) {
  try {
    await asyncio.sleep(10);
  } finally {
    print(name, "leaves");
  }
}
async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  try {
    await using group = new asyncio.TaskGroup();
    group.create_task(fails(1));
    group.create_task(patient("a"));
    try {
      await asyncio.sleep(5);
    } catch (e) {
      print("body", (e as Error).name);
      throw e;
    }
  } catch (e) {
    const group = e as ExceptionGroup;
    print(group.name, group.message, group.exceptions.map((one: any) => one.message), Math.round(loop.time() - start));
  }
  print(asyncio.current_task()!.cancelling());
}
asyncio.run(main());
