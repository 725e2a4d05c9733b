/**
 * A pause is no hand-over: the others may need longer than that.
 *
 * @fails passed-on "on without"
 */
import { sleep } from "switchpoint/time";
import { Condition } from "switchpoint/threading";

export class Gil {
  locked = false;
  /** How many threads wait in take(). */
  waiting = 0;
  readonly changed = new Condition();

  take() {
    using _ = this.changed.held();
    this.waiting += 1;
    while (this.locked) {
      this.changed.wait();
    }
    this.waiting -= 1;
    this.locked = true;
  }

  drop() {
    using _ = this.changed.held();
    this.locked = false;
    this.changed.notify_all();
  }

  /** Lets another thread have the GIL, if one is waiting for it, and takes it back. */
  pass() {
    this.drop();
    sleep(0.001);
    this.take();
  }
}
