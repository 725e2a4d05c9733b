// In one order nobody has to back off.
import { Lock, Thread } from "switchpoint/threading";

const left = new Lock();
const right = new Lock();

function meet() {
  using _l = left.held();
  using _r = right.held();
}

const threads = [1, 2].map(() => new Thread({ target: meet }));
for (const t of threads) t.start();
for (const t of threads) t.join();
