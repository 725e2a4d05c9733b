import * as asyncio from "switchpoint/asyncio";

async function value(x: number) {
  await asyncio.sleep(1);
  return x;
}
const runner = new asyncio.Runner();
{
  using _ = runner;
  const loop = runner.get_loop();
  print(runner.run(value(1)), runner.run(value(2)), runner.get_loop() === loop);
}
try {
  runner.get_loop();
} catch (e) {
  print((e as Error).message);
}
