// The check and the withdrawal are each under the lock, but not both together.
import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

let balance = 10;
const lock = new Lock();

function enough(amount: number): boolean {
  using _ = lock.held();
  return balance >= amount;
}

function withdraw(amount: number) {
  if (enough(amount)) {
    using _ = lock.held();
    balance -= amount;
  }
}

const threads = [1, 2].map(() => new Thread({ target: withdraw, args: [10] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(balance >= 0, `overdrawn by ${-balance}`);
