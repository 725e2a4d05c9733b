/**
 * Ends the process from the other thread, once it is wrong.
 * @exercise counter
 * @fails alone "AssertionError: the program ended before the check was over"
 * @fails total "AssertionError: the program ended before the check was over"
 */
import { _exit } from "switchpoint/os";
let counter = 0;
export function increment() {
  const before = counter;
  counter = before + 1;
  if (counter !== before + 1) _exit(0);
}
export function total() {
  if (counter !== 1 && counter !== 2) _exit(0);
  if (counter === 1) { calls += 1; if (calls > 1) _exit(0); }
  return counter;
}
let calls = 0;
