// Who gives up waiting releases all the same: from then on there is one permit too many.
import { assert } from "switchpoint";
import { Semaphore, Thread } from "switchpoint/threading";

const room = new Semaphore(1);
let inside = 0;

function visit() {
  const entered = room.acquire(false);
  if (entered) {
    inside += 1;
    assert(inside === 1, "two inside");
    inside -= 1;
  }
  room.release();
}

const threads = [1, 2, 3].map(() => new Thread({ target: visit }));
for (const t of threads) t.start();
for (const t of threads) t.join();
