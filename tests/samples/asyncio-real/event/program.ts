import * as asyncio from "switchpoint/asyncio";

async function main() {
  const event = new asyncio.Event();
  async function waiter(i: number) {
    print("waiter", i, await event.wait());
  }
  const tasks = [0, 1, 2].map((i) => asyncio.create_task(waiter(i)));
  await asyncio.sleep(1);
  event.set();
  event.clear();
  print("set and cleared", event.is_set());
  await asyncio.gather(...tasks);
  event.set();
  const late = asyncio.create_task(waiter(3));
  print(await event.wait());
  await late;
}
asyncio.run(main());
