// Written by `npm run types:write` from src/switchpoint/python/hashlib/hashlib.ts. Do not edit.
/** What hashlib takes for bytes: a bytes-like object. */
export type BytesLike = ArrayBufferView | {
    readonly nbytes: number;
};
/** The names that `new` takes. */
export declare const algorithms_available: ReadonlySet<string>;
export declare const algorithms_guaranteed: ReadonlySet<string>;
/** A hash in progress. */
export declare class HASH {
    constructor(made: unknown);
    get name(): string;
    /** Bytes of the result, and of the blocks in which the function takes its input. */
    get digest_size(): number;
    get block_size(): number;
    /** Takes more bytes in. Lets go of the GIL for 2,048 and more. */
    update(data: BytesLike): void;
    /** The hash of all that has been taken in. */
    digest(): Uint8Array<ArrayBuffer>;
    /** The same as hexadecimal digits. */
    hexdigest(): string;
    /** A hash object that goes on from here. */
    copy(): HASH;
    toString(): string;
}
/**
 * A hash object for a function by name.
 * @throws ValueError for one that is not here
 */
declare function named(name: string, data?: BytesLike): HASH;
/** MD5 of `data`, and of what is given to `update`. */
export declare function md5(data?: BytesLike): HASH;
/** SHA-1. */
export declare function sha1(data?: BytesLike): HASH;
/** SHA-224. */
export declare function sha224(data?: BytesLike): HASH;
/** SHA-256. */
export declare function sha256(data?: BytesLike): HASH;
/** SHA-384. */
export declare function sha384(data?: BytesLike): HASH;
/** SHA-512. */
export declare function sha512(data?: BytesLike): HASH;
export { named as new };
export {};
