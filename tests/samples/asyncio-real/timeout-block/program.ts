import * as asyncio from "switchpoint/asyncio";

async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  const passed = () => Math.round(loop.time() - start);
  try {
    await using block = asyncio.timeout(2);
    try {
      await asyncio.sleep(5);
    } catch (e) {
      print((e as Error).name, block.expired(), passed());
      throw e;
    }
  } catch (e) {
    print((e as Error).name, passed());
  }
  {
    await using block = asyncio.timeout(2);
    await asyncio.sleep(1);
    print(block.expired());
  }
  print(passed(), asyncio.current_task()!.cancelling());
}
asyncio.run(main());
