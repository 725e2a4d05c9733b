import * as asyncio from "switchpoint/asyncio";

async function child(name: string) {
  print(name, "begins");
  await asyncio.sleep(0);
  print(name, "goes on");
  return name;
}
async function main() {
  print("main 1");
  const a = asyncio.create_task(child("a"));
  const b = asyncio.create_task(child("b"));
  print("main 2");
  await asyncio.sleep(0);
  print("main 3");
  print(await a, await b);
}
asyncio.run(main());
