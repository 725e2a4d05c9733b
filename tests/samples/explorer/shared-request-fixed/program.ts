// threading.local: each thread has its own.
import { assert } from "switchpoint";
import { Thread, local } from "switchpoint/threading";

const current = new local();

function handle(mine: string) {
  current.request = mine;
  answer(mine);
}

function answer(expected: string) {
  assert(current.request === expected, `answers ${current.request} instead of ${expected}`);
}

const threads = ["a", "b"].map((name) => new Thread({ target: handle, args: [name] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
