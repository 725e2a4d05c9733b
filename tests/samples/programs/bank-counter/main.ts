// A bank counter with a Condition: a number for everybody, and called in that order.
import { arg, assert } from "switchpoint";
import { Condition, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const people = arg("people", 4);
const counter = new Condition();
let next_ticket = 0;
let now_serving = 0;
const served: number[] = [];

function customer() {
  using _ = counter.held();
  const mine = next_ticket;
  next_ticket += 1;
  counter.wait_for(() => now_serving === mine);
  served.push(mine);
  now_serving += 1;
  counter.notify_all();
}

const threads = Array.from({ length: people }, () => new Thread({ target: customer }));
for (const t of threads) {
  t.start();
  sleep(0.001);
}
for (const t of threads) t.join();
assert(served.every((ticket, i) => ticket === i));
print(served.join(" "));
