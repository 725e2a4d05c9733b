import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

let counter = 0;

function add() {
  counter += 1;
}

const threads = [1, 2].map(() => new Thread({ target: add }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(counter === 2, `lost ${2 - counter}`);
