/**
 * Streams in zlib's format: two bytes of header, DEFLATE, Adler-32. Negative window bits mean DEFLATE alone, as in zlib.
 *
 * Compression is fflate's: its bytes are a valid stream, but not the very bytes that zlib makes.
 * Source: RFC 1950; zlib 1.2.13, inflate.c.
 */
import { deflateSync } from "fflate/browser";
import { adler32Of } from "./checksums.ts";
import { Inflate, InflateError } from "./inflate.ts";

/** How far back a copy may reach. */
const WINDOW = 32_768;
/** So many bytes are compressed together. */
const PIECE = 65_536;

/** A compression in progress. It is done piece by piece, with the bytes before each piece as its dictionary. */
export class Compressor {
  readonly #wrapped: boolean;
  readonly #level: number;
  #waiting: Uint8Array = new Uint8Array(0);
  #window: Uint8Array = new Uint8Array(0);
  #adler = 1;
  #begun = false;
  /** The stream has been ended; nothing can follow. */
  ended = false;

  /** @param level 0 … 9 */
  constructor(level: number, wrapped: boolean) {
    this.#level = level;
    this.#wrapped = wrapped;
  }

  /** Takes bytes in; `then`: what the stream does after them. Gives what has become ready. */
  push(bytes: Uint8Array, then: "go on" | "flush" | "finish"): Uint8Array<ArrayBuffer> {
    const out: Uint8Array[] = [];
    if (!this.#begun && this.#wrapped) out.push(this.#header());
    this.#begun = true;
    this.#adler = adler32Of(bytes, this.#adler);
    this.#waiting = concatenated([this.#waiting, bytes]);
    this.ended = then === "finish";
    if (this.ended) out.push(this.#piece());
    else if (this.#waiting.length >= (then === "flush" ? 1 : PIECE)) out.push(withoutEnd(this.#piece()));
    if (this.ended && this.#wrapped) out.push(bigEndian(this.#adler));
    return concatenated(out);
  }

  /** What waits, as a stream of its own. */
  #piece(): Uint8Array {
    const piece = this.#waiting;
    const options = { level: this.#level as 0, ...(this.#window.length > 0 ? { dictionary: this.#window } : {}) };
    this.#window = concatenated([this.#window, piece]).slice(-WINDOW);
    this.#waiting = new Uint8Array(0);
    return deflateSync(piece, options);
  }

  #header(): Uint8Array {
    const speed = this.#level < 2 ? 0 : this.#level < 6 ? 1 : this.#level === 6 ? 2 : 3;
    const flags = speed << 6;
    return Uint8Array.of(0x78, flags + 31 - ((0x7800 + flags) % 31));
  }
}

/** The stream without the mark of its last block, and with an empty stored block at the end, which ends at a whole byte: as after Z_SYNC_FLUSH. */
function withoutEnd(stream: Uint8Array): Uint8Array {
  const reading = new Inflate();
  reading.input.feed(stream);
  reading.run(Infinity);
  const { header, end } = reading;
  const flushed = new Uint8Array(Math.ceil((end + 3) / 8) + 4);
  flushed.set(stream.subarray(0, Math.ceil(end / 8)));
  flushed[header >> 3]! &= ~(1 << (header & 7));
  flushed.set([0, 0, 0xff, 0xff], flushed.length - 4);
  return flushed;
}

/** A decompression in progress. */
export class Decompressor {
  readonly #inflate = new Inflate();
  readonly #wrapped: boolean;
  #stage: "header" | "data" | "trailer" | "end" = "data";
  #adler = 1;
  #pending: number[] = [];

  constructor(wrapped: boolean) {
    this.#wrapped = wrapped;
    if (wrapped) this.#stage = "header";
  }

  /** The stream has ended and its checksum is right. */
  get ended(): boolean {
    return this.#stage === "end";
  }

  /**
   * Takes bytes in and gives at most `limit` bytes of what they mean.
   * @throws InflateError for bad data
   */
  push(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
    this.#inflate.input.feed(bytes);
    if (this.#stage === "header" && this.#read(2)) this.#checkHeader();
    if (this.#stage === "data") this.#inflate.run(limit);
    const out = this.#inflate.output.fetch(limit);
    this.#adler = adler32Of(out, this.#adler);
    if (this.#stage === "data" && this.#inflate.ended && this.#inflate.output.waiting === 0)
      this.#stage = this.#wrapped ? "trailer" : "end";
    if (this.#stage === "trailer" && this.#read(4)) this.#checkTrailer();
    return out;
  }

  /** What has been given and not been used. */
  rest(): Uint8Array<ArrayBuffer> {
    return this.#inflate.input.rest();
  }

  /** Collects whole bytes outside the compressed data; true once there are so many. */
  #read(count: number): boolean {
    this.#pending.push(...this.#inflate.input.bytes(count - this.#pending.length));
    return this.#pending.length === count;
  }

  #checkHeader(): void {
    const [method, flags] = this.#pending as [number, number];
    if ((method * 256 + flags) % 31 !== 0) throw new InflateError("incorrect header check");
    if ((method & 15) !== 8) throw new InflateError("unknown compression method");
    if (method >> 4 > 7) throw new InflateError("invalid window size");
    this.#pending = [];
    this.#stage = "data";
  }

  #checkTrailer(): void {
    if (this.#pending.some((byte, at) => byte !== bigEndian(this.#adler)[at])) throw new InflateError("incorrect data check");
    this.#stage = "end";
  }
}

function bigEndian(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** The pieces one after the other. */
export function concatenated(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
