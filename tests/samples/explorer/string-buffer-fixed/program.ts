import { assert } from "switchpoint";
import { RLock, Thread } from "switchpoint/threading";

class Buffer {
  readonly lock = new RLock();
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

  append(other: Buffer) {
    using _ = this.lock.held();
    using both = other.lock.held();
    const count = other.size();
    this.characters = this.characters.concat(other.copy(count));
  }
}

const first = new Buffer();
const second = new Buffer();
const eraser = new Thread({ target: () => second.erase() });
eraser.start();
first.append(second);
eraser.join();
