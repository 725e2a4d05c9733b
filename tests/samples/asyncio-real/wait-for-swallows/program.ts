import * as asyncio from "switchpoint/asyncio";

async function refuses() {
  try {
    await asyncio.sleep(5);
  } catch {
    print("refuses");
  }
  return "value";
}
async function main() {
  const here = asyncio.current_task();
  async function who() {
    return asyncio.current_task() === here;
  }
  print(await asyncio.wait_for(who(), 1));
  print(await asyncio.wait_for(refuses(), 1));
}
asyncio.run(main());
