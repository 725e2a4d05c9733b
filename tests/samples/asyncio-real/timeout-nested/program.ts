import * as asyncio from "switchpoint/asyncio";

async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  const inner = asyncio.timeout(5);
  const outer = asyncio.timeout(1);
  try {
    await using _ = outer;
    try {
      await using _ = inner;
      await asyncio.sleep(10);
    } catch (e) {
      print("inner", (e as Error).name);
      throw e;
    }
  } catch (e) {
    print("outer", (e as Error).name, Math.round(loop.time() - start));
  }
  print(inner.expired(), outer.expired());
  try {
    await using _ = asyncio.timeout(0);
    print("body runs");
    await asyncio.sleep(0);
    print("never");
  } catch (e) {
    print((e as Error).name);
  }
}
asyncio.run(main());
