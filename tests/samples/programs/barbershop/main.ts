// The Little Book of Semaphores, 5.2: a barber, who sleeps if there is nobody, and a waiting room with a few chairs.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const people = arg("people", 6);
const chairs = arg("chairs", 3);
const mutex = new Lock();
const customer = new Semaphore(0);
const barber = new Semaphore(0);
const customer_done = new Semaphore(0);
const barber_done = new Semaphore(0);
let customers = 0;
let served = 0;
let turned_away = 0;

function cut_hair() {
  while (true) {
    customer.acquire();
    barber.release();
    sleep(0.01);
    customer_done.acquire();
    barber_done.release();
  }
}

function get_hair_cut() {
  {
    using _ = mutex.held();
    if (customers === chairs) {
      turned_away += 1;
      return;
    }
    customers += 1;
  }
  customer.release();
  barber.acquire();
  customer_done.release();
  barber_done.acquire();
  using _ = mutex.held();
  customers -= 1;
  served += 1;
}

new Thread({ target: cut_hair, daemon: true }).start();
const threads = Array.from({ length: people }, () => new Thread({ target: get_hair_cut }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(served + turned_away === people);
print(`served ${served}, turned away ${turned_away}`);
