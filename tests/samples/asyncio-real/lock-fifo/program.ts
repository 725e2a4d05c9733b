import * as asyncio from "switchpoint/asyncio";

async function main() {
  const lock = new asyncio.Lock();
  await lock.acquire();
  async function user(i: number) {
    await using _ = await lock.held();
    print("user", i);
    await asyncio.sleep(0);
  }
  const tasks = [0, 1, 2].map((i) => asyncio.create_task(user(i)));
  await asyncio.sleep(0);
  lock.release();
  print(lock.locked());
  await lock.acquire();
  print("main again");
  lock.release();
  await asyncio.gather(...tasks);
  try {
    lock.release();
  } catch (e) {
    print((e as Error).message);
  }
}
asyncio.run(main());
