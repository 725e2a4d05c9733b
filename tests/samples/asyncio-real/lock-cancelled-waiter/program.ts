import * as asyncio from "switchpoint/asyncio";

async function main() {
  const lock = new asyncio.Lock();
  await lock.acquire();
  async function user(i: number) {
    await lock.acquire();
    print("user", i);
    lock.release();
  }
  const tasks = [0, 1, 2].map((i) => asyncio.create_task(user(i)));
  await asyncio.sleep(0);
  tasks[0]!.cancel();
  lock.release();
  tasks[1]!.cancel();
  const results = await asyncio.gather(...tasks, { return_exceptions: true });
  print(results.map((one: any) => (one === undefined || one === null ? "None" : one.name)), lock.locked());
}
asyncio.run(main());
