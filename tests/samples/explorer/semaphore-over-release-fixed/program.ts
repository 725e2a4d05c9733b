import { assert } from "switchpoint";
import { BoundedSemaphore, Thread } from "switchpoint/threading";

// Bounded: one release too many would be an error here, and not a riddle elsewhere.
const room = new BoundedSemaphore(1);
let inside = 0;

function visit() {
  if (!room.acquire(false)) return;
  inside += 1;
  assert(inside === 1, "two inside");
  inside -= 1;
  room.release();
}

const threads = [1, 2, 3].map(() => new Thread({ target: visit }));
for (const t of threads) t.start();
for (const t of threads) t.join();
