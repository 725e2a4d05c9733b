import { assert, native_thread, RefCounted } from "switchpoint";
import { bytearray } from "switchpoint/builtins";
import { Lock } from "switchpoint/threading";

const object = new RefCounted("an object");
const lock = new Lock();

function borrow() {
  lock.acquire();
  object.incref();
  lock.release();
  lock.acquire();
  object.decref();
  lock.release();
}

const memory = new bytearray(1);
const threads = [1, 2].map(() => native_thread(memory, borrow));
for (const t of threads) t.join();

assert(object.refcount() === 1, `the count is ${object.refcount()}, not 1`);
