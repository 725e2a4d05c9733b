import * as asyncio from "switchpoint/asyncio";

async function* ticker(n: number) {
  try {
    for (let i = 0; i < n; i++) {
      await asyncio.sleep(1);
      yield i;
    }
  } finally {
    print("ticker ends");
  }
}
async function main() {
  const other = asyncio.create_task(asyncio.sleep(2.5, "other"));
  other.add_done_callback(() => print("other is done"));
  for await (const i of ticker(4)) print("tick", i);
  print(await other);
}
asyncio.run(main());
