import { Condition } from "switchpoint/threading";

/** One thread at a time holds it. */
export class Gil {
  held = false;
  free = new Condition();

  /** Waits until nobody holds it, and takes it. */
  take() {
    using _ = this.free.held();
    while (this.held) this.free.wait();
    this.held = true;
  }

  /** Lets go of it. */
  drop() {
    using _ = this.free.held();
    this.held = false;
    this.free.notify();
  }
}
