// Three stages joined by queues; an end mark goes through all of them.
import { arg, assert } from "switchpoint";
import { Queue } from "switchpoint/queue";
import { Thread } from "switchpoint/threading";
import { monotonic, sleep } from "switchpoint/time";

const items = arg("items", 5);
const squares = new Queue<number | null>(1);
const sums = new Queue<number | null>(1);

function square() {
  for (let i = 1; i <= items; i++) {
    sleep(0.01);
    squares.put(i * i);
  }
  squares.put(null);
}

function add() {
  let sum = 0;
  for (let item = squares.get(); item !== null; item = squares.get()) {
    sleep(0.01);
    sum += item;
    sums.put(sum);
  }
  sums.put(null);
}

const threads = [new Thread({ target: square }), new Thread({ target: add })];
for (const t of threads) t.start();
const got: number[] = [];
for (let sum = sums.get(); sum !== null; sum = sums.get()) got.push(sum);
for (const t of threads) t.join();
assert(got.length === items);
print(got.join(" "));
if (items === 5) print(`${Math.round(monotonic() * 1000)} ms, not ${items * 20}`);
