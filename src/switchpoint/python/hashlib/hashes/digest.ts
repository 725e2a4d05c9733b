/**
 * A hash in progress, for all functions of the Merkle–Damgård kind: bytes are taken in blocks into a state, the last block is
 * padded with the length of the message.
 *
 * Source: RFC 1321, section 3; FIPS 180-4, section 5.
 */

/** One hash function. */
export interface HashFunction {
  readonly name: string;
  /** Bytes of a block, and of the result. */
  readonly block: number;
  readonly size: number;
  /** Bytes in which the padding has the message's length, and their order. */
  readonly lengthBytes: number;
  readonly littleEndian: boolean;
  readonly start: Int32Array;
  /** Takes one block at `offset` into the state. */
  compress(state: Int32Array, view: DataView, offset: number): void;
}

/** Bytes that have been taken in so far. */
export class Digest {
  readonly of: HashFunction;
  #state: Int32Array;
  #rest = new Uint8Array(0);
  #length = 0;

  constructor(of: HashFunction) {
    this.of = of;
    this.#state = of.start.slice();
  }

  /** Takes bytes in. */
  update(data: Uint8Array): void {
    this.#length += data.length;
    const { block } = this.of;
    const whole = Math.floor((this.#rest.length + data.length) / block) * block;
    if (whole === 0) {
      this.#rest = joined(this.#rest, data);
      return;
    }
    const head = joined(this.#rest, data.subarray(0, whole - this.#rest.length));
    this.#take(this.#state, head);
    this.#rest = data.slice(head.length - this.#rest.length);
  }

  /** The hash of what has been taken in; more may follow. */
  digest(): Uint8Array<ArrayBuffer> {
    const { block, lengthBytes, littleEndian, size } = this.of;
    const last = new Uint8Array(Math.ceil((this.#rest.length + 1 + lengthBytes) / block) * block);
    last.set(this.#rest);
    last[this.#rest.length] = 0x80;
    const view = new DataView(last.buffer);
    const [low, high] = [(this.#length << 3) >>> 0, Math.floor(this.#length / 0x20000000)];
    view.setUint32(last.length - 8, littleEndian ? low : high, littleEndian);
    view.setUint32(last.length - 4, littleEndian ? high : low, littleEndian);
    const state = this.#state.slice();
    this.#take(state, last);
    const result = new DataView(new ArrayBuffer(4 * state.length));
    state.forEach((word, at) => result.setInt32(4 * at, word, littleEndian));
    return new Uint8Array(result.buffer, 0, size).slice();
  }

  copy(): Digest {
    const copy = new Digest(this.of);
    copy.#state = this.#state.slice();
    copy.#rest = this.#rest.slice();
    copy.#length = this.#length;
    return copy;
  }

  #take(state: Int32Array, blocks: Uint8Array): void {
    const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength);
    for (let offset = 0; offset < blocks.length; offset += this.of.block) this.of.compress(state, view, offset);
  }
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(head.length + tail.length);
  both.set(head);
  both.set(tail, head.length);
  return both;
}

/** The bytes as hexadecimal digits. */
export function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
