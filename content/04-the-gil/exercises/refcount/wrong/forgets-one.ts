/**
 * A bug of counting, not of threads.
 *
 * @fails honest "the fault must come from the threads"
 * @fails adds-up ""
 * @fails leaks ""
 * @fails freed ""
 */
import { native_thread, type RefCounted } from "switchpoint";
import { bytearray } from "switchpoint/builtins";

export function borrow(object: RefCounted<string>) {
  object.incref();
}

export function lend(object: RefCounted<string>) {
  native_thread(new bytearray(1), () => borrow(object)).join();
}
