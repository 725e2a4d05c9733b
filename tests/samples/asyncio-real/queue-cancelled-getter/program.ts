import * as asyncio from "switchpoint/asyncio";

async function main() {
  const queue = new asyncio.Queue<number>();
  async function getter(i: number) {
    print("getter", i, await queue.get());
  }
  const tasks = [0, 1].map((i) => asyncio.create_task(getter(i)));
  await asyncio.sleep(0);
  queue.put_nowait(7);
  tasks[0]!.cancel();
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  print(tasks.map((task) => task.done()), queue.qsize());
  await asyncio.sleep(0);
  print(tasks.map((task) => task.done()), queue.qsize());
}
asyncio.run(main());
