// One of the three fails before it arrives: the others wait for ever.
import { Barrier, Thread } from "switchpoint/threading";

const barrier = new Barrier(3);

function worker(fails: boolean) {
  if (fails) return;
  barrier.wait();
}

const threads = [false, false, true].map((fails) => new Thread({ target: worker, args: [fails] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
