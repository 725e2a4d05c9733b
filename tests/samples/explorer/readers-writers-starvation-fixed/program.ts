// Who waits to write is counted, and no reader stays because of another one.
import { Condition, Thread } from "switchpoint/threading";

let readers = 0;
let writing = false;
let waiting = 0;
const changed = new Condition();

function reader() {
  {
    using _ = changed.held();
    changed.wait_for(() => waiting === 0 && !writing);
    readers += 1;
  }
  using _ = changed.held();
  readers -= 1;
  changed.notify_all();
}

function writer() {
  {
    using _ = changed.held();
    waiting += 1;
    changed.wait_for(() => readers === 0 && !writing);
    waiting -= 1;
    writing = true;
  }
  using _ = changed.held();
  writing = false;
  changed.notify_all();
}

const threads = [reader, writer].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
