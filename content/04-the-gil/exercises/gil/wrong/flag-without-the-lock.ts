/**
 * The wait is inside the lock, the taking is not.
 *
 * @fails exclusion "one critical section"
 * @fails late "first"
 * @fails woken "first"
 */
import { Condition } from "switchpoint/threading";

export class Gil {
  held = false;
  free = new Condition();

  take() {
    this.free.acquire();
    while (this.held) this.free.wait();
    this.free.release();
    this.held = true;
  }

  drop() {
    using _ = this.free.held();
    this.held = false;
    this.free.notify();
  }
}
