/**
 * Python's `zlib`, with real results: what it compresses any zlib reads, and it reads what any zlib has made. It does not make
 * the very bytes that zlib makes, and knows the formats of zlib and of raw DEFLATE, not gzip's.
 *
 * Compressing and decompressing let go of the GIL whatever the size; crc32 and adler32 only above 5,120 bytes.
 * Source: CPython 3.13, Modules/zlibmodule.c.
 */
import type { Sim } from "../../machine/traps.ts";
import { bufferOf } from "../buffers/buffer.ts";
import { Exception, ValueError } from "../builtins.ts";
import { cCall } from "../c-call.ts";
import { ADLER32, costOf, CRC32, DEFLATE, INFLATE } from "../c-costs.ts";
import { adler32Of, crc32Of } from "./deflate/checksums.ts";
import { InflateError } from "./deflate/inflate.ts";
import { Compressor, Decompressor } from "./deflate/zlib-stream.ts";
import type { BytesLike } from "../hashlib/hashlib.ts";
import type { Signatures } from "../signatures.ts";

/** What goes wrong in zlib. */
class ZlibError extends Exception {
  override get name(): string {
    return "error";
  }
}
export { ZlibError as error };

export const DEFLATED = 8;
export const DEF_BUF_SIZE = 16_384;
export const DEF_MEM_LEVEL = 8;
export const MAX_WBITS = 15;
export const Z_NO_COMPRESSION = 0;
export const Z_BEST_SPEED = 1;
export const Z_BEST_COMPRESSION = 9;
export const Z_DEFAULT_COMPRESSION = -1;
export const Z_DEFAULT_STRATEGY = 0;
export const Z_NO_FLUSH = 0;
export const Z_SYNC_FLUSH = 2;
export const Z_FULL_FLUSH = 3;
export const Z_FINISH = 4;
export const ZLIB_VERSION = "1.2.13";

/** zlib's own default. */
const DEFAULT_LEVEL = 6;
/** Checksums of more bytes than this let go of the GIL. */
const CHECKSUM_GIL_SIZE = 5 * 1024;

/** @throws ValueError for window bits that are neither zlib's format nor raw DEFLATE */
function isWrapped(wbits: number): boolean {
  if (wbits === 0 || (wbits >= 8 && wbits <= 15)) return true;
  if (wbits <= -8 && wbits >= -15) return false;
  throw new ValueError("Invalid initialization option");
}

function levelOf(level: number): number | null {
  if (level === Z_DEFAULT_COMPRESSION) return DEFAULT_LEVEL;
  return Number.isInteger(level) && level >= 0 && level <= 9 ? level : null;
}

function translated(error: unknown, doing: string): unknown {
  return error instanceof InflateError ? new ZlibError(`Error -3 while ${doing}: ${error.message}`) : error;
}

/**
 * Compresses bytes.
 * @throws error for a level beyond 9
 */
export function* compress(data: BytesLike, level: number = Z_DEFAULT_COMPRESSION, wbits: number = MAX_WBITS): Sim<Uint8Array<ArrayBuffer>> {
  const buffer = bufferOf(data);
  const known = levelOf(level);
  if (known === null) throw new ZlibError("Bad compression level");
  const wrapped = isWrapped(wbits);
  const ns = costOf(DEFLATE[known]!, buffer.bytes.length);
  const act = (): Uint8Array<ArrayBuffer> => new Compressor(known, wrapped).push(buffer.bytes, "finish");
  return yield* cCall({ kind: "compress", reads: [buffer], ns, releasesGil: true, act });
}

/**
 * Decompresses a whole stream; what follows it is ignored.
 * @throws error for bad or incomplete data
 */
export function* decompress(data: BytesLike, wbits: number = MAX_WBITS, _bufsize: number = DEF_BUF_SIZE): Sim<Uint8Array<ArrayBuffer>> {
  const buffer = bufferOf(data);
  const stream = new Decompressor(isWrapped(wbits));
  // How long it takes depends on what comes out of it.
  const work = attempt(() => stream.push(buffer.bytes, Infinity));
  const ns = costOf(INFLATE, work.result?.length ?? buffer.bytes.length);
  const act = (): Uint8Array<ArrayBuffer> => {
    if (work.result === null) throw translated(work.error, "decompressing data");
    if (!stream.ended) throw new ZlibError("Error -5 while decompressing data: incomplete or truncated stream");
    return work.result;
  };
  return yield* cCall({ kind: "decompress", reads: [buffer], ns, releasesGil: true, act });
}

function attempt<T>(action: () => T): { readonly result: T; readonly error: null } | { readonly result: null; readonly error: unknown } {
  try {
    return { result: action(), error: null };
  } catch (error) {
    return { result: null, error };
  }
}

/** CRC-32 of bytes; `value`: that of the bytes before them. */
export function* crc32(data: BytesLike, value = 0): Sim<number> {
  const buffer = bufferOf(data);
  const { length } = buffer.bytes;
  const act = (): number => crc32Of(buffer.bytes, value);
  return yield* cCall({ kind: "crc32", reads: [buffer], ns: costOf(CRC32, length), releasesGil: length > CHECKSUM_GIL_SIZE, act });
}

