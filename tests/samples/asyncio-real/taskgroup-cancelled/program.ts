import * as asyncio from "switchpoint/asyncio";

async function child() {
  try {
    await asyncio.sleep(10);
  } finally {
    print("child leaves");
  }
}
async function outer() {
  try {
    await using group = new asyncio.TaskGroup();
    group.create_task(child());
    const stray = group.create_task(child());
    await asyncio.sleep(0);
    stray.cancel();
    await asyncio.sleep(5);
  } catch (e) {
    print("outer", (e as Error).name);
    throw e;
  }
}
async function main() {
  const task = asyncio.create_task(outer());
  await asyncio.sleep(1);
  task.cancel();
  try {
    await task;
  } catch (e) {
    print("main", (e as Error).name);
  }
}
asyncio.run(main());
