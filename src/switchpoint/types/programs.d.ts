// Written by `npm run types:write` from src/switchpoint/python/programs.ts. Do not edit.
/** A program: its arguments, its own name first, and its streams. Gives its exit status; nothing counts as 0. */
export type Program = (argv: readonly string[], stdin: TextIOWrapper, stdout: TextIOWrapper, stderr: TextIOWrapper) => number | void;
declare class TextIOWrapper {
    /** The bytes beneath. */
    readonly buffer: BufferedFile;
    readonly encoding: string;
    /** Every line is flushed: what a terminal gets. */
    readonly line_buffering: boolean;
    constructor(buffer: BufferedFile, encoding?: string, line_buffering?: boolean);
    get name(): string | number;
    get mode(): string;
    get closed(): boolean;
    fileno(): number;
    readable(): boolean;
    writable(): boolean;
    /** Reads `size` characters, or to the end (-1). */
    read(size?: number): string;
    /** Reads up to the end of the line, "\n" included; "" at the end of the file. */
    readline(): string;
    readlines(): string[];
    /** Says how many characters were written. */
    write(text: string): number;
    writelines(lines: readonly string[]): void;
    flush(): void;
    close(): void;
    seek(offset: number, whence?: number): number;
    tell(): number;
    /** A loop over the file goes over its lines. */
    [Symbol.iterator](): this;
    /** The next line, for such a loop. */
    next(): IteratorResult<string, undefined>;
    [Symbol.dispose](): void;
}
declare class BufferedFile {
    /** What it was opened by: a path or a descriptor. */
    readonly name: string | number;
    readonly mode: string;
    constructor(fd: number, name: string | number, mode: FileMode);
    get closed(): boolean;
    fileno(): number;
    readable(): boolean;
    writable(): boolean;
    /** Reads `size` bytes, or to the end (-1); fewer only at the end. */
    read(size?: number): Uint8Array;
    /** Reads up to `size` bytes with at most one system call. */
    read1(size?: number): Uint8Array;
    /** Reads up to the end of the line, "\n" included; nothing at the end of the file. */
    readline(): Uint8Array;
    readlines(): Uint8Array[];
    /** Writes bytes: they are on their way when the buffer is full, or flushed. */
    write(data: Uint8Array): number;
    writelines(lines: readonly Uint8Array[]): void;
    /** @throws BrokenPipeError if nobody reads at the other end of a pipe */
    flush(): void;
    /** Flushes and closes it; doing so again has no effect. */
    close(): void;
    /** Goes to a place, counted from the beginning (0), from here (1) or from the end (2); says where that is. */
    seek(offset: number, whence?: number): number;
    /** How many bytes before this place. */
    tell(): number;
    /** A loop over the file goes over its lines. */
    [Symbol.iterator](): this;
    /** The next line, for such a loop. */
    next(): IteratorResult<Uint8Array, undefined>;
    [Symbol.dispose](): void;
}
/** What a file is opened for. */
declare interface FileMode {
    /** As it was given: "rb". */
    readonly text: string;
    readonly reads: boolean;
    readonly writes: boolean;
    /** What is written goes out at once. */
    readonly unbuffered?: boolean;
}
/**
 * From now on `name` is a program in /usr/local/bin that does what `program` does.
 * @throws ValueError for a name that cannot be one
 * @throws RuntimeError in a program that may fork
 */
export declare function register(name: string, program: Program): void;
export {};
