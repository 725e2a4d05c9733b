// The Little Book of Semaphores, 5.8: the car goes when it is full, and again when all have got out.
import { arg, assert } from "switchpoint";
import { Barrier, Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const seats = arg("seats", 2);
const rides = arg("rides", 3);
const board_queue = new Semaphore(0);
const unboard_queue = new Semaphore(0);
const all_aboard = new Semaphore(0);
const all_ashore = new Semaphore(0);
const boarding = new Barrier(seats, () => all_aboard.release());
const unboarding = new Barrier(seats, () => all_ashore.release());
const lock = new Lock();
let aboard = 0;

function car() {
  for (let ride = 1; ride <= rides; ride++) {
    board_queue.release(seats);
    all_aboard.acquire();
    assert(aboard === seats, `runs with ${aboard}`);
    print(`ride ${ride}`);
    sleep(0.01);
    unboard_queue.release(seats);
    all_ashore.acquire();
    assert(aboard === 0, `${aboard} left in the car`);
  }
}

function passenger() {
  board_queue.acquire();
  {
    using _ = lock.held();
    aboard += 1;
  }
  boarding.wait();
  unboard_queue.acquire();
  {
    using _ = lock.held();
    aboard -= 1;
  }
  unboarding.wait();
}

const threads = [new Thread({ target: car }), ...Array.from({ length: seats * rides }, () => new Thread({ target: passenger }))];
for (const t of threads) t.start();
for (const t of threads) t.join();
