import { Lock, Thread } from "switchpoint/threading";

const a = new Lock();
const b = new Lock();

function both(first: Lock, second: Lock) {
  using _1 = first.held();
  using _2 = second.held();
}

const threads = [new Thread({ target: both, args: [a, b] }), new Thread({ target: both, args: [b, a] })];
for (const t of threads) t.start();
for (const t of threads) t.join();
