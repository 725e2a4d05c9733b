// Written by `npm run types:write` from src/switchpoint/python/zlib/zlib.ts. Do not edit.
import type { Exception } from "./builtins.d.ts";

import type { BytesLike } from "./hashlib.d.ts";

/** What goes wrong in zlib. */
declare class ZlibError extends Exception {
    get name(): string;
}
export declare const DEFLATED = 8;
export declare const DEF_BUF_SIZE = 16384;
export declare const DEF_MEM_LEVEL = 8;
export declare const MAX_WBITS = 15;
export declare const Z_NO_COMPRESSION = 0;
export declare const Z_BEST_SPEED = 1;
export declare const Z_BEST_COMPRESSION = 9;
export declare const Z_DEFAULT_COMPRESSION = -1;
export declare const Z_DEFAULT_STRATEGY = 0;
export declare const Z_NO_FLUSH = 0;
export declare const Z_SYNC_FLUSH = 2;
export declare const Z_FULL_FLUSH = 3;
export declare const Z_FINISH = 4;
export declare const ZLIB_VERSION = "1.2.13";
/**
 * Compresses bytes.
 * @throws error for a level beyond 9
 */
export declare function compress(data: BytesLike, keywords: {
    level?: number;
    wbits?: number;
}): Uint8Array<ArrayBuffer>;
/**
 * Compresses bytes.
 * @throws error for a level beyond 9
 */
export declare function compress(data: BytesLike, level?: number, wbits?: number): Uint8Array<ArrayBuffer>;
/**
 * Decompresses a whole stream; what follows it is ignored.
 * @throws error for bad or incomplete data
 */
export declare function decompress(data: BytesLike, keywords: {
    wbits?: number;
    _bufsize?: number;
}): Uint8Array<ArrayBuffer>;
/**
 * Decompresses a whole stream; what follows it is ignored.
 * @throws error for bad or incomplete data
 */
export declare function decompress(data: BytesLike, wbits?: number, _bufsize?: number): Uint8Array<ArrayBuffer>;
/** CRC-32 of bytes; `value`: that of the bytes before them. */
export declare function crc32(data: BytesLike, value?: number): number;
/** Adler-32 of bytes; `value`: that of the bytes before them. */
export declare function adler32(data: BytesLike, value?: number): number;
/** A compression in progress: `zlib.compressobj()`. */
export declare class Compress {
    constructor(level: number, wrapped: boolean);
    /**
     * Takes bytes in; gives what has become ready, which may be nothing.
     * @throws error after `flush()` has ended the stream
     */
    compress(data: BytesLike): Uint8Array<ArrayBuffer>;
    /**
     * Gives all that is still inside; with Z_FINISH, the default, ends the stream.
     * @throws error if it has been ended already
     */
    flush(mode?: number): Uint8Array<ArrayBuffer>;
}
/** A decompression in progress: `zlib.decompressobj()`. */
export declare class Decompress {
    constructor(wrapped: boolean);
    /** True after the end of the stream. */
    get eof(): boolean;
    /** What came after the end of the stream. */
    get unused_data(): Uint8Array<ArrayBuffer>;
    /** What was not looked at because of `max_length`; to be given again. */
    get unconsumed_tail(): Uint8Array<ArrayBuffer>;
    /**
     * Takes bytes in and gives what they mean, at most `max_length` bytes (0: no limit).
     * @throws error for bad data, ValueError for a negative `max_length`
     */
    decompress(data: BytesLike, keywords: {
        max_length?: number;
    }): Uint8Array<ArrayBuffer>;
    /**
     * Takes bytes in and gives what they mean, at most `max_length` bytes (0: no limit).
     * @throws error for bad data, ValueError for a negative `max_length`
     */
    decompress(data: BytesLike, max_length?: number): Uint8Array<ArrayBuffer>;
    /** Gives all that is still inside. */
    flush(length?: number): Uint8Array<ArrayBuffer>;
}
/**
 * Begins a compression of data that comes in pieces.
 * @throws ValueError for a level or window size that does not exist
 */
export declare function compressobj(keywords: {
    level?: number;
    _method?: number;
    wbits?: number;
}): Compress;
/**
 * Begins a compression of data that comes in pieces.
 * @throws ValueError for a level or window size that does not exist
 */
export declare function compressobj(level?: number, _method?: number, wbits?: number): Compress;
/** Begins a decompression of data that comes in pieces. @throws ValueError for a window size that does not exist */
export declare function decompressobj(keywords: {
    wbits?: number;
}): Decompress;
/** Begins a decompression of data that comes in pieces. @throws ValueError for a window size that does not exist */
export declare function decompressobj(wbits?: number): Decompress;
export { ZlibError as error };
export {};
