// One value under one lock and its double under another: between the two stages they do not belong together.
import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

let value = 0;
let double = 0;
const first = new Lock();
const second = new Lock();

function write() {
  {
    using _ = first.held();
    value = 1;
  }
  using _ = second.held();
  double = value * 2;
}

function read() {
  let seen: number;
  {
    using _ = first.held();
    if (value === 0) return;
    seen = value;
  }
  using _ = second.held();
  assert(double === seen * 2, `${seen}, but ${double}`);
}

const threads = [write, read].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
