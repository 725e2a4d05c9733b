/**
 * Python's `bz2`, as a model: time and GIL are bz2's, the format is not. What `compress` gives only `decompress` here can
 * read, and its size is DEFLATE's (DEFLATE level 9).
 *
 * All calls let go of the GIL, whatever the size.
 * Source: CPython 3.13, Modules/_bz2module.c, Lib/bz2.py.
 */
import type { Sim } from "../../machine/traps.ts";
import { bufferOf } from "../buffers/buffer.ts";
import { EOFError, OSError, ValueError } from "../builtins.ts";
import { cCall } from "../c-call.ts";
import { costOf, BZ2_COMPRESS, BZ2_DECOMPRESS } from "../c-costs.ts";
import { InflateError } from "./deflate/inflate.ts";
import { ArchiveReader, ArchiveWriter } from "./deflate/model-archive.ts";
import type { BytesLike } from "../hashlib/hashlib.ts";
import type { Signatures } from "../signatures.ts";

const MAGIC = Uint8Array.of(0x42, 0x5a, 0x68, 0x39);

/** A compression in progress. */
export class BZ2Compressor {
  readonly #stream = new ArchiveWriter(MAGIC);

  /**
   * Takes bytes in; gives what has become ready, which may be nothing.
   * @throws ValueError after `flush()`
   */
  *compress(data: BytesLike): Sim<Uint8Array<ArrayBuffer>> {
    const buffer = bufferOf(data);
    const ns = BZ2_COMPRESS.perByte * buffer.bytes.length;
    const act = (): Uint8Array<ArrayBuffer> => {
      if (this.#stream.ended) throw new ValueError("Compressor has been flushed");
      return this.#stream.push(buffer.bytes, "go on");
    };
    return yield* cCall({ kind: "compress", reads: [buffer], changes: this.#stream, ns, releasesGil: true, act });
  }

  /**
   * Ends the stream and gives the rest of it.
   * @throws ValueError the second time
   */
  *flush(): Sim<Uint8Array<ArrayBuffer>> {
    const act = (): Uint8Array<ArrayBuffer> => {
      if (this.#stream.ended) throw new ValueError("Repeated call to flush()");
      return this.#stream.push(new Uint8Array(0), "finish");
    };
    return yield* cCall({ kind: "flush", changes: this.#stream, ns: BZ2_COMPRESS.fixed, releasesGil: true, act });
  }
}

/** A decompression in progress. */
export class BZ2Decompressor {
  readonly #stream = new ArchiveReader(MAGIC);

  /** True after the end of the stream. */
  get eof(): boolean {
    return this.#stream.ended;
  }
  /** What came after the end of the stream. */
  get unused_data(): Uint8Array<ArrayBuffer> {
    return this.#stream.rest();
  }

  /**
   * Takes bytes in and gives what they mean.
   * @throws EOFError after the end of the stream, OSError for bad data
   */
  *decompress(data: BytesLike): Sim<Uint8Array<ArrayBuffer>> {
    const buffer = bufferOf(data);
    const ns = 4 * BZ2_DECOMPRESS.perByte * buffer.bytes.length;
    const act = (): Uint8Array<ArrayBuffer> => {
      if (this.#stream.ended) throw new EOFError("End of stream already reached");
      return pushed(this.#stream, buffer.bytes);
    };
    return yield* cCall({ kind: "decompress", reads: [buffer], changes: this.#stream, ns, releasesGil: true, act });
  }
}

function pushed(stream: ArchiveReader, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    return stream.push(bytes);
  } catch (error) {
    throw error instanceof InflateError ? new OSError("Invalid data stream") : error;
  }
}

/**
 * Compresses bytes. The level changes nothing but its check.
 * @throws ValueError for a level that does not exist
 */
export function* compress(data: BytesLike, compresslevel = 9): Sim<Uint8Array<ArrayBuffer>> {
  if (!(compresslevel >= 1 && compresslevel <= 9)) throw new ValueError("compresslevel must be between 1 and 9");
  const buffer = bufferOf(data);
  const act = (): Uint8Array<ArrayBuffer> => new ArchiveWriter(MAGIC).push(buffer.bytes, "finish");
  return yield* cCall({ kind: "compress", reads: [buffer], ns: costOf(BZ2_COMPRESS, buffer.bytes.length), releasesGil: true, act });
}

/**
 * Decompresses a whole stream.
 * @throws OSError for bad data, ValueError for incomplete data
 */
export function* decompress(data: BytesLike): Sim<Uint8Array<ArrayBuffer>> {
  const buffer = bufferOf(data);
  const stream = new ArchiveReader(MAGIC);
  let result: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  let failure: unknown = null;
  try {
    result = pushed(stream, buffer.bytes);
  } catch (error) {
    failure = error;
  }
  const act = (): Uint8Array<ArrayBuffer> => {
    if (failure !== null) throw failure;
    if (!stream.ended && buffer.bytes.length > 0) throw new ValueError("Compressed data ended before the end-of-stream marker was reached");
    return result;
  };
  return yield* cCall({ kind: "decompress", reads: [buffer], ns: costOf(BZ2_DECOMPRESS, result.length), releasesGil: true, act });
}

export const signatures: Signatures = {
  compress: ["data", "compresslevel?"],
};
