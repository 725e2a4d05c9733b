/**
 * Stands in for the formats of bz2 and lzma, which are not modelled: behind the format's own first bytes comes a DEFLATE stream
 * and a CRC-32. No other program can read it; sizes are DEFLATE's.
 */
import { crc32Of } from "./checksums.ts";
import { InflateError } from "./inflate.ts";
import { Compressor, concatenated, Decompressor } from "./zlib-stream.ts";

/** A compression in progress. */
export class ArchiveWriter {
  readonly #stream = new Compressor(9, false);
  #head: Uint8Array;
  #crc = 0;

  constructor(magic: Uint8Array) {
    this.#head = magic;
  }

  get ended(): boolean {
    return this.#stream.ended;
  }

  /** Takes bytes in, gives what has become ready. */
  push(bytes: Uint8Array, then: "go on" | "finish"): Uint8Array<ArrayBuffer> {
    this.#crc = crc32Of(bytes, this.#crc);
    const tail = then === "finish" ? Uint8Array.of(this.#crc >>> 24, this.#crc >>> 16, this.#crc >>> 8, this.#crc) : new Uint8Array(0);
    const ready = concatenated([this.#head, this.#stream.push(bytes, then), tail]);
    this.#head = new Uint8Array(0);
    return ready;
  }
}

/** A decompression in progress. */
export class ArchiveReader {
  readonly #magic: Uint8Array;
  readonly #stream = new Decompressor(false);
  #head: Uint8Array = new Uint8Array(0);
  #tail: Uint8Array = new Uint8Array(0);
  #crc = 0;
  ended = false;

  constructor(magic: Uint8Array) {
    this.#magic = magic;
  }

  /**
   * Takes bytes in and gives what they mean.
   * @throws InflateError for bad data
   */
  push(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    const missing = this.#magic.length - this.#head.length;
    this.#head = concatenated([this.#head, bytes.subarray(0, missing)]);
    if (this.#head.some((byte, at) => byte !== this.#magic[at])) throw new InflateError("wrong format");
    const data = bytes.subarray(missing);
    const out = this.#stream.ended ? new Uint8Array(0) : this.#stream.push(data, Infinity);
    this.#crc = crc32Of(out, this.#crc);
    if (this.#stream.ended) this.#checkEnd(this.#tail.length > 0 ? data : this.#stream.rest());
    return out;
  }

  /** What came after the end. */
  rest(): Uint8Array<ArrayBuffer> {
    return this.#tail.slice(4);
  }

  #checkEnd(more: Uint8Array): void {
    this.#tail = concatenated([this.#tail, more]);
    if (this.#tail.length < 4) return;
    const crc = new DataView(this.#tail.buffer).getUint32(0);
    if (crc !== this.#crc) throw new InflateError("wrong checksum");
    this.ended = true;
  }
}
