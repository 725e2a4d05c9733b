/**
 * Once awake, the sleeper takes the GIL without another look.
 *
 * @fails late "a hint to look again"
 */
import { Condition } from "switchpoint/threading";

export class Gil {
  held = false;
  free = new Condition();

  take() {
    using _ = this.free.held();
    if (this.held) this.free.wait();
    this.held = true;
  }

  drop() {
    using _ = this.free.held();
    this.held = false;
    this.free.notify();
  }
}
