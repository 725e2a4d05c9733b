// A condition for each kind of waiter, over one lock.
import { Condition, Lock, Thread } from "switchpoint/threading";

const lock = new Lock();
const not_full = new Condition(lock);
const not_empty = new Condition(lock);
let full = false;

function put() {
  using _ = lock.held();
  while (full) not_full.wait();
  full = true;
  not_empty.notify();
}

function get() {
  using _ = lock.held();
  while (!full) not_empty.wait();
  full = false;
  not_full.notify();
}

const threads = [get, put, put].map((target) => new Thread({ target }));
for (const t of threads) t.start();
get();
for (const t of threads) t.join();
