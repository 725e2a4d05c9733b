// The second look is missing what the first one is good for: the object is published before it is ready.
import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

let instance: { ready: boolean } | null = null;
const lock = new Lock();

function get(): { ready: boolean } {
  if (instance === null) {
    using _ = lock.held();
    if (instance === null) {
      instance = { ready: false };
      instance.ready = true;
    }
  }
  return instance;
}

function use() {
  assert(get().ready, "used before it was ready");
}

const threads = [1, 2].map(() => new Thread({ target: use }));
for (const t of threads) t.start();
for (const t of threads) t.join();
