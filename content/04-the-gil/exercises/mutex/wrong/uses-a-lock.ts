/**
 * Right, and somebody else's work.
 *
 * @fails plain "A list and its methods"
 * @fails exclusion ""
 * @fails try ""
 */
import { RuntimeError } from "switchpoint/builtins";
import { Lock } from "switchpoint/threading";

export class Mutex {
  #lock = new Lock();

  lock() {
    this.#lock.acquire();
  }

  tryLock(): boolean {
    return this.#lock.acquire(false);
  }

  unlock() {
    if (!this.#lock.locked()) throw new RuntimeError("not locked");
    this.#lock.release();
  }
}
