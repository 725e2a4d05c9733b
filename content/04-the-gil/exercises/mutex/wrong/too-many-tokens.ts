/**
 * Unlocking twice leaves two tokens.
 *
 * @fails unlock "two threads would find one"
 */
export class Mutex {
  tokens = ["the token"];

  lock() {
    while (this.tokens.pop() === undefined) {}
  }

  tryLock(): boolean {
    return this.tokens.pop() !== undefined;
  }

  unlock() {
    this.tokens.push("the token");
  }
}
