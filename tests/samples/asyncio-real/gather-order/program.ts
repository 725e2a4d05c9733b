import * as asyncio from "switchpoint/asyncio";

async function value(x: number, d: number) {
  await asyncio.sleep(d);
  print("has", x);
  return x;
}
async function main() {
  const same = value(9, 2);
  print(await asyncio.gather(value(1, 3), value(2, 1), same, value(3, 2), same));
  print(await asyncio.gather());
}
asyncio.run(main());
