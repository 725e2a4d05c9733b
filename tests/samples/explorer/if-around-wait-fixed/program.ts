import { assert } from "switchpoint";
import { Condition, Thread } from "switchpoint/threading";

const condition = new Condition();
const items: number[] = [];

function consumer() {
  using _ = condition.held();
  while (items.length === 0) condition.wait();
  assert(items.length > 0, "nothing to take");
  items.pop();
}

function producer() {
  for (let i = 0; i < 2; i++) {
    using _ = condition.held();
    items.push(i);
    condition.notify();
  }
}

const threads = [consumer, consumer, producer].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
