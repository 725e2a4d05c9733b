/**
 * More Python threads are still Python threads.
 *
 * @fails leaks "hold the GIL"
 * @fails freed ""
 */
import type { RefCounted } from "switchpoint";
import { Thread } from "switchpoint/threading";

export function borrow(object: RefCounted<string>) {
  object.incref();
  object.decref();
}

export function lend(object: RefCounted<string>) {
  const threads = [1, 2, 3].map(() => new Thread({ target: borrow, args: [object] }));
  for (const t of threads) t.start();
  for (const t of threads) t.join();
}
