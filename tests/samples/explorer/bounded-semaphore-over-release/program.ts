// The same mistake with a BoundedSemaphore: it says so at once.
import { BoundedSemaphore, Thread } from "switchpoint/threading";

const room = new BoundedSemaphore(1);

function visit() {
  room.acquire(false);
  room.release();
}

const threads = [1, 2].map(() => new Thread({ target: visit }));
for (const t of threads) t.start();
for (const t of threads) t.join();
