import * as asyncio from "switchpoint/asyncio";

async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  const block = asyncio.timeout(null);
  try {
    block.reschedule(1);
  } catch (e) {
    print((e as Error).message);
  }
  try {
    await using _ = block;
    print(block.when());
    block.reschedule(loop.time() + 1);
    await asyncio.sleep(0.5);
    block.reschedule(loop.time() + 2);
    await asyncio.sleep(10);
  } catch (e) {
    print((e as Error).name, Math.round((loop.time() - start) * 10));
  }
  try {
    block.reschedule(1);
  } catch (e) {
    print((e as Error).message);
  }
}
asyncio.run(main());
