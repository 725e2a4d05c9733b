import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

let instance: { ready: boolean } | null = null;
let made = 0;
const lock = new Lock();

function get(): { ready: boolean } {
  if (instance === null) {
    using _ = lock.held();
    if (instance === null) {
      const fresh = { ready: false };
      fresh.ready = true;
      made += 1;
      instance = fresh;
    }
  }
  return instance;
}

function use() {
  assert(get().ready);
}

const threads = [1, 2].map(() => new Thread({ target: use }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(made === 1);
