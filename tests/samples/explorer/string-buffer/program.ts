// StringBuffer.append of the JDK reads the other buffer's length and then its characters, each under the other's lock, but
// not both together. The eraser has to come exactly in between, and to be kept from filling the buffer again.
import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

class Buffer {
  readonly lock = new Lock();
  characters = ["a", "b"];

  size(): number {
    using _ = this.lock.held();
    return this.characters.length;
  }

  copy(count: number): string[] {
    using _ = this.lock.held();
    assert(count <= this.characters.length, "index out of range");
    return this.characters.slice(0, count);
  }

  erase() {
    using _ = this.lock.held();
    this.characters = [];
  }

  refill() {
    using _ = this.lock.held();
    this.characters = ["a", "b"];
  }

  append(other: Buffer) {
    using _ = this.lock.held();
    const count = other.size();
    this.characters = this.characters.concat(other.copy(count));
  }
}

const first = new Buffer();
const second = new Buffer();
const eraser = new Thread({
  target: () => {
    second.erase();
    second.refill();
  },
});
eraser.start();
first.append(second);
eraser.join();
