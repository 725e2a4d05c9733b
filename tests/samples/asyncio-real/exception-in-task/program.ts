import * as asyncio from "switchpoint/asyncio";
import { ValueError } from "switchpoint/builtins";

async function fails() {
  await asyncio.sleep(1);
  throw new ValueError("bad");
}
async function main() {
  const task = asyncio.create_task(fails());
  await asyncio.wait([task]);
  print(task.done(), task.cancelled(), task.exception());
  for (let i = 0; i < 2; i++) {
    try {
      await task;
    } catch (e) {
      print((e as Error).name, (e as Error).message, e === task.exception());
    }
  }
  await fails();
}
try {
  asyncio.run(main());
} catch (e) {
  print("run", (e as Error).message);
}
