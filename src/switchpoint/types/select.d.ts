// Written by `npm run types:write` from src/switchpoint/python/socket/select.ts. Do not edit.
import type { OSError } from "./builtins.d.ts";

export declare const POLLERR = 8;
export declare const POLLHUP = 16;
/** What may be asked for, and what is answered; POLLERR, POLLHUP and POLLNVAL without being asked. */
export declare const POLLIN = 1;
export declare const POLLNVAL = 32;
export declare const POLLOUT = 4;
export declare const POLLPRI = 2;
/** The same as OSError. */
export declare const error: typeof OSError;
/**
 * Waits until a file of `rlist` can be read, one of `wlist` be written, or one of `xlist` is in an exceptional state, which here
 * never happens. Gives those that are ready, in the order given; at the end of `timeout` seconds (null: never) three empty lists.
 * @throws ValueError for a negative time-out or a closed file, OSError for a descriptor that is not open
 */
export declare function select<R extends FileLike, W extends FileLike, X extends FileLike>(rlist: readonly R[], wlist: readonly W[], xlist: readonly X[], keywords: {
    timeout?: number | null;
}): [
    R[],
    W[],
    X[]
];
/**
 * Waits until a file of `rlist` can be read, one of `wlist` be written, or one of `xlist` is in an exceptional state, which here
 * never happens. Gives those that are ready, in the order given; at the end of `timeout` seconds (null: never) three empty lists.
 * @throws ValueError for a negative time-out or a closed file, OSError for a descriptor that is not open
 */
export declare function select<R extends FileLike, W extends FileLike, X extends FileLike>(rlist: readonly R[], wlist: readonly W[], xlist: readonly X[], timeout?: number | null): [
    R[],
    W[],
    X[]
];
/** A descriptor, or an object that has one. */
declare type FileLike = number | {
    fileno(): number;
};
/** A new polling object. */
export declare function poll(): Poll;
/** What `poll()` gives: files are registered once and then asked about again and again. */
declare class Poll {
    /** Adds a file, or changes what is asked about it. */
    register(fd: FileLike, eventmask?: number): void;
    /** @throws FileNotFoundError if it was not registered */
    modify(fd: FileLike, eventmask: number): void;
    /** @throws KeyError if it was not registered */
    unregister(fd: FileLike): void;
    /** Waits at most `timeout` milliseconds (null or negative: for ever): descriptors that are ready, each with what it is ready for. */
    poll(timeout?: number | null): [
        fd: number,
        events: number
    ][];
}
export {};
