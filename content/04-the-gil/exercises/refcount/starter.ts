import { native_thread, type RefCounted } from "switchpoint";
import { bytearray } from "switchpoint/builtins";
import { Thread } from "switchpoint/threading";

/** Takes a reference, and gives it back. */
export function borrow(object: RefCounted<string>) {
  object.incref();
  object.decref();
}

/** Lets two threads borrow the object, and waits for both. */
export function lend(object: RefCounted<string>) {
  const threads = [1, 2].map(() => new Thread({ target: borrow, args: [object] }));
  for (const t of threads) t.start();
  for (const t of threads) t.join();
}
