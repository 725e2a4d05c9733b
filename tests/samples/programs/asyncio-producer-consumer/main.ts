// Producers and consumers as coroutines around a bounded asyncio.Queue; when all is done the consumers are cancelled.
import * as asyncio from "switchpoint/asyncio";
import { arg } from "switchpoint";

const items = arg("items", 3);

async function producer(name: string, queue: asyncio.Queue<string>) {
  for (let i = 0; i < items; i++) {
    await queue.put(`${name}${i}`);
    await asyncio.sleep(0);
  }
}

async function consumer(name: string, queue: asyncio.Queue<string>) {
  try {
    while (true) {
      const item = await queue.get();
      print(name, "got", item);
      queue.task_done();
    }
  } finally {
    print(name, "stops");
  }
}

async function main() {
  const queue = new asyncio.Queue<string>(2);
  const consumers = ["x", "y"].map((name) => asyncio.create_task(consumer(name, queue)));
  await asyncio.gather(producer("a", queue), producer("b", queue));
  await queue.join();
  for (const task of consumers) task.cancel();
  const results = await asyncio.gather(...consumers, { return_exceptions: true });
  print(results.map((result: any) => result.constructor.name).join(" "));
}
asyncio.run(main());
