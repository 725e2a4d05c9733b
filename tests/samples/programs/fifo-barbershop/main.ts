// The Little Book of Semaphores, 5.3: as the barbershop, and customers are served in the order in which they came.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const people = arg("people", 5);
const mutex = new Lock();
const customer = new Semaphore(0);
const customer_done = new Semaphore(0);
const barber_done = new Semaphore(0);
const queue: Semaphore[] = [];
const came: number[] = [];
const served: number[] = [];

function cut_hair() {
  while (true) {
    customer.acquire();
    let next: Semaphore;
    {
      using _ = mutex.held();
      next = queue.shift()!;
    }
    next.release();
    sleep(0.01);
    customer_done.acquire();
    barber_done.release();
  }
}

function get_hair_cut(me: number) {
  const turn = new Semaphore(0);
  {
    using _ = mutex.held();
    came.push(me);
    queue.push(turn);
  }
  customer.release();
  turn.acquire();
  served.push(me);
  customer_done.release();
  barber_done.acquire();
}

new Thread({ target: cut_hair, daemon: true }).start();
const threads = Array.from({ length: people }, (_, me) => new Thread({ target: get_hair_cut, args: [me] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(served.join() === came.join(), `came ${came.join(" ")}, served ${served.join(" ")}`);
print(served.join(" "));
