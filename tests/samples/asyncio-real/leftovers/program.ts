import * as asyncio from "switchpoint/asyncio";

async function leftover() {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    print("leftover", (e as Error).name);
    await asyncio.sleep(1);
    print("cleaned up");
    throw e;
  }
}
async function main() {
  asyncio.create_task(leftover());
  await asyncio.sleep(0);
  print(asyncio.all_tasks().size);
  return "result";
}
print(asyncio.run(main()));
