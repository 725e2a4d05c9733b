// The Little Book of Semaphores, 3.3: a1 comes before b2, and b1 before a2.
import { assert } from "switchpoint";
import { Semaphore, Thread } from "switchpoint/threading";

const a_arrived = new Semaphore(0);
const b_arrived = new Semaphore(0);
const order: string[] = [];

function a() {
  order.push("a1");
  a_arrived.release();
  b_arrived.acquire();
  order.push("a2");
}

function b() {
  order.push("b1");
  b_arrived.release();
  a_arrived.acquire();
  order.push("b2");
}

const threads = [new Thread({ target: a }), new Thread({ target: b })];
for (const t of threads) t.start();
for (const t of threads) t.join();
assert(order.indexOf("a1") < order.indexOf("b2") && order.indexOf("b1") < order.indexOf("a2"));
print(order.join(" "));
