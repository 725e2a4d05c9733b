import { Lock } from "switchpoint/threading";

let counter = 0;
const lock = new Lock();

export function increment() {
  using _ = lock.held();
  if (counter === 1) return;
  counter += 1;
}

export function total() {
  return counter;
}
