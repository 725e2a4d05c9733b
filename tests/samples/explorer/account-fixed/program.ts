import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

let balance = 10;
const lock = new Lock();

function withdraw(amount: number) {
  using _ = lock.held();
  if (balance >= amount) balance -= amount;
}

const threads = [1, 2].map(() => new Thread({ target: withdraw, args: [10] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(balance === 0);
