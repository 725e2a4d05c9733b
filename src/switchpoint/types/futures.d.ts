// Written by `npm run types:write` from src/switchpoint/python/concurrent/futures/futures.ts. Do not edit.
import type { RuntimeError, Exception, TimeoutError as BuiltinTimeoutError } from "./builtins.d.ts";

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
declare class Process {
    /**
     * @param group must be None
     * @param target what `run` calls
     * @param name for people; "Process-N" if there is none
     * @param args,kwargs what the target is called with; kwargs as a last plain object
     * @param daemon is terminated when its parent ends; as the creating process if not given
     * @throws AssertionError if `group` is given
     */
    constructor(group?: null, target?: Target | null, name?: string | null, args?: readonly any[], kwargs?: Readonly<Record<string, unknown>> | null, daemon?: boolean | null);
    /** The process's name; it has no meaning but for people. */
    get name(): string;
    set name(name: string);
    /** A daemonic process is terminated when its parent ends, and may have no children. */
    get daemon(): boolean;
    /** @throws AssertionError once the process has been started */
    set daemon(daemon: boolean);
    /** The process's number; null before `start`. */
    get pid(): number | null;
    get ident(): number | null;
    /** A descriptor that is ready when the process has ended. */
    get sentinel(): number;
    /** Null before `start` and while it runs; then its exit status, or minus the signal that ended it. */
    readonly exitcode: number | null;
    /**
     * Starts the process; `run` is called in it.
     * @throws AssertionError if it was started before, belongs to another process, or this process is a daemon
     */
    start(): void;
    /** The process's work: calls `target(*args, **kwargs)`. Subclasses override it. */
    run(): void;
    /**
     * Waits until the process has ended, at most `timeout` seconds (null: for ever). Ask `exitcode` which it was.
     * @throws AssertionError before `start`, and in any process but its parent
     */
    join(timeout?: number | null): void;
    /**
     * True from `start` until its end.
     * @throws AssertionError in any process but its parent
     */
    is_alive(): boolean;
    /** Sends SIGTERM: it ends, unless it handles that. */
    terminate(): void;
    /** Sends SIGKILL: it ends. */
    kill(): void;
    /**
     * Lets go of the process; it cannot be used any more.
     * @throws ValueError while it runs
     */
    close(): void;
}
/** What a process calls. */
type Target = (...args: any[]) => unknown;
/** multiprocessing.Lock: not recursive, without an owner: any process may release it. */
declare class Lock extends SemLock {
    constructor();
}
/** What all of them have in common. */
declare class SemLock {
    constructor(parts: SemParts);
    /** Takes it; true if it was taken. `timeout` in seconds, null: for ever. */
    acquire(block?: boolean, timeout?: number | null): boolean;
    /**
     * Gives it back.
     * @throws AssertionError if a recursive lock is another's, ValueError if there is nothing to give back
     */
    release(): void;
    /** `with lock:` */
    held(): Held;
}
/** What a handle is made of. */
declare interface SemParts {
    /** The kernel's name of the semaphore. */
    readonly name: string;
    readonly kind: Kind;
    readonly most: number;
}
type Kind = "mutex" | "semaphore";
/** What `held()` gives: releases the lock when the block ends. */
declare class Held {
    constructor(lock: {
        release(): void;
    });
    [Symbol.dispose](): void;
}
/** multiprocessing.RLock: its owner, a thread of one process, may take it again. */
declare class RLock extends SemLock {
    constructor();
}
/** multiprocessing.Semaphore. */
declare class Semaphore extends SemLock {
    constructor(value?: number);
    get_value(): number;
}
/** multiprocessing.BoundedSemaphore: never higher than it began. */
declare class BoundedSemaphore extends SemLock {
    constructor(value?: number);
    get_value(): number;
}
declare class Condition {
    /** @param lock an RLock of its own if not given */
    constructor(lock?: SemLock | null);
    acquire(block?: boolean, timeout?: number | null): boolean;
    release(): void;
    /** `with condition:` */
    held(): Held;
    /**
     * Releases the lock, waits to be notified at most `timeout` seconds (null: for ever), takes the lock again.
     * @throws AssertionError if the caller does not have the lock
     */
    wait(timeout?: number | null): boolean;
    /** Waits until `predicate` holds, at most `timeout` seconds; gives what it said last. */
    wait_for<T>(predicate: () => T, timeout?: number | null): T;
    /**
     * Wakes up to `n` waiters, and waits until they are awake.
     * @throws AssertionError if the caller does not have the lock
     */
    notify(n?: number): void;
    notify_all(): void;
}
declare class Event {
    is_set(): boolean;
    set(): void;
    clear(): void;
    /** Waits until it is set, at most `timeout` seconds; true if it is. */
    wait(timeout?: number | null): boolean;
}
declare class Barrier {
    /**
     * @param parties how many must wait for it to open
     * @param action what one of them calls then
     * @param timeout of `wait`, in seconds, if none is given there
     */
    constructor(parties: number, action?: Action | null, timeout?: number | null);
    get parties(): number;
    /** How many wait. */
    waiting(): number;
    is_broken(): boolean;
    /**
     * Waits until all parties do; gives each a different number from 0 on.
     * @throws BrokenBarrierError if it breaks, or is reset, meanwhile
     */
    wait(timeout?: number | null): number;
    /** Those who wait get a BrokenBarrierError; then it is as new. */
    reset(): void;
    /** Breaks it. */
    abort(): void;
}
/** What a program may have it call. */
type Action = (...args: any[]) => unknown;
declare class Queue {
    /** @param maxsize how many objects may be in it; 0: as many as one likes */
    constructor(maxsize?: number);
    /**
     * Hands the object to the feeder. Waits for room, if `maxsize` was given.
     * @throws Full if there is no room in time, ValueError after `close`
     */
    put(obj: unknown, block?: boolean, timeout?: number | null): void;
    /**
     * Takes the first object; waits for it.
     * @throws Empty if there is none in time, ValueError after `close`
     */
    get(block?: boolean, timeout?: number | null): any;
    /** How many objects have been put and not been got. */
    qsize(): number;
    /** True if there is nothing in the pipe; right after `put` perhaps not yet. */
    empty(): boolean;
    full(): boolean;
    get_nowait(): any;
    put_nowait(obj: unknown): void;
    /** This process will put nothing more. The feeder ends when it has written all. */
    close(): void;
    /**
     * Waits until the feeder has written all.
     * @throws AssertionError before `close`
     */
    join_thread(): void;
    /** The process need not wait for the feeder at its end: what it has not written is lost. */
    cancel_join_thread(): void;
    toString(): string;
}
/** A queue that knows how many of its objects have not been dealt with. */
declare class JoinableQueue extends Queue {
    constructor(maxsize?: number);
    feed(obj: unknown): void;
    /**
     * An object that was got has been dealt with.
     * @throws ValueError if there are more such calls than objects
     */
    task_done(): void;
    /** Waits until all objects have been dealt with. */
    join(): void;
    more(): unknown[];
}
declare class SimpleQueue {
    constructor();
    /** Puts an object in. What cannot be pickled raises here. */
    put(obj: unknown): void;
    /** Takes the first object; waits for it. */
    get(): any;
    empty(): boolean;
    /** Nobody may use it any more in this process. (3.9) */
    close(): void;
}
/** One number in shared memory, with a lock (`lock`: true: an RLock of its own; false: none; or a lock). */
declare class Value extends Shared {
    /** Reading it and writing it are an operation each, under the lock. */
    value: number;
    constructor(typecode_or_type: TypeCode, value?: number, lock?: boolean | SemLock);
}
/** What both have in common: the memory, and perhaps a lock. */
declare class Shared {
    constructor(memory: Memory, lock: SemLock | null);
    /** The lock of every access. @throws AttributeError if it has none */
    get_lock(): SemLock;
    acquire(block?: boolean, timeout?: number | null): boolean;
    release(): void;
    /** `with v:` takes the lock. */
    held(): Held;
}
/** So many numbers of one kind in shared memory. */
declare class Memory {
    readonly name: string;
    readonly code: TypeCode;
    readonly length: number;
    constructor(name: string, code: TypeCode, length: number);
    static make(code: TypeCode, length: number, what: string): Memory;
    read(index: number): number;
    write(index: number, value: unknown): void;
    /** Before anybody else knows of it. */
    fill(values: readonly unknown[]): void;
    check(value: unknown): number;
    /** Where element `index` stands; negative ones count from the end. */
    place(index: number): number;
}
/** Which kind of number: "i" a C int, "d" a double, and so on. */
declare type TypeCode = keyof typeof CODES;
/** The type codes of `array`, and how each is stored. */
declare const CODES: {
    readonly b: {
        readonly size: 1;
        readonly float: false;
        readonly get: (v: DataView, at: number) => number;
        readonly set: (v: DataView, at: number, n: number) => void;
    };
    readonly B: {
        readonly size: 1;
        readonly float: false;
        readonly get: (v: DataView, at: number) => number;
        readonly set: (v: DataView, at: number, n: number) => void;
    };
    readonly h: {
        readonly size: 2;
        readonly float: false;
        readonly get: (v: DataView, at: number) => number;
        readonly set: (v: DataView, at: number, n: number) => void;
    };
    readonly H: {
        readonly size: 2;
        readonly float: false;
        readonly get: (v: DataView, at: number) => number;
        readonly set: (v: DataView, at: number, n: number) => void;
    };
    readonly i: {
        readonly size: 4;
        readonly float: false;
        readonly get: (v: DataView, at: number) => number;
        readonly set: (v: DataView, at: number, n: number) => void;
    };
    readonly I: {
        readonly size: 4;
        readonly float: false;
        readonly get: (v: DataView, at: number) => number;
        readonly set: (v: DataView, at: number, n: number) => void;
    };
    readonly l: {
        readonly size: 8;
        readonly float: false;
        readonly get: typeof getLong;
        readonly set: typeof setLong;
    };
    readonly L: {
        readonly size: 8;
        readonly float: false;
        readonly get: typeof getLong;
        readonly set: typeof setLong;
    };
    readonly q: {
        readonly size: 8;
        readonly float: false;
        readonly get: typeof getLong;
        readonly set: typeof setLong;
    };
    readonly Q: {
        readonly size: 8;
        readonly float: false;
        readonly get: typeof getLong;
        readonly set: typeof setLong;
    };
    readonly f: {
        readonly size: 4;
        readonly float: true;
        readonly get: (v: DataView, at: number) => number;
        readonly set: (v: DataView, at: number, n: number) => void;
    };
    readonly d: {
        readonly size: 8;
        readonly float: true;
        readonly get: (v: DataView, at: number) => number;
        readonly set: (v: DataView, at: number, n: number) => void;
    };
};
declare function getLong(view: DataView, at: number): number;
declare function setLong(view: DataView, at: number, value: number): void;
/** Numbers in shared memory, with a lock: so many zeros, or these. Each read and write of an element is an operation. */
declare class Array extends SharedArray {
    constructor(typecode_or_type: TypeCode, size_or_initializer: number | readonly number[], lock?: boolean | SemLock);
}
/** What arrays have besides. */
declare class SharedArray extends Shared {
    [index: number]: number;
    get length(): number;
    /** Python's `array[start:end]`, as a list: under the lock, if there is one. */
    slice(start?: number, end?: number | null): number[];
}
/** One number in shared memory, without a lock. */
declare class RawValue extends Shared {
    /** Reading it and writing it are an operation each. */
    value: number;
    constructor(typecode_or_type: TypeCode, value?: number);
}
/** Numbers in shared memory, without a lock: so many zeros, or these. */
declare class RawArray extends SharedArray {
    constructor(typecode_or_type: TypeCode, size_or_initializer: number | readonly number[]);
}
declare type StartMethod = "fork" | "spawn" | "forkserver";
/** The parent of this process; null in the first one. (3.8) */
declare function parent_process(): ParentProcess | null;
/** The parent of this process, as multiprocessing knows it. */
declare interface ParentProcess {
    readonly name: string;
    readonly pid: number;
}
declare class Connection {
    /** @throws ValueError for a handle that is none */
    constructor(handle: number, readable?: boolean, writable?: boolean);
    get closed(): boolean;
    get readable(): boolean;
    get writable(): boolean;
    /** Its descriptor. */
    fileno(): number;
    close(): void;
    /** Sends an object. What cannot be pickled raises here. */
    send(obj: unknown): void;
    /**
     * Receives an object; waits until there is one.
     * @throws EOFError if nobody can send any more
     */
    recv(): any;
    /** Sends bytes as one message: `size` of them from `offset` on (null: all). */
    send_bytes(buf: ArrayBufferView, offset?: number, size?: number | null): void;
    /**
     * Receives a message of bytes.
     * @throws OSError if it is longer than `maxlength`; then the connection can be read no more
     */
    recv_bytes(maxlength?: number | null): Uint8Array;
    /**
     * Receives a message into a buffer, from `offset` on; gives its length.
     * @throws BufferTooShort, with the message, if it does not fit
     */
    recv_bytes_into(buf: Uint8Array, offset?: number): number;
    /** Whether there is something to receive; waits for it at most `timeout` seconds (null: for ever). The end counts too. */
    poll(timeout?: number | null): boolean;
    [Symbol.dispose](): void;
}
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
declare class DoneAndNotDoneFutures<T> extends Array<Set<Future<T>>> {
    /** Those that are done. */
    get done(): Set<Future<T>>;
    /** Those that are not. */
    get not_done(): Set<Future<T>>;
}
export {};
