import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

class Mutex {
  tokens = ["the token"];

  lock() {
    while (this.tokens.pop() === undefined) {} // look and take: one operation
  }

  unlock() {
    this.tokens.push("the token");
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
