// Each takes its own lock, tries the other's, and gives its own back if that fails: politely, for ever.
import { Lock, Thread } from "switchpoint/threading";

const left = new Lock();
const right = new Lock();

function meet(mine: Lock, yours: Lock) {
  while (true) {
    mine.acquire();
    if (yours.acquire(false)) break;
    mine.release();
  }
  yours.release();
  mine.release();
}

const threads = [
  [left, right],
  [right, left],
].map(([mine, yours]) => new Thread({ target: meet, args: [mine, yours] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
