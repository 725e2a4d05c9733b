/**
 * Waits for the acknowledgement even if nobody is there to give it.
 *
 * @fails alone "nobody"
 * @fails passed-on "first"
 * @fails one-holder "first"
 */
import { Condition } from "switchpoint/threading";

export class Gil {
  locked = false;
  /** How many threads wait in take(). */
  waiting = 0;
  /** How often somebody took it. */
  takes = 0;
  readonly changed = new Condition();

  take() {
    using _ = this.changed.held();
    this.waiting += 1;
    while (this.locked) {
      this.changed.wait();
    }
    this.waiting -= 1;
    this.locked = true;
    this.takes += 1;
    this.changed.notify_all(); // the acknowledgement
  }

  drop() {
    using _ = this.changed.held();
    this.locked = false;
    this.changed.notify_all();
  }

  /** Lets another thread have the GIL, if one is waiting for it, and takes it back. */
  pass() {
    {
      using _ = this.changed.held();
      const before = this.takes;
      this.locked = false;
      this.changed.notify_all();
      while (this.takes === before) {
        this.changed.wait();
      }
    }
    this.take();
  }
}
