// The Little Book of Semaphores, 3.4: a semaphore as a mutex.
import { arg, assert } from "switchpoint";
import { Semaphore, Thread } from "switchpoint/threading";

const rounds = arg("rounds", 100);
const mutex = new Semaphore(1);
let count = 0;

function add() {
  for (let i = 0; i < rounds; i++) {
    using _ = mutex.held();
    count += 1;
  }
}

const threads = [1, 2].map(() => new Thread({ target: add }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(count === 2 * rounds);
print(count);
