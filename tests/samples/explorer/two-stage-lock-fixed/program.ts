import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

let value = 0;
let double = 0;
const lock = new Lock();

function write() {
  using _ = lock.held();
  value = 1;
  double = value * 2;
}

function read() {
  using _ = lock.held();
  assert(double === value * 2);
}

const threads = [write, read].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
