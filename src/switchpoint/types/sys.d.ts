// Written by `npm run types:write` from src/switchpoint/python/sys.ts. Do not edit.
/** sys.argv. */
export declare const argv: readonly string[];
export declare const stderr: Readonly<StandardOutput>;
/** sys.stdout and sys.stderr, likewise. */
declare class StandardOutput {
    readonly name: string;
    constructor(stream: "stdout" | "stderr");
    /** Says how many characters were written. */
    write(text: string): number;
    flush(): void;
    fileno(): number;
}
export declare const stdin: Readonly<StandardInput>;
/** sys.stdin: whichever process asks, it is that process's own. There is nobody at the terminal: reading gives the end. */
declare class StandardInput {
    readonly name = "<stdin>";
    /** Reads `size` characters, or to the end (-1). */
    read(size?: number): string;
    /** Reads up to the end of the line, "\n" included; "" at the end. */
    readline(): string;
    readlines(): string[];
    fileno(): number;
    /** A loop over it goes over its lines. */
    [Symbol.iterator](): this;
    next(): IteratorResult<string, undefined>;
}
export declare const stdout: Readonly<StandardOutput>;
/** Where it lies: sys.executable. */
export declare const executable = "/usr/bin/python3";
/**
 * How long a thread that wants the GIL waits before it asks for it, in seconds.
 * @throws AttributeError before Python 3.2
 */
export declare function getswitchinterval(): number;
/**
 * Sets the switch interval; it is kept in whole microseconds, and one is the least that has an effect.
 * @throws AttributeError before Python 3.2
 * @throws ValueError if `interval` is not above zero
 */
export declare function setswitchinterval(interval: number): void;
/**
 * How many instructions pass between two looks at the GIL. Python 3.2 to 3.8 only remember the number.
 * @throws AttributeError from Python 3.9
 */
export declare function getcheckinterval(): number;
/**
 * Sets the check interval, which works up to Python 3.1. 0 and less mean: after every instruction.
 * @throws AttributeError from Python 3.9
 */
export declare function setcheckinterval(n: number): void;
/** How many calls may be in progress in a thread. */
export declare function getrecursionlimit(): number;
/**
 * Sets how many calls may be in progress in a thread.
 * @throws ValueError if `limit` is less than 1
 * @throws RecursionError if more calls than that are in progress already
 */
export declare function setrecursionlimit(limit: number): void;
/**
 * Ends the thread; in the main thread the program, with this exit status. Null is 0; anything but a number is printed to
 * stderr, and the status is 1.
 * @throws SystemExit always
 */
export declare function exit(status?: unknown): never;
/**
 * False while threads run without a GIL.
 * @throws AttributeError before Python 3.13
 */
export declare function _is_gil_enabled(): boolean;
/** What `set_asyncgen_hooks` has set in this thread. */
export interface asyncgen_hooks {
    readonly firstiter: ((agen: any) => unknown) | null;
    readonly finalizer: ((agen: any) => unknown) | null;
}
/**
 * Sets who hears of each async generator before its first step, and of one that is left unfinished when nobody needs it any more: here,
 * at the program's end. null: nobody. (An event loop has its own while it runs.)
 */
export declare function set_asyncgen_hooks(keywords: {
    firstiter?: ((agen: any) => unknown) | null;
    finalizer?: ((agen: any) => unknown) | null;
}): void;
/**
 * Sets who hears of each async generator before its first step, and of one that is left unfinished when nobody needs it any more: here,
 * at the program's end. null: nobody. (An event loop has its own while it runs.)
 */
export declare function set_asyncgen_hooks(firstiter?: ((agen: any) => unknown) | null, finalizer?: ((agen: any) => unknown) | null): void;
/** What has been set. */
export declare function get_asyncgen_hooks(): asyncgen_hooks;
export {};
