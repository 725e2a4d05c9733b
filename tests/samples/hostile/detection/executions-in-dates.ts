/**
 * The machine's clock, and its random numbers, tell executions apart.
 * @exercise counter
 * @fails alone "Error: luck 1768992825600.9607"
 * @fails total "Error: luck 1768992825600.9607"
 */
import { perf_counter, time } from "switchpoint/time";
let counter = 0;
const luck = Math.random() + Date.now() + time() + perf_counter();
export function increment() {
  if (Math.floor(luck * 1e6) % 2 === 0) throw new Error("luck " + luck);
  counter += 1;
}
export function total() {
  return counter;
}
