import * as asyncio from "switchpoint/asyncio";
import { ValueError } from "switchpoint/builtins";

async function fails(d: number) {
  await asyncio.sleep(d);
  throw new ValueError(`after ${d}`);
}
async function main() {
  const loop = asyncio.get_running_loop();
  for (const mode of [asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED]) {
    const start = loop.time();
    const tasks = [asyncio.create_task(asyncio.sleep(1)), asyncio.create_task(fails(2)), asyncio.create_task(asyncio.sleep(3))];
    const [done, pending] = await asyncio.wait(tasks, { return_when: mode });
    print(mode, done.size, pending.size, Math.round(loop.time() - start));
    await asyncio.wait(tasks);
    print(tasks[1]!.exception());
  }
}
asyncio.run(main());
