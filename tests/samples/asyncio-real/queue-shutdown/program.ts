import * as asyncio from "switchpoint/asyncio";

async function main() {
  const queue = new asyncio.Queue<number>(1);
  async function attempt(name: string, action: () => any) {
    try {
      print(name, await action());
    } catch (e) {
      print(name, (e as Error).name);
    }
  }
  const getter = asyncio.create_task(attempt("getter", () => queue.get()));
  await asyncio.sleep(0);
  queue.shutdown();
  await getter;
  await attempt("put", () => queue.put(1));
  const full = new asyncio.Queue<number>(1);
  full.put_nowait(1);
  const putter = asyncio.create_task(attempt("putter", () => full.put(2)));
  await asyncio.sleep(0);
  full.shutdown();
  await putter;
  await attempt("rest", () => full.get());
  await attempt("empty", () => full.get());
  const dropped = new asyncio.Queue<number>();
  dropped.put_nowait(1);
  dropped.shutdown(true);
  await dropped.join();
  print(dropped.qsize());
}
asyncio.run(main());
