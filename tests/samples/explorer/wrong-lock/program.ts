import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

let value = 0;
const mine = new Lock();
const yours = new Lock();

function add(lock: Lock) {
  using _ = lock.held();
  value += 1;
}

const threads = [mine, yours].map((lock) => new Thread({ target: add, args: [lock] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(value === 2);
