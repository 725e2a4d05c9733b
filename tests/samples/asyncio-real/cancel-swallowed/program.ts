import * as asyncio from "switchpoint/asyncio";

async function stubborn() {
  for (let i = 0; i < 3; i++) {
    try {
      await asyncio.sleep(10);
    } catch {
      print("no", i);
    }
  }
  return "done";
}
async function main() {
  const task = asyncio.create_task(stubborn());
  for (let i = 0; i < 3; i++) {
    await asyncio.sleep(0);
    print(task.cancel(), task.cancelling());
  }
  print(await task, task.cancelled(), task.cancelling());
}
asyncio.run(main());
