/**
 * Native threads, but each is waited for before the next begins.
 *
 * @fails leaks "Who does not hold it"
 * @fails freed ""
 */
import { native_thread, type RefCounted } from "switchpoint";
import { bytearray } from "switchpoint/builtins";

export function borrow(object: RefCounted<string>) {
  object.incref();
  object.decref();
}

export function lend(object: RefCounted<string>) {
  for (let k = 0; k < 2; k++) native_thread(new bytearray(1), () => borrow(object)).join();
}
