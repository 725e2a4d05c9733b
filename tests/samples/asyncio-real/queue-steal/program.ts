import * as asyncio from "switchpoint/asyncio";

async function main() {
  const queue = new asyncio.Queue<string>();
  async function getter(name: string) {
    print(name, await queue.get());
  }
  const tasks = [asyncio.create_task(getter("a")), asyncio.create_task(getter("b"))];
  await asyncio.sleep(0);
  queue.put_nowait("first");
  print("stolen", queue.get_nowait());
  await asyncio.sleep(0);
  queue.put_nowait("second");
  queue.put_nowait("third");
  await asyncio.gather(...tasks);
}
asyncio.run(main());
