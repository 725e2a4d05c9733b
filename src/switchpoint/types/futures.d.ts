// Written by `npm run types:write` from src/switchpoint/python/concurrent/futures/futures.ts. Do not edit.
import type { RuntimeError, Exception, TimeoutError as BuiltinTimeoutError } from "./builtins.d.ts";

/** The executor can make no more calls. */
export declare class BrokenExecutor extends RuntimeError {
}
/** A thread of the pool could not be made ready. */
export declare class BrokenThreadPool extends BrokenExecutor {
}
/** The future was cancelled. (Not asyncio's, from Python 3.8 on.) */
export declare class CancelledError extends FuturesError {
}
/** The base of the module's own exceptions. */
declare class FuturesError extends Exception {
}
/** The operation does not fit the state of the future. */
export declare class InvalidStateError extends FuturesError {
}
/** Whichever of the two the Python version raises. */
export declare class TimeoutError extends BuiltinTimeoutError {
    static [Symbol.hasInstance](value: unknown): boolean;
}
export declare class Executor {
    /** Has `fn(*args)` called somewhere else. */
    submit<T>(fn: (...args: any[]) => T, ...args: unknown[]): Future<T>;
    /**
     * Calls `fn` with the first items of the iterables, the second items, and so on, all submitted at once. The results come in
     * order; what a call raised is raised when its turn comes.
     * @param rest more iterables, then perhaps `{ timeout }`: seconds from now
     */
    map<T>(fn: (...args: any[]) => T, ...rest: unknown[]): Results<T>;
    /** No more calls are taken. `wait`: returns when all have been made. `cancel_futures`: those that have not begun are cancelled. */
    shutdown(keywords: {
        wait?: boolean;
        cancel_futures?: boolean;
    }): void;
    /** No more calls are taken. `wait`: returns when all have been made. `cancel_futures`: those that have not begun are cancelled. */
    shutdown(wait?: boolean, cancel_futures?: boolean): void;
    [Symbol.dispose](): void;
}
export declare class Future<T = unknown> {
    /** Cancels the call if it has not begun; false if it has. */
    cancel(): boolean;
    cancelled(): boolean;
    running(): boolean;
    /** True if it has a result or an exception, or was cancelled. */
    done(): boolean;
    /**
     * Waits for the result.
     * @param timeout at most so many seconds; null: for ever
     * @throws what the call raised; CancelledError; TimeoutError, and the call goes on
     */
    result(keywords: {
        timeout?: number | null;
    }): T;
    /**
     * Waits for the result.
     * @param timeout at most so many seconds; null: for ever
     * @throws what the call raised; CancelledError; TimeoutError, and the call goes on
     */
    result(timeout?: number | null): T;
    /**
     * Waits for the end of the call; what it raised, or null.
     * @throws CancelledError, TimeoutError
     */
    exception(keywords: {
        timeout?: number | null;
    }): unknown;
    /**
     * Waits for the end of the call; what it raised, or null.
     * @throws CancelledError, TimeoutError
     */
    exception(timeout?: number | null): unknown;
    /**
     * Has `fn(future)` called when it is done, by the thread that completes it; at once if it is done. What it raises is logged
     * and ignored.
     */
    add_done_callback(fn: (future: Future<T>) => unknown): void;
    /**
     * For executors: the call is about to begin. False if it was cancelled.
     * @throws RuntimeError if it has begun before
     */
    set_running_or_notify_cancel(): boolean;
    /**
     * For executors: the call has ended.
     * @throws InvalidStateError if it is done
     */
    set_result(result: T): void;
    /**
     * For executors: the call has raised an exception.
     * @throws InvalidStateError if it is done
     */
    set_exception(exception: unknown): void;
    toString(): string;
}
/** The results of `map`, in order. */
declare class Results<T> {
    constructor(futures: readonly unknown[], deadline: number);
    [Symbol.iterator](): this;
    /** The next result; the first exception ends it and cancels what has not begun. */
    next(): IteratorResult<T, undefined>;
    /** The same, Python's way. @throws StopIteration at the end */
    __next__(): T;
    /** Cancels what has not begun. */
    return(): {
        done: true;
        value: undefined;
    };
}
export declare class ThreadPoolExecutor extends Executor {
    constructor(keywords: {
        max_workers?: number | null;
        thread_name_prefix?: string;
        initializer?: ((...args: any[]) => unknown) | null;
        initargs?: readonly any[];
    });
    /**
     * @param max_workers most threads; null: four more than there are processors, at most 32
     * @param initializer called with `initargs` by each thread at its beginning
     * @throws ValueError if `max_workers` is not positive
     */
    constructor(max_workers?: number | null, thread_name_prefix?: string, initializer?: ((...args: any[]) => unknown) | null, initargs?: readonly any[]);
    /** The number of threads that it may have. */
    get _max_workers(): number;
    /**
     * @throws RuntimeError after `shutdown`, or at the end of the program
     * @throws BrokenThreadPool if an initializer has failed
     */
    submit<T>(fn: (...args: any[]) => T, ...args: unknown[]): Future<T>;
    shutdown(keywords: {
        wait?: boolean;
        cancel_futures?: boolean;
    }): void;
    shutdown(wait?: boolean, cancel_futures?: boolean): void;
}
export declare const ALL_COMPLETED = "ALL_COMPLETED";
/**
 * The futures in the order in which they finish; those that are done come first, each once.
 * @param timeout seconds from now, for all of them
 */
export declare function as_completed<T>(fs: Iterable<Future<T>>, keywords: {
    timeout?: number | null;
}): Completed<T>;
/**
 * The futures in the order in which they finish; those that are done come first, each once.
 * @param timeout seconds from now, for all of them
 */
export declare function as_completed<T>(fs: Iterable<Future<T>>, timeout?: number | null): Completed<T>;
/** What `as_completed` gives. */
declare class Completed<T> {
    constructor(completions: object, futures: ReadonlySet<unknown>, deadline: number);
    [Symbol.iterator](): this;
    /** The next future that is done. @throws TimeoutError */
    next(): IteratorResult<Future<T>, undefined>;
    /** The same, Python's way. @throws StopIteration at the end */
    __next__(): Future<T>;
}
export declare const FIRST_COMPLETED = "FIRST_COMPLETED";
export declare const FIRST_EXCEPTION = "FIRST_EXCEPTION";
/**
 * Waits until one future is done, or one has raised an exception, or all are done.
 * @param timeout at most so many seconds; null: for ever
 * @throws ValueError for an unknown `return_when`
 */
export declare function wait<T>(fs: Iterable<Future<T>>, keywords: {
    timeout?: number | null;
    return_when?: string;
}): DoneAndNotDoneFutures<T>;
/**
 * Waits until one future is done, or one has raised an exception, or all are done.
 * @param timeout at most so many seconds; null: for ever
 * @throws ValueError for an unknown `return_when`
 */
export declare function wait<T>(fs: Iterable<Future<T>>, timeout?: number | null, return_when?: string): DoneAndNotDoneFutures<T>;
/** What `wait` gives; also as `[done, not_done]`. */
declare class DoneAndNotDoneFutures<T> extends Array<Set<Future<T>>> {
    /** Those that are done. */
    get done(): Set<Future<T>>;
    /** Those that are not. */
    get not_done(): Set<Future<T>>;
}
export {};
