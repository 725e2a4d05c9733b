// Who cannot come breaks the barrier, and the others learn of it.
import { assert } from "switchpoint";
import { Barrier, BrokenBarrierError, Thread } from "switchpoint/threading";

const barrier = new Barrier(3);
let told = 0;

function worker(fails: boolean) {
  if (fails) {
    barrier.abort();
    return;
  }
  try {
    barrier.wait();
  } catch (error) {
    assert(error instanceof BrokenBarrierError);
    told += 1;
  }
}

const threads = [false, true].map((fails) => new Thread({ target: worker, args: [fails] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(told === 1);
