// The Little Book of Semaphores, 3.5: at most so many threads at once.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { monotonic, sleep } from "switchpoint/time";

const guests = arg("guests", 7);
const places = arg("places", 3);
const multiplex = new Semaphore(places);
const lock = new Lock();
let inside = 0;
let most = 0;

function guest() {
  using _ = multiplex.held();
  {
    using _lock = lock.held();
    inside += 1;
    if (inside > most) most = inside;
  }
  sleep(0.01);
  {
    using _lock = lock.held();
    inside -= 1;
  }
}

const from = monotonic();
const threads = Array.from({ length: guests }, () => new Thread({ target: guest }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(most <= places && inside === 0);
print(`most ${most}`);
if (guests === 7) print(`${Math.round((monotonic() - from) * 1000)} ms`);
