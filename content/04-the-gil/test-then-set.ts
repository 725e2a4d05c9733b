import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

class Mutex {
  taken = false;

  lock() {
    while (this.taken) {} // wait until it is free
    this.taken = true; // and take it
  }

  unlock() {
    this.taken = false;
  }
}

const mutex = new Mutex();
let counter = 0;

function add() {
  mutex.lock();
  counter += 1;
  mutex.unlock();
}

const threads = [1, 2].map(() => new Thread({ target: add }));
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(counter === 2, `counter is ${counter}`);
