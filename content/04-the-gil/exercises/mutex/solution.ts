import { RuntimeError } from "switchpoint/builtins";

/** Lets one thread in at a time: who has the token. */
export class Mutex {
  tokens = ["the token"];

  /** Waits until it is free, and takes it. */
  lock() {
    while (!this.tryLock()) {}
  }

  /** Takes it if it is free; says whether it did. */
  tryLock(): boolean {
    return this.tokens.pop() !== undefined;
  }

  /** Lets go of it. */
  unlock() {
    if (this.tokens.length > 0) throw new RuntimeError("not locked");
    this.tokens.push("the token");
  }
}
