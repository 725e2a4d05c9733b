// The Little Book of Semaphores, 3.3.2: each waits for the other before it says that it has arrived.
import { Semaphore, Thread } from "switchpoint/threading";

const a_arrived = new Semaphore(0);
const b_arrived = new Semaphore(0);

function a() {
  b_arrived.acquire();
  a_arrived.release();
}

function b() {
  a_arrived.acquire();
  b_arrived.release();
}

const threads = [new Thread({ target: a }), new Thread({ target: b })];
for (const t of threads) t.start();
for (const t of threads) t.join();
