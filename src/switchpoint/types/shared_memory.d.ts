// Written by `npm run types:write` from src/switchpoint/python/multiprocessing/shared-memories.ts. Do not edit.
export declare class ShareableList {
    [index: number]: any;
    constructor(keywords: {
        sequence?: Iterable<any> | null;
        name?: string | null;
    });
    /**
     * @param sequence the items of a new list; null: attach to the one in the block `name`
     * @throws FileNotFoundError, ValueError for an item of another kind
     */
    constructor(sequence?: Iterable<any> | null, name?: string | null);
    /** The block that it is in. */
    get shm(): SharedMemory;
    /** Python's `len(list)`. */
    get length(): number;
    /** How often `value` is in it. */
    count(value: unknown): number;
    /**
     * Where `value` is for the first time.
     * @throws ValueError if it is not in the list
     */
    index(value: unknown): number;
    [Symbol.iterator](): ShareableItems;
}
export declare class SharedMemory {
    constructor(keywords: {
        name?: string | null;
        create?: boolean;
        size?: number;
    });
    /**
     * @param name of the block; null: a new one
     * @param create make it, instead of attaching to it
     * @throws FileExistsError, FileNotFoundError, ValueError
     */
    constructor(name?: string | null, create?: boolean, size?: number);
    get name(): string;
    get size(): number;
    /** The bytes; null after `close`. */
    get buf(): SharedBuffer;
    /** This process needs it no more. */
    close(): void;
    /**
     * Frees the name.
     * @throws FileNotFoundError if that has been done
     */
    unlink(): void;
}
/** The bytes of a block: `buf[i]`, `buf.slice(a, b)`, `buf.set(bytes, at)`. */
declare class SharedBuffer {
    [index: number]: number;
    constructor(memory: string, size: number);
    get length(): number;
    /** Python's `bytes(buf[start:end])`. */
    slice(start?: number, end?: number | null): Uint8Array;
    /**
     * Python's `buf[at:at + len(bytes)] = bytes`.
     * @throws ValueError if they do not fit
     */
    set(bytes: Uint8Array, at?: number): void;
}
/** A loop over a list in shared memory: one item after the other, as they are when their turn comes. */
declare class ShareableItems {
    constructor(list: ShareableList);
    next(): IteratorResult<any, undefined>;
    [Symbol.iterator](): this;
}
export {};
