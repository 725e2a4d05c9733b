import { Lock, Thread } from "switchpoint/threading";

const a = new Lock();
const b = new Lock();

function both() {
  a.acquire();
  b.acquire();
  b.release();
  a.release();
}

const threads = [new Thread({ target: both }), new Thread({ target: both })];
for (const t of threads) t.start();
for (const t of threads) t.join();
