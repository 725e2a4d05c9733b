import { Lock, Thread } from "switchpoint/threading";

const a = new Lock();
const b = new Lock();

function forth() {
  a.acquire();
  b.acquire();
  b.release();
  a.release();
}

function back() {
  b.acquire();
  a.acquire();
  a.release();
  b.release();
}

const threads = [new Thread({ target: forth }), new Thread({ target: back })];
for (const t of threads) t.start();
for (const t of threads) t.join();
