import { assert, native_thread, RefCounted } from "switchpoint";
import { bytearray } from "switchpoint/builtins";
import { Lock } from "switchpoint/threading";

/** Where threads sleep until somebody signals. Each sleeps on a lock of its own. */
class ConditionVariable {
  waiters: Lock[] = [];

  wait(mutex: Lock) {
    const mine = new Lock();
    mine.acquire();
    this.waiters.push(mine);
    mutex.release();
    mine.acquire(); // sleeps here, until signal releases it
    mutex.acquire();
  }

  signal() {
    this.waiters.shift()?.release();
  }
}

/** One flag, one mutex that guards it, one place to sleep. */
class Gil {
  held = false;
  mutex = new Lock();
  free = new ConditionVariable();

  take() {
    this.mutex.acquire();
    while (this.held) this.free.wait(this.mutex);
    this.held = true;
    this.mutex.release();
  }

  drop() {
    this.mutex.acquire();
    this.held = false;
    this.free.signal();
    this.mutex.release();
  }
}

const gil = new Gil();
const object = new RefCounted("an object");

function borrow() {
  gil.take();
  object.incref();
  object.decref();
  gil.drop();
}

const memory = new bytearray(1);
const threads = [1, 2].map(() => native_thread(memory, borrow));
for (const t of threads) t.join();
assert(object.refcount() === 1, `the count is ${object.refcount()}, not 1`);
