// Written by `npm run types:write` from src/switchpoint/python/threading/threading.ts. Do not edit.
import type { RuntimeError, Exception } from "./builtins.d.ts";

export declare class Barrier {
    constructor(parties: number, keywords: {
        action?: (() => unknown) | null;
        timeout?: number | null;
    });
    /**
     * @param parties how many threads it takes
     * @param action is called by the last thread to arrive, before all are released
     * @param timeout for `wait` if it is given none; in seconds
     * @throws ValueError if `parties` is less than 1 (from Python 3.13)
     */
    constructor(parties: number, action?: (() => unknown) | null, timeout?: number | null);
    /** How many threads it takes. */
    get parties(): number;
    /** How many threads wait in it now. */
    get n_waiting(): number;
    /** True while it is broken. */
    get broken(): boolean;
    /**
     * Waits until all parties have arrived; gives the caller's place in the order of arrival, from 0.
     * @param timeout in seconds; when it expires the barrier breaks for everybody
     * @throws BrokenBarrierError if the barrier breaks, or is broken
     */
    wait(keywords: {
        timeout?: number | null;
    }): number;
    /**
     * Waits until all parties have arrived; gives the caller's place in the order of arrival, from 0.
     * @param timeout in seconds; when it expires the barrier breaks for everybody
     * @throws BrokenBarrierError if the barrier breaks, or is broken
     */
    wait(timeout?: number | null): number;
    /** Back to the beginning; threads that wait get a BrokenBarrierError. */
    reset(): void;
    /** Breaks the barrier: whoever waits, and whoever comes, gets a BrokenBarrierError. */
    abort(): void;
}
/** A barrier was broken or reset while somebody waited, or is broken. */
export declare class BrokenBarrierError extends RuntimeError {
}
export declare class Condition {
    constructor(keywords: {
        lock?: LockLike | null;
    });
    /** @param lock a Lock, an RLock, or anything with `acquire` and `release`; if none is given, a new RLock */
    constructor(lock?: LockLike | null);
    /** Takes the lock; as the lock's own `acquire`. */
    acquire(keywords: {
        blocking?: boolean;
        timeout?: number;
    }): boolean;
    /** Takes the lock; as the lock's own `acquire`. */
    acquire(blocking?: boolean, timeout?: number): boolean;
    /** Releases the lock; as the lock's own `release`. */
    release(): void;
    /** `with condition:` */
    held(): Held;
    /**
     * Lets go of the lock, waits until notified, and takes the lock again.
     * @param timeout wait at most this many seconds; null: for ever
     * @returns false if the time was up (Python 2.7: always null)
     * @throws RuntimeError if the caller has not acquired the lock
     */
    wait(keywords: {
        timeout?: number | null;
    }): boolean;
    /**
     * Lets go of the lock, waits until notified, and takes the lock again.
     * @param timeout wait at most this many seconds; null: for ever
     * @returns false if the time was up (Python 2.7: always null)
     * @throws RuntimeError if the caller has not acquired the lock
     */
    wait(timeout?: number | null): boolean;
    /**
     * Waits until `predicate()` is true, and gives its last result. It is asked first, and again after each wait.
     * @param timeout wait at most this many seconds altogether; null: for ever
     */
    wait_for<T>(predicate: () => T, keywords: {
        timeout?: number | null;
    }): T;
    /**
     * Waits until `predicate()` is true, and gives its last result. It is asked first, and again after each wait.
     * @param timeout wait at most this many seconds altogether; null: for ever
     */
    wait_for<T>(predicate: () => T, timeout?: number | null): T;
    /**
     * Wakes up to `n` waiters, those that came first; nobody if nobody waits.
     * @throws RuntimeError if the caller has not acquired the lock
     */
    notify(keywords: {
        n?: number;
    }): void;
    /**
     * Wakes up to `n` waiters, those that came first; nobody if nobody waits.
     * @throws RuntimeError if the caller has not acquired the lock
     */
    notify(n?: number): void;
    /** Wakes all waiters. */
    notify_all(): void;
    /** The old name of `notify_all`; deprecated from Python 3.10. */
    notifyAll(): void;
}
/** What every lock has. */
declare interface LockLike {
    acquire(blocking?: boolean, timeout?: number): unknown;
    release(): unknown;
}
/** What `held()` gives: releases the lock when the block ends. */
declare class Held {
    constructor(lock: {
        release(): void;
    });
    [Symbol.dispose](): void;
}
export declare class Event {
    /** True if the flag is set. */
    is_set(): boolean;
    /** The old name of `is_set`; deprecated from Python 3.10. */
    isSet(): boolean;
    /** Sets the flag and wakes all who wait for it. */
    set(): void;
    /** Clears the flag: from now on `wait` waits. */
    clear(): void;
    /**
     * Waits until the flag is set.
     * @param timeout wait at most this many seconds; null: for ever
     * @returns false if the time was up
     */
    wait(keywords: {
        timeout?: number | null;
    }): boolean;
    /**
     * Waits until the flag is set.
     * @param timeout wait at most this many seconds; null: for ever
     * @returns false if the time was up
     */
    wait(timeout?: number | null): boolean;
}
/** Prints the exception as CPython does; SystemExit it ignores. */
export declare function excepthook(args: ExceptHookArgs): void;
/** What the hook is called with. */
export declare class ExceptHookArgs {
    /** The exception's class. */
    readonly exc_type: unknown;
    readonly exc_value: unknown;
    /** The exception's stack, as text; null if it has none. */
    readonly exc_traceback: string | null;
    /** The Thread that it ended. */
    readonly thread: object | null;
    constructor(args: readonly [
        exc_type: unknown,
        exc_value: unknown,
        exc_traceback: string | null,
        thread: object | null
    ]);
}
/** The attributes of the module `threading` that a program may set. */
export declare const threading: {
    excepthook: ExceptHook;
};
/** A function in the place of `excepthook`. */
declare type ExceptHook = (args: ExceptHookArgs) => unknown;
export declare class local {
    [attribute: string]: any;
    /** @throws TypeError for arguments, if no subclass has a use for them */
    constructor(...args: unknown[]);
}
export declare class Lock {
    /** @throws TypeError for a subclass: CPython's type cannot be one's base, and before 3.13 Lock is a function */
    constructor();
    /**
     * `isinstance(value, Lock)`
     * @throws TypeError before Python 3.13, where Lock is a function and no class
     */
    static [Symbol.hasInstance](value: unknown): boolean;
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
    /**
     * True while somebody owns it.
     * @throws AttributeError before Python 3.14
     */
    locked(): boolean;
    /** `with lock:` */
    held(): Held;
}
export declare class BoundedSemaphore extends Semaphore {
    constructor(keywords: {
        value?: number;
    });
    /** @throws ValueError for a negative value */
    constructor(value?: number);
}
export declare class Semaphore {
    constructor(keywords: {
        value?: number;
    });
    /** @throws ValueError for a negative value */
    constructor(value?: number);
    /**
     * Takes one from the value, waiting until it is above zero; true if that was done.
     * @param timeout wait at most this many seconds; null: for ever; zero or less: not at all
     * @throws ValueError for a time-out with `blocking` false
     */
    acquire(keywords: {
        blocking?: boolean;
        timeout?: number | null;
    }): boolean;
    /**
     * Takes one from the value, waiting until it is above zero; true if that was done.
     * @param timeout wait at most this many seconds; null: for ever; zero or less: not at all
     * @throws ValueError for a time-out with `blocking` false
     */
    acquire(blocking?: boolean, timeout?: number | null): boolean;
    /**
     * Adds `n` to the value and wakes as many waiters.
     * @param n from Python 3.9
     * @throws ValueError if `n` is not above zero, or if a BoundedSemaphore would exceed its start value
     */
    release(keywords: {
        n?: number;
    }): void;
    /**
     * Adds `n` to the value and wakes as many waiters.
     * @param n from Python 3.9
     * @throws ValueError if `n` is not above zero, or if a BoundedSemaphore would exceed its start value
     */
    release(n?: number): void;
    /** `with semaphore:` */
    held(): Held;
}
/** A thread; `A`: what its target takes. */
export declare class Thread<A extends readonly any[] = any[]> {
    constructor(keywords: {
        group?: null;
        target?: ((...args: A) => unknown) | null;
        name?: string | null;
        args?: Readonly<Partial<NoInfer<A>>>;
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
    constructor(group?: null, target?: ((...args: A) => unknown) | null, name?: string | null, args?: Readonly<Partial<NoInfer<A>>>, kwargs?: Readonly<Record<string, unknown>> | null, daemon?: boolean | null);
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
     * The number by which the operating system knows the thread; null before `start`.
     * @throws AttributeError before Python 3.8
     */
    get native_id(): number | null;
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
    /** The old name of `is_alive`; gone from Python 3.9. */
    isAlive(): boolean;
    /** The old form of `name`; deprecated from Python 3.10. */
    getName(): string;
    /** The old form of `name = …`; deprecated from Python 3.10. */
    setName(name: string): void;
    /** The old form of `daemon`; deprecated from Python 3.10. */
    isDaemon(): boolean;
    /** The old form of `daemon = …`; deprecated from Python 3.10. */
    setDaemon(daemonic: boolean): void;
}
/** `threading.ThreadError`. */
export declare class ThreadError extends Exception {
    /** 2.7 prints it as "error". */
    get name(): string;
    set name(name: string);
    static [Symbol.hasInstance](value: unknown): boolean;
}
/** The longest time-out, in seconds. */
export declare const TIMEOUT_MAX = 9223372036;
export declare class Timer<A extends readonly any[] = any[]> extends Thread {
    /** Seconds to wait after `start`. */
    interval: number;
    /** What is called then, and with what. */
    function: (...args: any[]) => unknown;
    args: readonly any[];
    kwargs: Readonly<Record<string, unknown>>;
    /** Set when it is over, or cancelled. */
    finished: Event;
    constructor(interval: number, function_: (...args: A) => unknown, keywords: {
        args?: Readonly<Partial<NoInfer<A>>> | null;
        kwargs?: Readonly<Record<string, unknown>> | null;
    });
    /**
     * @param interval seconds to wait after `start`
     * @param function_ what is called then
     * @param args,kwargs what it is called with; kwargs as a last plain object
     */
    constructor(interval: number, function_: (...args: A) => unknown, args?: Readonly<Partial<NoInfer<A>>> | null, kwargs?: Readonly<Record<string, unknown>> | null);
    /** Stops the timer if it still waits; it does no harm if it does not. */
    cancel(): void;
    run(): void;
}
/** The Thread object of the caller. */
export declare function current_thread(): Thread;
declare function oldCurrentThread(): Thread;
/**
 * The size of the stacks of new threads, in bytes; 0: the system's choice. Sets it, if one is given; memory is not modelled, so that
 * nothing comes of it.
 * @throws ValueError for less than 32 KiB
 */
export declare function stack_size(keywords: {
    size?: number;
}): number;
/**
 * The size of the stacks of new threads, in bytes; 0: the system's choice. Sets it, if one is given; memory is not modelled, so that
 * nothing comes of it.
 * @throws ValueError for less than 32 KiB
 */
export declare function stack_size(size?: number): number;
/** The Thread object of the thread that the process began with. */
export declare function main_thread(): Thread;
/** The caller's thread identifier: a number with no meaning but to be unlike others'. */
export declare function get_ident(): number;
/**
 * The number by which the operating system knows the caller's thread.
 * @throws AttributeError before Python 3.8
 */
export declare function get_native_id(): number;
/** All threads that have been started and have not ended, the main thread first. */
export declare function enumerate(): Thread[];
/** How many threads `enumerate` gives. */
export declare function active_count(): number;
/** The old name of `active_count`; deprecated from Python 3.10. */
export declare function activeCount(): number;
export { oldCurrentThread as currentThread };
export {};
