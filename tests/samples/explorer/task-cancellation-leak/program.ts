// The permit is given back only if nothing goes wrong, and a cancellation goes wrong.
import { assert } from "switchpoint";
import * as asyncio from "switchpoint/asyncio";

let permits = 1;

async function use() {
  permits -= 1;
  await asyncio.sleep(1);
  permits += 1;
}

async function main() {
  const task = asyncio.create_task(use());
  await asyncio.sleep(0);
  task.cancel();
  await asyncio.gather(task, { return_exceptions: true });
  assert(permits === 1, "a permit has leaked");
}

asyncio.run(main());
