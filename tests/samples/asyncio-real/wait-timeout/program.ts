import * as asyncio from "switchpoint/asyncio";

async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  const tasks = [1, 3, 5].map((d) => asyncio.create_task(asyncio.sleep(d, d)));
  const [done, pending] = await asyncio.wait(tasks, { timeout: 2 });
  print(done.size, pending.size, Math.round(loop.time() - start));
  print([...pending].map((task) => task.cancelled()));
  print(await asyncio.gather(...tasks));
}
asyncio.run(main());
