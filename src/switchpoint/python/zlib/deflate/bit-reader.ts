/** Reads a stream of bits, the lowest of each byte first, that may end anywhere and go on later. */

/** Thrown when the bytes have run out. The reader is as it was at the last `mark`. */
export const MORE: unique symbol = Symbol("more input");

export class BitReader {
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #bits = 0;
  #count = 0;
  /** Bytes that have been read and forgotten. */
  #before = 0;
  #marked = [0, 0, 0];

  /** Adds bytes at the end of what has not been read. */
  feed(bytes: Uint8Array): void {
    const rest = this.#bytes.subarray(this.#at);
    const both = new Uint8Array(rest.length + bytes.length);
    both.set(rest);
    both.set(bytes, rest.length);
    this.#before += this.#at;
    [this.#bytes, this.#at] = [both, 0];
    this.mark();
  }

  /** Number of bits that have been read. */
  get position(): number {
    return 8 * (this.#before + this.#at) - this.#count;
  }

  /** From here on what is read is read again if the bytes run out. */
  mark(): void {
    this.#marked = [this.#at, this.#bits, this.#count];
  }

  /** The next `n` bits (at most 16) as a number. */
  take(n: number): number {
    while (this.#count < n) {
      if (this.#at >= this.#bytes.length) {
        [this.#at, this.#bits, this.#count] = this.#marked as [number, number, number];
        throw MORE;
      }
      this.#bits |= this.#bytes[this.#at++]! << this.#count;
      this.#count += 8;
    }
    const value = this.#bits & ((1 << n) - 1);
    this.#bits >>>= n;
    this.#count -= n;
    return value;
  }

  /** Goes on at the next whole byte. */
  align(): void {
    this.#bits = 0;
    this.#count = 0;
  }

  /** Up to `n` whole bytes, as many as there are; after `align`. */
  bytes(n: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + n);
    this.#at += taken.length;
    return taken;
  }

  /** Takes out all bytes of which nothing has been read. */
  rest(): Uint8Array<ArrayBuffer> {
    const rest = this.#bytes.slice(this.#at);
    this.#before += this.#at;
    this.#bytes = new Uint8Array(0);
    this.#at = 0;
    return rest;
  }
}
