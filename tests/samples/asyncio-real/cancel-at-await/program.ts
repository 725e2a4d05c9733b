import * as asyncio from "switchpoint/asyncio";

async function worker() {
  try {
    print("works");
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("cancelled", e.args);
    await asyncio.sleep(1);
    print("cleaned up");
    throw e;
  } finally {
    print("finally");
  }
}
async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  const task = asyncio.create_task(worker());
  await asyncio.sleep(2);
  task.cancel("enough");
  try {
    await task;
  } catch (e) {
    print("main", (e as Error).name, Math.round(loop.time() - start));
  }
}
asyncio.run(main());
