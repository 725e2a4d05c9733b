// What one waits for is a variable; the condition only says when to look again.
import { Condition, Thread } from "switchpoint/threading";

const condition = new Condition();
let ready = false;

function consumer() {
  using _ = condition.held();
  while (!ready) condition.wait();
}

function producer() {
  using _ = condition.held();
  ready = true;
  condition.notify();
}

const threads = [new Thread({ target: consumer }), new Thread({ target: producer })];
for (const t of threads) t.start();
for (const t of threads) t.join();
