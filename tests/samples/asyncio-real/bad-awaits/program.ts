import * as asyncio from "switchpoint/asyncio";

async function attempt(make: () => any) {
  try {
    await make();
  } catch (e) {
    print((e as Error).name, (e as Error).message.split(":")[0]);
  }
}
async function main() {
  await attempt(() => 5);
  let own: any = null;
  async function selfish() {
    await own;
  }
  own = asyncio.create_task(selfish());
  await attempt(() => own);
  const other = asyncio.new_event_loop();
  const foreign = other.create_future();
  async function confused() {
    await foreign;
  }
  try {
    await asyncio.create_task(confused());
  } catch (e) {
    print((e as Error).name, /attached to a different loop$/.test((e as Error).message));
  }
}
asyncio.run(main());
