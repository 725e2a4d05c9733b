/**
 * A stack that reaches over a wait.
 * @exercise counter
 * @fails alone "Error: nobody"
 * @fails total "Error: nobody"
 */
import { run, sleep } from "switchpoint/asyncio";
export function increment() {
  run((async () => {
    await sleep(0);
    const { stack } = new Error("here");
    if (/node:|inmate|vm\.js/.test(stack!)) throw new Error("ESCAPED: " + stack);
    throw new Error("nobody");
  })());
}
export function total() {
  return 2;
}
