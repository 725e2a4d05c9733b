import * as asyncio from "switchpoint/asyncio";

async function main() {
  const queue = new asyncio.Queue<number>();
  async function getter(name: string) {
    print(name, await queue.get());
    queue.task_done();
  }
  const tasks = ["A", "B", "C"].map((name) => asyncio.create_task(getter(name)));
  await asyncio.sleep(0);
  for (const i of [1, 2, 3]) queue.put_nowait(i);
  await queue.join();
  print("joined", queue.empty(), queue.qsize());
  await asyncio.gather(...tasks);
  for (const action of [() => queue.get_nowait(), () => queue.task_done()]) {
    try {
      action();
    } catch (e) {
      print((e as Error).name, (e as Error).message);
    }
  }
}
asyncio.run(main());
