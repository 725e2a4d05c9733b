import * as asyncio from "switchpoint/asyncio";

async function inner() {
  await asyncio.sleep(3);
  print("inner is done");
  return 7;
}
async function waiter(task: any) {
  try {
    await asyncio.shield(task);
  } catch (e) {
    print("waiter", (e as Error).name);
    throw e;
  }
}
async function main() {
  const task = asyncio.create_task(inner());
  const outer = asyncio.create_task(waiter(task));
  await asyncio.sleep(1);
  outer.cancel();
  await asyncio.wait([outer]);
  print(outer.cancelled(), task.cancelled(), task.done());
  print(await task);
}
asyncio.run(main());
