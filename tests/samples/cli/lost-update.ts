import { assert, arg } from "switchpoint";
import { Thread } from "switchpoint/threading";

const rounds = arg("rounds", 3);
let counter = 0;

function add(times: number) {
  for (let i = 0; i < times; i++) counter += 1;
}

const threads = [1, 2].map(() => new Thread({ target: add, args: [rounds] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(counter === 2 * rounds, `lost ${2 * rounds - counter}`);
