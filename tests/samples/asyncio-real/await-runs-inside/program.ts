import * as asyncio from "switchpoint/asyncio";

async function quick() {
  print("quick");
  return 1;
}
async function other() {
  print("other");
}
async function main() {
  const task = asyncio.create_task(other());
  print(await quick());
  print(await quick());
  print("before the other");
  await task;
  await task;
  print("after");
}
asyncio.run(main());
