/**
 * The flag is cleared, and nobody is told.
 *
 * @fails woken "drop must notify"
 */
import { Condition } from "switchpoint/threading";

export class Gil {
  held = false;
  free = new Condition();

  take() {
    using _ = this.free.held();
    while (this.held) this.free.wait();
    this.held = true;
  }

  drop() {
    using _ = this.free.held();
    this.held = false;
  }
}
