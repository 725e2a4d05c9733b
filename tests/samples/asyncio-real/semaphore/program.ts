import * as asyncio from "switchpoint/asyncio";

async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  const semaphore = new asyncio.Semaphore(2);
  async function job(i: number) {
    await using _ = await semaphore.held();
    print("job", i, Math.round(loop.time() - start));
    await asyncio.sleep(i === 1 ? 2 : 1);
  }
  await asyncio.gather(...[0, 1, 2, 3, 4].map(job));
  print(semaphore.locked());
  const bounded = new asyncio.BoundedSemaphore(1);
  try {
    bounded.release();
  } catch (e) {
    print((e as Error).message);
  }
  try {
    new asyncio.Semaphore(-1);
  } catch (e) {
    print((e as Error).message);
  }
}
asyncio.run(main());
