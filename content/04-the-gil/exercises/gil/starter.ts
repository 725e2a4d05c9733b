import { Condition } from "switchpoint/threading";

/** One thread at a time holds it. */
export class Gil {
  held = false;
  free = new Condition();

  /** Waits until nobody holds it, and takes it. */
  take() {
    this.held = true;
  }

  /** Lets go of it. */
  drop() {
    this.held = false;
  }
}
