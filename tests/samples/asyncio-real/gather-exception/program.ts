import * as asyncio from "switchpoint/asyncio";
import { ValueError } from "switchpoint/builtins";

async function fails() {
  await asyncio.sleep(1);
  throw new ValueError("bad");
}
async function works(name: string) {
  await asyncio.sleep(3);
  print(name, "finished");
  return name;
}
async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  try {
    await asyncio.gather(works("a"), fails(), works("b"));
  } catch (e) {
    print((e as Error).message, Math.round(loop.time() - start));
  }
  await asyncio.sleep(5);
  const results = await asyncio.gather(works("c"), fails(), { return_exceptions: true });
  print(results[0], results[1].message);
}
asyncio.run(main());
