/**
 * Waits for its turn, and keeps the lock when there is nothing to count any more.
 *
 * @fails released "is still held by"
 */
import { Lock } from "switchpoint/threading";

let counter = 0;
const lock = new Lock();

export function increment() {
  lock.acquire();
  if (counter === 1) return;
  counter += 1;
  lock.release();
}

export function total() {
  return counter;
}
