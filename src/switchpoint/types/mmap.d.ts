// Written by `npm run types:write` from src/switchpoint/python/buffers/mmap.ts. Do not edit.
export declare const MAP_SHARED = 1;
export declare const MAP_PRIVATE = 2;
export declare const MAP_ANONYMOUS = 32;
export declare const PROT_READ = 1;
export declare const PROT_WRITE = 2;
export declare const PAGESIZE = 4096;
/** A piece of shared memory, read and written by index or like a file. */
declare class MemoryMap {
    [index: number]: number;
    /**
     * @param fileno -1: memory without a file
     * @throws OSError for length 0, OverflowError for a negative one, ValueError for a file
     */
    constructor(fileno: number, length: number, flags?: number);
    /** True after `close`. */
    get closed(): boolean;
    get length(): number;
    size(): number;
    /** Where `read` and `write` go on. */
    tell(): number;
    /** Moves there: from the start (whence 0), from here (1), from the end (2). @throws ValueError outside the memory */
    seek(pos: number, whence?: number): void;
    /** The next `n` bytes, by default all that are left. */
    read(n?: number | null): Uint8Array<ArrayBuffer>;
    /** Writes bytes where it stands; how many. @throws ValueError if there is no room */
    write(data: Bytes): number;
    /** `m[start:stop]`: a copy. */
    slice(start?: number, stop?: number | null): Uint8Array<ArrayBuffer>;
    /** Where `sub` stands first, from `start` on (by default from where it stands); -1: nowhere. */
    find(sub: Bytes, start?: number | null): number;
    /** Writes to the disk what there is to write: nothing. */
    flush(): void;
    /** Gives the memory up; other processes still have it. */
    close(): void;
    [Symbol.dispose](): void;
}
/** What files take for bytes. */
type Bytes = ArrayBufferView | {
    readonly nbytes: number;
};
export { MemoryMap as mmap };
export {};
