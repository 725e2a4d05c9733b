import * as asyncio from "switchpoint/asyncio";

async function main() {
  const condition = new asyncio.Condition();
  const items: number[] = [];
  async function consumer(name: string) {
    await using _ = await condition.held();
    await condition.wait_for(() => items.length > 0);
    print(name, items.shift());
  }
  const tasks = ["a", "b", "c"].map((name) => asyncio.create_task(consumer(name)));
  await asyncio.sleep(1);
  {
    await using _ = await condition.held();
    items.push(1, 2);
    condition.notify(2);
    print("notified");
  }
  await asyncio.sleep(1);
  {
    await using _ = await condition.held();
    items.push(3);
    condition.notify_all();
  }
  await asyncio.gather(...tasks);
  try {
    condition.notify();
  } catch (e) {
    print((e as Error).message);
  }
  try {
    await condition.wait();
  } catch (e) {
    print((e as Error).message);
  }
}
asyncio.run(main());
