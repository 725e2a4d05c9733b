import * as asyncio from "switchpoint/asyncio";

const loop = asyncio.new_event_loop();
const start = loop.time();
for (const n of [2, 3, 4, 5, 10]) {
  const order: number[] = [];
  for (let i = 0; i < n; i++) loop.call_at(start + n, (k: number) => order.push(k), i);
  loop.call_at(start + n, () => print(n, order));
}
loop.call_at(start + 20, () => loop.stop());
loop.run_forever();
