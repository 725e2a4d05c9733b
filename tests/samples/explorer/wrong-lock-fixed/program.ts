import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

let value = 0;
const lock = new Lock();

function add() {
  using _ = lock.held();
  value += 1;
}

const threads = [1, 2].map(() => new Thread({ target: add }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(value === 2);
