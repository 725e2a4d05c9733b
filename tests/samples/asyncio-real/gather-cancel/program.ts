import * as asyncio from "switchpoint/asyncio";

async function child(name: string, d: number) {
  try {
    await asyncio.sleep(d);
    return name;
  } finally {
    print(name, "leaves");
  }
}
async function main() {
  const tasks = [1, 2, 3].map((d) => asyncio.create_task(child(`t${d}`, d)));
  const together = asyncio.gather(...tasks);
  await asyncio.sleep(1.5);
  print(together.cancel(), together.done());
  try {
    await together;
  } catch (e) {
    print((e as Error).name);
  }
  print(tasks.map((task) => task.cancelled()));
  const one = asyncio.create_task(child("u", 5));
  const two = asyncio.create_task(child("v", 2));
  const rest = asyncio.gather(one, two);
  await asyncio.sleep(1);
  one.cancel();
  try {
    await rest;
  } catch (e) {
    print((e as Error).name, two.done());
  }
  print(await two);
}
asyncio.run(main());
