import { Lock } from "switchpoint/threading";

let counter = 0;
const lock = new Lock();

export function increment() {
  if (!lock.acquire(false)) return;
  if (counter === 1) return;
  counter += 1;
  lock.release();
}

export function total() {
  return counter;
}
