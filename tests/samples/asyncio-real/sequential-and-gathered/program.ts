import * as asyncio from "switchpoint/asyncio";

async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  const passed = () => Math.round(loop.time() - start);
  for (const d of [1, 2, 3]) await asyncio.sleep(d);
  print(passed());
  await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2), asyncio.sleep(3));
  print(passed());
  print(await asyncio.sleep(1, "value"), await asyncio.sleep(-5, "none"), passed());
}
asyncio.run(main());
