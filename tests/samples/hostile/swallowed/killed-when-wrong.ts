/**
 * Ends its process by a signal as soon as it is wrong.
 * @exercise counter
 * @fails alone "AssertionError: the program ended before the check was over"
 * @fails total "AssertionError: the program ended before the check was over"
 */
import { getpid, kill } from "switchpoint/os";
let counter = 0;
let calls = 0;
export function increment() {
  counter += 1;
}
export function total() {
  calls += 1;
  if (counter !== calls && counter !== 2) kill(getpid(), 9);
  return counter;
}
