import * as asyncio from "switchpoint/asyncio";

async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  const queue = new asyncio.Queue<string>(3);
  async function producer(name: string, d: number) {
    for (let i = 0; i < 3; i++) {
      await asyncio.sleep(d);
      await queue.put(`${name}${i}`);
    }
  }
  async function consumer(name: string) {
    for (;;) {
      const item = await queue.get();
      await asyncio.sleep(1.25);
      print(name, item, Math.round((loop.time() - start) * 100));
      queue.task_done();
    }
  }
  const consumers = [asyncio.create_task(consumer("x")), asyncio.create_task(consumer("y"))];
  await asyncio.gather(producer("a", 0.3), producer("b", 0.7), producer("c", 0.2));
  await queue.join();
  for (const task of consumers) task.cancel();
  await asyncio.gather(...consumers, { return_exceptions: true });
  print(consumers.map((task) => task.cancelled()));
}
asyncio.run(main());
