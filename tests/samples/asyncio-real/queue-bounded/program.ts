import * as asyncio from "switchpoint/asyncio";

async function main() {
  const queue = new asyncio.Queue<number>(1);
  async function producer() {
    for (let i = 0; i < 4; i++) {
      print("put", i);
      await queue.put(i);
    }
    print("producer ends");
  }
  async function consumer() {
    for (let i = 0; i < 4; i++) {
      await asyncio.sleep(1);
      print("got", await queue.get());
      queue.task_done();
    }
  }
  const tasks = [asyncio.create_task(producer()), asyncio.create_task(consumer())];
  await asyncio.sleep(0);
  print(queue.full(), queue.maxsize);
  try {
    queue.put_nowait(9);
  } catch (e) {
    print((e as Error).name);
  }
  await queue.join();
  await asyncio.gather(...tasks);
}
asyncio.run(main());
