// Written by `npm run types:write` from src/switchpoint/python/concurrent/futures/futures.ts. Do not edit.
import type { RuntimeError, Exception, TimeoutError as BuiltinTimeoutError } from "./builtins.d.ts";

import type { Process, Lock, RLock, Semaphore, BoundedSemaphore, Condition, Event, Barrier, Queue, JoinableQueue, SimpleQueue, Value, Array, RawValue, RawArray, parent_process } from "./multiprocessing.d.ts";

import type { Connection } from "./connection.d.ts";

/** The executor can make no more calls. */
export declare class BrokenExecutor extends RuntimeError {
}
/** A process of the pool has ended unasked. */
export declare class BrokenProcessPool extends BrokenExecutor {
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
    submit<T, A extends any[]>(fn: (...args: A) => T, ...args: A): Future<T>;
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
/** A thread of the pool could not be made ready. */
export declare class BrokenInterpreterPool extends BrokenThreadPool {
}
export declare class InterpreterPoolExecutor extends ThreadPoolExecutor {
    constructor(keywords: {
        max_workers?: number | null;
        thread_name_prefix?: string;
        initializer?: ((...args: any[]) => unknown) | null;
        initargs?: readonly any[];
    });
    /**
     * @param max_workers most threads, and so interpreters; null: four more than there are processors, at most 32
     * @param initializer called with `initargs` in each interpreter at its beginning
     * @throws ValueError if `max_workers` is not positive, AttributeError before Python 3.14
     */
    constructor(max_workers?: number | null, thread_name_prefix?: string, initializer?: ((...args: any[]) => unknown) | null, initargs?: readonly any[]);
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
    submit<T, A extends any[]>(fn: (...args: A) => T, ...args: A): Future<T>;
    shutdown(keywords: {
        wait?: boolean;
        cancel_futures?: boolean;
    }): void;
    shutdown(wait?: boolean, cancel_futures?: boolean): void;
}
export declare class ProcessPoolExecutor extends Executor {
    constructor(keywords: {
        max_workers?: number | null;
        mp_context?: Context | null;
        initializer?: Initializer;
        initargs?: readonly any[];
        max_tasks_per_child?: number | null;
    });
    /**
     * @param max_workers how many processes; null: as many as there are processors
     * @param mp_context how they are started
     * @param initializer called with `initargs` by each process at its beginning; if it raises, the pool is broken
     * @param max_tasks_per_child a process ends after so many calls, and is replaced; not under fork (3.11)
     * @throws ValueError if `max_workers` is not positive
     */
    constructor(max_workers?: number | null, mp_context?: Context | null, initializer?: Initializer, initargs?: readonly any[], max_tasks_per_child?: number | null);
    /** The number of processes that it may have. */
    get _max_workers(): number;
    /**
     * @throws RuntimeError after `shutdown`, or at the end of the program
     * @throws BrokenProcessPool if a worker has ended unasked
     */
    submit<T, A extends any[]>(fn: (...args: A) => T, ...args: A): Future<T>;
    /**
     * Calls `fn` with the first items of the iterables, the second items, and so on, in chunks of `chunksize`.
     * @param rest more iterables, then perhaps `{ timeout, chunksize }`
     */
    map<T>(fn: (...args: any[]) => T, ...rest: unknown[]): Results<T>;
    shutdown(keywords: {
        wait?: boolean;
        cancel_futures?: boolean;
    }): void;
    shutdown(wait?: boolean, cancel_futures?: boolean): void;
}
declare class Context {
    /** The class of this context's processes. */
    readonly Process: typeof Process;
    readonly Lock: typeof Lock;
    readonly RLock: typeof RLock;
    readonly Semaphore: typeof Semaphore;
    readonly BoundedSemaphore: typeof BoundedSemaphore;
    readonly Condition: typeof Condition;
    readonly Event: typeof Event;
    readonly Barrier: typeof Barrier;
    readonly Queue: typeof Queue;
    readonly JoinableQueue: typeof JoinableQueue;
    readonly SimpleQueue: typeof SimpleQueue;
    readonly Value: typeof Value;
    readonly Array: typeof Array;
    readonly RawValue: typeof RawValue;
    readonly RawArray: typeof RawArray;
    constructor(method: StartMethod | null);
    get_start_method(allow_none?: boolean): StartMethod | null;
    /** @throws ValueError if the context's method is fixed */
    set_start_method(method: StartMethod | null, force?: boolean): void;
    get_context(method?: StartMethod | null): Context;
    cpu_count(): number;
    current_process(): Process;
    parent_process(): ReturnType<typeof parent_process>;
    active_children(): Process[];
    Pipe(duplex?: boolean): [
        Connection,
        Connection
    ];
}
declare type StartMethod = "fork" | "spawn" | "forkserver";
type Initializer = ((...args: any[]) => unknown) | null;
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
declare class DoneAndNotDoneFutures<T> extends globalThis.Array<Set<Future<T>>> {
    /** Those that are done. */
    get done(): Set<Future<T>>;
    /** Those that are not. */
    get not_done(): Set<Future<T>>;
}
export {};
