import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

let counter = 0;
const lock = new Lock();

function add(times: number) {
  for (let i = 0; i < times; i++) {
    using _ = lock.held();
    counter += 1;
  }
}

const threads = [1, 2].map(() => new Thread({ target: add, args: [3] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(counter === 6, `lost ${6 - counter}`);
