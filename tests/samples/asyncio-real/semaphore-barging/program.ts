import * as asyncio from "switchpoint/asyncio";

async function main() {
  const semaphore = new asyncio.Semaphore(1);
  await semaphore.acquire();
  async function user(i: number) {
    await semaphore.acquire();
    print("user", i);
  }
  const tasks = [0, 1, 2, 3].map((i) => asyncio.create_task(user(i)));
  await asyncio.sleep(0);
  semaphore.release();
  semaphore.release();
  tasks[0]!.cancel();
  print(semaphore.locked());
  const late = asyncio.create_task(user(9));
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  semaphore.release();
  semaphore.release();
  semaphore.release();
  await asyncio.gather(...tasks, late, { return_exceptions: true });
  print(tasks[0]!.cancelled(), semaphore.locked());
}
asyncio.run(main());
