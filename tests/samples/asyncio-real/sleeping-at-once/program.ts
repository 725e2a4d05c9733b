import * as asyncio from "switchpoint/asyncio";

async function sleeper(i: number) {
  await asyncio.sleep(1);
  print("woke", i);
  await asyncio.sleep(0);
  print("again", i);
}
async function main() {
  await asyncio.gather(...Array.from({ length: 7 }, (_, i) => sleeper(i)));
}
asyncio.run(main());
