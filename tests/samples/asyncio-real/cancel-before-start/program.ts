import * as asyncio from "switchpoint/asyncio";

async function never() {
  print("never");
}
async function main() {
  const task = asyncio.create_task(never());
  print(task.cancel(), task.cancelled(), task.done());
  try {
    await task;
  } catch (e) {
    print("caught", (e as Error).name);
  }
  print(task.cancel(), task.cancelled(), task.done());
}
asyncio.run(main());
