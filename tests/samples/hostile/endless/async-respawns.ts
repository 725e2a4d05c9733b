/**
 * A task that makes its own successor.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
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
