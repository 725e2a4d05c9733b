import { assert, native_thread, RefCounted } from "switchpoint";
import { bytearray } from "switchpoint/builtins";

const object = new RefCounted("an object");

function borrow() {
  object.incref(); // one reference more
  object.decref(); // and one less
}

// Two threads of C code: they do not take the GIL.
const memory = new bytearray(1);
const threads = [1, 2].map(() => native_thread(memory, borrow));
for (const t of threads) t.join();

assert(object.refcount() === 1, `the count is ${object.refcount()}, not 1`);
