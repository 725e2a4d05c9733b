import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

const rounds = 2;
let counter = 0;
const lock = new Lock();

function add() {
  for (let i = 0; i < rounds; i++) {
    using _ = lock.held();
    counter += 1;
  }
}

const threads = [1, 2].map(() => new Thread({ target: add }));
for (const t of threads) t.start();
for (const t of threads) t.join();

assert(counter === 2 * rounds, `lost ${2 * rounds - counter}`);
print("counter", counter);
