import { Lock } from "switchpoint/threading";

let counter = 0;
const lock = new Lock();

export function increment() {
  using _ = lock.held();
  counter += 1;
}

export function total() {
  return counter;
}
