import * as asyncio from "switchpoint/asyncio";

async function step(name: string, delays: number[]) {
  for (const d of delays) {
    await asyncio.sleep(d);
    print(name, d);
  }
  return delays.length;
}
async function main() {
  const loop = asyncio.get_running_loop();
  loop.call_later(2, print, "timer 2");
  const a = asyncio.create_task(step("a", [0, 0, 1, 0, 1]));
  const b = asyncio.create_task(step("b", [1, 0, 1, 1]));
  const c = asyncio.create_task(step("c", [0, 2, 0, 0.5]));
  a.add_done_callback(() => print("a is done"));
  print((await a) + (await b) + (await c));
}
asyncio.run(main());
