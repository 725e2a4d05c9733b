import * as asyncio from "switchpoint/asyncio";

async function slow(d: number, cleanup: number) {
  try {
    await asyncio.sleep(d);
    return "slow";
  } catch (e) {
    print("cancelled", (e as Error).name);
    await asyncio.sleep(cleanup);
    print("clean");
    throw e;
  }
}
async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  const passed = () => Math.round(loop.time() - start);
  print(await asyncio.wait_for(slow(1, 0), 2), passed());
  try {
    await asyncio.wait_for(slow(5, 3), 2);
  } catch (e) {
    print((e as Error).name, passed());
  }
  try {
    await asyncio.wait_for(slow(5, 3), 0);
  } catch (e) {
    print((e as Error).name, passed());
  }
  print(await asyncio.wait_for(slow(1, 0), null), passed());
  const ready = asyncio.create_task(asyncio.sleep(0, "ready"));
  await asyncio.sleep(1);
  print(await asyncio.wait_for(ready, 0));
}
asyncio.run(main());