/** Adler-32 of bytes; `value`: that of the bytes before them. */
export function* adler32(data: BytesLike, value = 1): Sim<number> {
  const buffer = bufferOf(data);
  const { length } = buffer.bytes;
  const act = (): number => adler32Of(buffer.bytes, value);
  return yield* cCall({ kind: "adler32", reads: [buffer], ns: costOf(ADLER32, length), releasesGil: length > CHECKSUM_GIL_SIZE, act });
}

/** A compression in progress: `zlib.compressobj()`. */
export class Compress {
  readonly #stream: Compressor;
  readonly #level: number;

  constructor(level: number, wrapped: boolean) {
    this.#level = level;
    this.#stream = new Compressor(level, wrapped);
  }

  /**
   * Takes bytes in; gives what has become ready, which may be nothing.
   * @throws error after `flush()` has ended the stream
   */
  *compress(data: BytesLike): Sim<Uint8Array<ArrayBuffer>> {
    const buffer = bufferOf(data);
    const ns = DEFLATE[this.#level]!.perByte * buffer.bytes.length;
    const act = (): Uint8Array<ArrayBuffer> => {
      if (this.#stream.ended) throw new ZlibError("Error -2 while compressing data: inconsistent stream state");
      return this.#stream.push(buffer.bytes, "go on");
    };
    return yield* cCall({ kind: "compress", reads: [buffer], changes: this.#stream, ns, releasesGil: true, act });
  }

  /**
   * Gives all that is still inside; with Z_FINISH, the default, ends the stream.
   * @throws error if it has been ended already
   */
  *flush(mode: number = Z_FINISH): Sim<Uint8Array<ArrayBuffer>> {
    const act = (): Uint8Array<ArrayBuffer> => {
      if (mode === Z_NO_FLUSH) return new Uint8Array(0);
      if (this.#stream.ended) throw new ZlibError("Error -2 while flushing: inconsistent stream state");
      return this.#stream.push(new Uint8Array(0), mode === Z_FINISH ? "finish" : "flush");
    };
    return yield* cCall({ kind: "flush", changes: this.#stream, ns: DEFLATE[this.#level]!.fixed, releasesGil: true, act });
  }
}

/** A decompression in progress: `zlib.decompressobj()`. */
export class Decompress {
  readonly #stream: Decompressor;
  #unused: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #tail: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  constructor(wrapped: boolean) {
    this.#stream = new Decompressor(wrapped);
  }

  /** True after the end of the stream. */
  get eof(): boolean {
    return this.#stream.ended;
  }
  /** What came after the end of the stream. */
  get unused_data(): Uint8Array<ArrayBuffer> {
    return this.#unused.slice();
  }
  /** What was not looked at because of `max_length`; to be given again. */
  get unconsumed_tail(): Uint8Array<ArrayBuffer> {
    return this.#tail.slice();
  }

  /**
   * Takes bytes in and gives what they mean, at most `max_length` bytes (0: no limit).
   * @throws error for bad data, ValueError for a negative `max_length`
   */
  *decompress(data: BytesLike, max_length = 0): Sim<Uint8Array<ArrayBuffer>> {
    if (max_length < 0) throw new ValueError("max_length must be non-negative");
    const buffer = bufferOf(data);
    const ns = INFLATE.fixed + 4 * INFLATE.perByte * buffer.bytes.length;
    const act = (): Uint8Array<ArrayBuffer> => this.#take(buffer.bytes, max_length === 0 ? Infinity : max_length);
    return yield* cCall({ kind: "decompress", reads: [buffer], changes: this.#stream, ns, releasesGil: true, act });
  }

  /** Gives all that is still inside. */
  *flush(length: number = DEF_BUF_SIZE): Sim<Uint8Array<ArrayBuffer>> {
    if (length <= 0) throw new ValueError("length must be greater than zero");
    const act = (): Uint8Array<ArrayBuffer> => this.#take(this.#tail, Infinity);
    return yield* cCall({ kind: "flush", changes: this.#stream, ns: INFLATE.fixed, releasesGil: true, act });
  }

  #take(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
    if (this.#stream.ended) {
      this.#unused = Uint8Array.from([...this.#unused, ...bytes]);
      return new Uint8Array(0);
    }
    try {
      const out = this.#stream.push(bytes, limit);
      const rest = this.#stream.rest();
      if (this.#stream.ended) [this.#unused, this.#tail] = [rest, new Uint8Array(0)];
      else this.#tail = rest;
      return out;
    } catch (error) {
      throw translated(error, "decompressing data");
    }
  }
}

/**
 * Begins a compression of data that comes in pieces.
 * @throws ValueError for a level or window size that does not exist
 */
export function compressobj(level: number = Z_DEFAULT_COMPRESSION, _method: number = DEFLATED, wbits: number = MAX_WBITS): Compress {
  const known = levelOf(level);
  if (known === null) throw new ValueError("Invalid initialization option");
  return new Compress(known, isWrapped(wbits));
}

/** Begins a decompression of data that comes in pieces. @throws ValueError for a window size that does not exist */
export function decompressobj(wbits: number = MAX_WBITS): Decompress {
  return new Decompress(isWrapped(wbits));
}

export const signatures: Signatures = {
  compress: ["data", "level?", "wbits?"],
  decompress: ["data", "wbits?", "_bufsize?"],
  compressobj: ["level?", "_method?", "wbits?"],
  decompressobj: ["wbits?"],
  "Decompress.decompress": ["data", "max_length?"],
};
