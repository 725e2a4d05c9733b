// Written by `npm run types:write` from src/switchpoint/python/multiprocessing/shared-memory.ts. Do not edit.
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
export {};
