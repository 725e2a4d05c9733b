import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

let made = 0;
let instance: object | null = null;

function get() {
  if (instance === null) {
    made += 1;
    instance = {};
  }
}

const threads = [1, 2].map(() => new Thread({ target: get }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(made === 1, `made ${made}`);
