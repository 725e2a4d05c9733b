import * as asyncio from "switchpoint/asyncio";

async function nothing() {}
async function main() {
  const coroutine = nothing();
  try {
    asyncio.run(coroutine);
  } catch (e) {
    print((e as Error).message);
  }
  await coroutine;
  try {
    await coroutine;
  } catch (e) {
    print((e as Error).message);
  }
  try {
    asyncio.create_task(5 as any);
  } catch (e) {
    print((e as Error).name, (e as Error).message);
  }
}
asyncio.run(main());
try {
  asyncio.get_running_loop();
} catch (e) {
  print((e as Error).message);
}
const loop = asyncio.new_event_loop();
loop.call_soon(() => loop.stop());
try {
  loop.run_until_complete(asyncio.sleep(1));
} catch (e) {
  print((e as Error).message);
}
loop.close();
try {
  loop.call_soon(print, 1);
} catch (e) {
  print((e as Error).message);
}
