// The bounded buffer as a monitor: one lock, two conditions, and a loop around each wait.
import { arg, assert } from "switchpoint";
import { Condition, Lock, Thread } from "switchpoint/threading";

const size = arg("size", 2);
const items = arg("items", 6);

class Buffer {
  readonly lock = new Lock();
  readonly not_full = new Condition(this.lock);
  readonly not_empty = new Condition(this.lock);
  items: number[] = [];

  put(item: number) {
    using _ = this.lock.held();
    while (this.items.length === size) this.not_full.wait();
    this.items.push(item);
    this.not_empty.notify();
  }

  get(): number {
    using _ = this.lock.held();
    while (this.items.length === 0) this.not_empty.wait();
    const item = this.items.shift()!;
    this.not_full.notify();
    return item;
  }
}

const buffer = new Buffer();
const got: number[] = [];

function producer() {
  for (let i = 0; i < items; i++) buffer.put(i);
}

const thread = new Thread({ target: producer });
thread.start();
for (let i = 0; i < items; i++) got.push(buffer.get());
thread.join();
assert(got.every((item, i) => item === i));
print(got.join(" "));
