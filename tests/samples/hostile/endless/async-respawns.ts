/**
 * A task that makes its own successor.
 * @exercise counter
 * @after solution
 */
import { create_task, run, sleep } from "switchpoint/asyncio";
async function again(): Promise<void> {
  create_task(again());
  await sleep(0);
}
async function main(): Promise<void> {
  await create_task(again());
  while (true) await sleep(0);
}
run(main());
