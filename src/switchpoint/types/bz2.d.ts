// Written by `npm run types:write` from src/switchpoint/python/zlib/bz2.ts. Do not edit.
import type { BytesLike } from "./hashlib.d.ts";

/** A compression in progress. */
export declare class BZ2Compressor {
    /**
     * Takes bytes in; gives what has become ready, which may be nothing.
     * @throws ValueError after `flush()`
     */
    compress(data: BytesLike): Uint8Array<ArrayBuffer>;
    /**
     * Ends the stream and gives the rest of it.
     * @throws ValueError the second time
     */
    flush(): Uint8Array<ArrayBuffer>;
}
/** A decompression in progress. */
export declare class BZ2Decompressor {
    /** True after the end of the stream. */
    get eof(): boolean;
    /** What came after the end of the stream. */
    get unused_data(): Uint8Array<ArrayBuffer>;
    /**
     * Takes bytes in and gives what they mean.
     * @throws EOFError after the end of the stream, OSError for bad data
     */
    decompress(data: BytesLike): Uint8Array<ArrayBuffer>;
}
/**
 * Compresses bytes. The level changes nothing but its check.
 * @throws ValueError for a level that does not exist
 */
export declare function compress(data: BytesLike, keywords: {
    compresslevel?: number;
}): Uint8Array<ArrayBuffer>;
/**
 * Compresses bytes. The level changes nothing but its check.
 * @throws ValueError for a level that does not exist
 */
export declare function compress(data: BytesLike, compresslevel?: number): Uint8Array<ArrayBuffer>;
/**
 * Decompresses a whole stream.
 * @throws OSError for bad data, ValueError for incomplete data
 */
export declare function decompress(data: BytesLike): Uint8Array<ArrayBuffer>;
export {};
