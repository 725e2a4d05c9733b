/**
 * The token is there, but it is looked for in one step and taken in another.
 *
 * @fails exclusion "one operation"
 * @fails try "one operation"
 */
import { RuntimeError } from "switchpoint/builtins";

export class Mutex {
  tokens = ["the token"];

  lock() {
    while (this.tokens.length === 0) {}
    this.tokens.pop();
  }

  tryLock(): boolean {
    if (this.tokens.length === 0) return false;
    this.tokens.pop();
    return true;
  }

  unlock() {
    if (this.tokens.length > 0) throw new RuntimeError("not locked");
    this.tokens.push("the token");
  }
}
