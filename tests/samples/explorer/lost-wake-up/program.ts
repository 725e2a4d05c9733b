// A notify is not remembered: if it comes before the wait, the waiter sleeps for ever.
import { Condition, Thread } from "switchpoint/threading";

const condition = new Condition();

function consumer() {
  using _ = condition.held();
  condition.wait();
}

function producer() {
  using _ = condition.held();
  condition.notify();
}

const threads = [new Thread({ target: consumer }), new Thread({ target: producer })];
for (const t of threads) t.start();
for (const t of threads) t.join();
