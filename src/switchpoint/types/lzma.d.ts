// Written by `npm run types:write` from src/switchpoint/python/zlib/lzma.ts. Do not edit.
import type { Exception } from "./builtins.d.ts";

import type { BytesLike } from "./hashlib.d.ts";

/** What goes wrong in lzma. */
export declare class LZMAError extends Exception {
}
/** A compression in progress. */
export declare class LZMACompressor {
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
export declare class LZMADecompressor {
    /** True after the end of the stream. */
    get eof(): boolean;
    /** What came after the end of the stream. */
    get unused_data(): Uint8Array<ArrayBuffer>;
    /**
     * Takes bytes in and gives what they mean.
     * @throws EOFError after the end of the stream, LZMAError for bad data
     */
    decompress(data: BytesLike): Uint8Array<ArrayBuffer>;
}
/** Compresses bytes. */
export declare function compress(data: BytesLike): Uint8Array<ArrayBuffer>;
/**
 * Decompresses a whole stream.
 * @throws LZMAError for bad data for incomplete data
 */
export declare function decompress(data: BytesLike): Uint8Array<ArrayBuffer>;
export {};
