import { assert } from "switchpoint";
import { RLock, Thread } from "switchpoint/threading";

const lock = new RLock();
let balance = 0;

function log() {
  using _ = lock.held();
  return balance;
}

function deposit(amount: number) {
  using _ = lock.held();
  const before = log();
  balance += amount;
  assert(log() === before + amount);
}

const threads = [1, 2].map((amount) => new Thread({ target: deposit, args: [amount] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
