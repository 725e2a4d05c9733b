import { RuntimeError } from "switchpoint/builtins";

/** Lets one thread in at a time. */
export class Mutex {
  taken = false;

  /** Waits until it is free, and takes it. */
  lock() {
    while (this.taken) {}
    this.taken = true;
  }

  /** Takes it if it is free; says whether it did. */
  tryLock(): boolean {
    if (this.taken) return false;
    this.taken = true;
    return true;
  }

  /** Lets go of it. */
  unlock() {
    this.taken = false;
  }
}
