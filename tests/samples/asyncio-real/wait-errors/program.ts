import * as asyncio from "switchpoint/asyncio";

async function nothing() {}
async function attempt(make: () => any) {
  try {
    await make();
    print("fine");
  } catch (e) {
    print((e as Error).name, (e as Error).message);
  }
}
async function main() {
  await attempt(() => asyncio.wait([]));
  const coroutine = nothing();
  await attempt(() => asyncio.wait([coroutine]));
  await coroutine;
  await attempt(() => asyncio.wait([asyncio.create_task(nothing())], { return_when: "SOON" }));
  await attempt(() => asyncio.sleep(1, "x"));
}
asyncio.run(main());
