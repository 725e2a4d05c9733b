// A variable for "the current request" is everybody's: the other thread's request is in it when it is looked at.
import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

let request = "";

function handle(mine: string) {
  request = mine;
  answer(mine);
}

function answer(expected: string) {
  assert(request === expected, `answers ${request} instead of ${expected}`);
}

const threads = ["a", "b"].map((name) => new Thread({ target: handle, args: [name] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
