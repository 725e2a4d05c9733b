/** Bytes that grow at the end and are fetched from the front; the last 32 KiB that were fetched can still be copied from. */
const WINDOW = 32_768;

export class Output {
  #bytes = new Uint8Array(1024);
  #end = 0;
  #fetched = 0;
  #gone = 0;

  /** All bytes that have ever been added. */
  get length(): number {
    return this.#gone + this.#end;
  }

  /** How many have not been fetched. */
  get waiting(): number {
    return this.#end - this.#fetched;
  }

  addByte(byte: number): void {
    this.#grow(1);
    this.#bytes[this.#end++] = byte;
  }

  add(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  /** Adds again what was added `distance` bytes ago; it may overlap with what it adds. */
  repeat(distance: number, length: number): void {
    this.#grow(length);
    const bytes = this.#bytes;
    for (let i = 0; i < length; i++, this.#end++) bytes[this.#end] = bytes[this.#end - distance]!;
  }

  /** Takes out at most `limit` bytes. */
  fetch(limit: number): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(this.#fetched, this.#fetched + Math.min(limit, this.waiting));
    this.#fetched += taken.length;
    if (this.#fetched > 4 * WINDOW) {
      const drop = this.#fetched - WINDOW;
      this.#bytes.copyWithin(0, drop, this.#end);
      this.#end -= drop;
      this.#fetched -= drop;
      this.#gone += drop;
    }
    return taken;
  }

  #grow(by: number): void {
    if (this.#end + by <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#end + by));
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
  }
}
