import * as asyncio from "switchpoint/asyncio";

async function main() {
  const order = [5, 1, 4, 1, 3];
  for (const queue of [new asyncio.Queue(), new asyncio.LifoQueue(), new asyncio.PriorityQueue()]) {
    for (const i of order) await queue.put(i);
    const got = [];
    while (!queue.empty()) got.push(await queue.get());
    print(got);
  }
  const pairs = new asyncio.PriorityQueue<[number, string]>();
  for (const item of [[2, "b"], [1, "z"], [2, "a"], [1, "c"]] as [number, string][]) pairs.put_nowait(item);
  while (!pairs.empty()) print(pairs.get_nowait());
}
asyncio.run(main());
