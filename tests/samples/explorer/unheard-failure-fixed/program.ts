import { assert } from "switchpoint";
import { Thread, threading } from "switchpoint/threading";

const failures: unknown[] = [];
threading.excepthook = (args) => failures.push(args.exc_value);
let result: number | null = null;

function work(input: number) {
  if (input < 0) throw new Error("negative");
  result = input * 2;
}

const threads = [-1, 2].map((input) => new Thread({ target: work, args: [input] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(failures.length === 1 && result === 4);
