import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

let a = 0;
let b = 0;
const both = new Lock();

function set() {
  using _ = both.held();
  a = 1;
  b = -1;
}

function check() {
  using _ = both.held();
  assert(a + b === 0);
}

const threads = [set, set, check].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
