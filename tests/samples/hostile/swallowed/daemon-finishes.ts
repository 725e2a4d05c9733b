/**
 * Does the work in a daemon that nobody waits for, and answers with what it hopes.
 * @exercise counter
 * @fails alone "AssertionError: one increment gave 0"
 * @fails total "two increments gave 0"
 */
import { Thread } from "switchpoint/threading";
let counter = 0;
export function increment() {
  new Thread({ target: () => { counter += 1; }, daemon: true }).start();
}
export function total() {
  return counter;
}
