import { native_thread, type RefCounted } from "switchpoint";
import { bytearray } from "switchpoint/builtins";

/** Takes a reference, and gives it back. */
export function borrow(object: RefCounted<string>) {
  object.incref();
  object.decref();
}

/** Lets two threads of C code borrow the object: they do not take the GIL, so their counting is three steps. */
export function lend(object: RefCounted<string>) {
  const memory = new bytearray(1);
  const threads = [1, 2].map(() => native_thread(memory, () => borrow(object)));
  for (const t of threads) t.join();
}
