// Written by `npm run types:write` from src/switchpoint/python/threading.ts. Do not edit.
export declare class Lock {
    /**
     * Takes the lock; true if it was taken.
     * @param blocking wait for it if it is locked
     * @param timeout wait at most this many seconds; -1: for ever
     * @throws ValueError for a time-out that makes no sense, OverflowError for one beyond threading.TIMEOUT_MAX
     */
    acquire(keywords: {
        blocking?: boolean;
        timeout?: number;
    }): boolean;
    /**
     * Takes the lock; true if it was taken.
     * @param blocking wait for it if it is locked
     * @param timeout wait at most this many seconds; -1: for ever
     * @throws ValueError for a time-out that makes no sense, OverflowError for one beyond threading.TIMEOUT_MAX
     */
    acquire(blocking?: boolean, timeout?: number): boolean;
    /**
     * Unlocks the lock and lets one waiter try.
     * @throws RuntimeError if it is not locked
     */
    release(): void;
    /** True while somebody holds it. */
    locked(): boolean;
    /** `with lock:`: takes the lock; the guard releases it at the end of the block. */
    held(): Held;
}
/** What `held()` gives: releases the lock when the block ends. */
declare class Held {
    constructor(lock: {
        release(): void;
    });
    [Symbol.dispose](): void;
}
export declare class RLock {
    /** Takes the lock, once more if it is ours; true if it was taken. Parameters and errors as `Lock.acquire`. */
    acquire(keywords: {
        blocking?: boolean;
        timeout?: number;
    }): boolean;
    /** Takes the lock, once more if it is ours; true if it was taken. Parameters and errors as `Lock.acquire`. */
    acquire(blocking?: boolean, timeout?: number): boolean;
    /**
     * Undoes one acquire; the last one frees the lock.
     * @throws RuntimeError if the caller does not own it
     */
    release(): void;
    /** `with lock:` */
    held(): Held;
}
export declare class Thread {
    constructor(keywords: {
        group?: null;
        target?: Target | null;
        name?: string | null;
        args?: readonly any[];
        kwargs?: Readonly<Record<string, unknown>> | null;
        daemon?: boolean | null;
    });
    /**
     * @param group must be None
     * @param target what `run` calls
     * @param name for people; "Thread-N (target)" if there is none
     * @param args,kwargs what the target is called with; kwargs as a last plain object
     * @param daemon does not keep the process alive; as the creating thread if not given
     * @throws AssertionError if `group` is given
     */
    constructor(group?: null, target?: Target | null, name?: string | null, args?: readonly any[], kwargs?: Readonly<Record<string, unknown>> | null, daemon?: boolean | null);
    /** The thread's name; it has no meaning but for people. */
    get name(): string;
    set name(name: string);
    /** A daemon thread does not keep the process alive. */
    get daemon(): boolean;
    /** @throws RuntimeError once the thread has been started */
    set daemon(daemon: boolean);
    /** A number that no other living thread has; null before `start`. */
    get ident(): number | null;
    /**
     * Starts the thread; `run` is called in it. Returns when the new thread has begun.
     * @throws RuntimeError if it was started before
     */
    start(): void;
    /** The thread's work: calls `target(*args, **kwargs)`. Subclasses override it. */
    run(): void;
    /**
     * Waits until the thread has ended, at most `timeout` seconds (null: for ever). Ask `is_alive` which it was.
     * @throws RuntimeError before `start`, or if a thread would wait for itself
     */
    join(keywords: {
        timeout?: number | null;
    }): void;
    /**
     * Waits until the thread has ended, at most `timeout` seconds (null: for ever). Ask `is_alive` which it was.
     * @throws RuntimeError before `start`, or if a thread would wait for itself
     */
    join(timeout?: number | null): void;
    /** True from `start` until the end of `run`. */
    is_alive(): boolean;
}
/** What a thread calls. */
type Target = (...args: any[]) => unknown;
/** The longest time-out, in seconds. */
export declare const TIMEOUT_MAX = 9223372036;
/** The Thread object of the caller. */
export declare function current_thread(): Thread;
/** The Thread object of the thread that the process began with. */
export declare function main_thread(): Thread;
/** The caller's thread identifier: a number with no meaning but to be unlike others'. */
export declare function get_ident(): number;
/** All threads that have been started and have not ended, the main thread first. */
export declare function enumerate(): Thread[];
/** How many threads `enumerate` gives. */
export declare function active_count(): number;
export {};
