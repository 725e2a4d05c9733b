// A reader that reads until the writer is done, and a writer that waits until nobody reads: it starves.
import { Lock, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

let readers = 0;
let finished = false;
const lock = new Lock();

function enter() {
  using _ = lock.held();
  readers += 1;
}

function leave() {
  using _ = lock.held();
  readers -= 1;
}

function reader() {
  enter();
  while (!finished) sleep(0);
  leave();
}

function writer() {
  while (true) {
    using _ = lock.held();
    if (readers === 0) break;
  }
  finished = true;
}

const threads = [reader, writer].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
