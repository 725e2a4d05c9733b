// The Little Book of Semaphores, 4.1: a buffer of a fixed size between producers and consumers.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const size = arg("size", 2);
const each = arg("each", 4);
const mutex = new Lock();
const items = new Semaphore(0);
const spaces = new Semaphore(size);
const buffer: number[] = [];
const eaten: number[] = [];

function producer(first: number) {
  for (let i = 0; i < each; i++) {
    spaces.acquire();
    mutex.acquire();
    buffer.push(first + i);
    assert(buffer.length <= size, "more than fits");
    mutex.release();
    items.release();
  }
}

function consumer() {
  for (let i = 0; i < each; i++) {
    items.acquire();
    mutex.acquire();
    eaten.push(buffer.shift()!);
    mutex.release();
    spaces.release();
    sleep(0.001);
  }
}

const threads = [
  new Thread({ target: producer, args: [10] }),
  new Thread({ target: producer, args: [20] }),
  new Thread({ target: consumer }),
  new Thread({ target: consumer }),
];
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(eaten.length === 2 * each && buffer.length === 0);
print(eaten.join(" "));
