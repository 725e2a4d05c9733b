// The Little Book of Semaphores, 7.1: five seats; if all are taken, whoever comes waits until the whole party has left.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const guests = arg("guests", 8);
const seats = arg("seats", 5);
const block = new Semaphore(0);
const mutex = new Lock();
let eating = 0;
let waiting = 0;
let must_wait = false;
let most = 0;

function guest(me: number) {
  sleep(0.001 * me);
  mutex.acquire();
  if (must_wait) {
    waiting += 1;
    mutex.release();
    // Who wakes us has counted us in already.
    block.acquire();
  } else {
    eating += 1;
    must_wait = eating === seats;
    mutex.release();
  }
  {
    using _ = mutex.held();
    if (eating > most) most = eating;
  }
  sleep(0.02);
  using _ = mutex.held();
  eating -= 1;
  if (eating > 0) return;
  const next = Math.min(seats, waiting);
  waiting -= next;
  eating += next;
  must_wait = eating === seats;
  if (next > 0) block.release(next);
}

const threads = Array.from({ length: guests }, (_, me) => new Thread({ target: guest, args: [me] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(most <= seats && eating === 0 && waiting === 0);
print(`at most ${most} at once`);
