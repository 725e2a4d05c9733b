/**
 * The lock is never given back.
 *
 * @fails total "not given back"
 */
import { Lock } from "switchpoint/threading";

let counter = 0;
const lock = new Lock();

export function increment() {
  lock.acquire();
  counter += 1;
}

export function total() {
  return counter;
}
