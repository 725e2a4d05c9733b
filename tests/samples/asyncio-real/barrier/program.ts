import * as asyncio from "switchpoint/asyncio";

async function main() {
  const barrier = new asyncio.Barrier(3);
  async function party(name: string, d: number) {
    await asyncio.sleep(d);
    for (let round = 0; round < 2; round++) print(name, await barrier.wait());
  }
  await asyncio.gather(party("a", 1), party("b", 2), party("c", 3));
  async function breaks() {
    try {
      await barrier.wait();
    } catch (e) {
      print((e as Error).name);
    }
  }
  const tasks = [asyncio.create_task(breaks()), asyncio.create_task(breaks())];
  await asyncio.sleep(0);
  print(barrier.n_waiting, barrier.parties);
  await barrier.abort();
  await asyncio.gather(...tasks);
  print(barrier.broken);
  await barrier.reset();
  print(barrier.broken, barrier.n_waiting);
}
asyncio.run(main());
