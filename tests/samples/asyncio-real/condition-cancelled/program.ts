import * as asyncio from "switchpoint/asyncio";

async function main() {
  const condition = new asyncio.Condition();
  async function waiter(i: number) {
    await using _ = await condition.held();
    try {
      await condition.wait();
      print("woke", i);
    } finally {
      print("has the lock", i, condition.locked());
    }
  }
  const tasks = [0, 1, 2].map((i) => asyncio.create_task(waiter(i)));
  await asyncio.sleep(1);
  await condition.acquire();
  condition.notify(1);
  tasks[0]!.cancel();
  condition.release();
  await asyncio.sleep(1);
  tasks[2]!.cancel();
  const results = await asyncio.gather(...tasks, { return_exceptions: true });
  print(results.map((one: any) => (one === undefined || one === null ? "None" : one.name)));
}
asyncio.run(main());
