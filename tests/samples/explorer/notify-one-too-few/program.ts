// Putters and getters wait on one condition: a notify may wake somebody of the wrong kind, and is then gone.
import { Condition, Thread } from "switchpoint/threading";

const condition = new Condition();
let full = false;

function put() {
  using _ = condition.held();
  condition.wait_for(() => !full);
  full = true;
  condition.notify();
}

function get() {
  using _ = condition.held();
  condition.wait_for(() => full);
  full = false;
  condition.notify();
}

const threads = [get, get, put, put].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
