// Written by `npm run types:write` from src/switchpoint/python/multiprocessing/multiprocessing.ts. Do not edit.
import type { Connection } from "./connection.d.ts";

import type { Exception } from "./builtins.d.ts";

export { cpu_count } from "./os.js";

export { Pipe } from "./connection.js";

export { Connection } from "./connection.js";

export { Manager } from "./managers.js";

export declare class Barrier {
    constructor(parties: number, keywords: {
        action?: Action | null;
        timeout?: number | null;
    });
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
    wait(keywords: {
        timeout?: number | null;
    }): number;
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
export declare class Condition {
    constructor(keywords: {
        lock?: SemLock | null;
    });
    /** @param lock an RLock of its own if not given */
    constructor(lock?: SemLock | null);
    acquire(keywords: {
        block?: boolean;
        timeout?: number | null;
    }): boolean;
    acquire(block?: boolean, timeout?: number | null): boolean;
    release(): void;
    /** `with condition:` */
    held(): Held;
    /**
     * Releases the lock, waits to be notified at most `timeout` seconds (null: for ever), takes the lock again.
     * @throws AssertionError if the caller does not have the lock
     */
    wait(keywords: {
        timeout?: number | null;
    }): boolean;
    /**
     * Releases the lock, waits to be notified at most `timeout` seconds (null: for ever), takes the lock again.
     * @throws AssertionError if the caller does not have the lock
     */
    wait(timeout?: number | null): boolean;
    /** Waits until `predicate` holds, at most `timeout` seconds; gives what it said last. */
    wait_for<T>(predicate: () => T, keywords: {
        timeout?: number | null;
    }): T;
    /** Waits until `predicate` holds, at most `timeout` seconds; gives what it said last. */
    wait_for<T>(predicate: () => T, timeout?: number | null): T;
    /**
     * Wakes up to `n` waiters, and waits until they are awake.
     * @throws AssertionError if the caller does not have the lock
     */
    notify(keywords: {
        n?: number;
    }): void;
    /**
     * Wakes up to `n` waiters, and waits until they are awake.
     * @throws AssertionError if the caller does not have the lock
     */
    notify(n?: number): void;
    notify_all(): void;
}
/** What all of them have in common. */
declare class SemLock {
    constructor(parts: SemParts);
    /** Takes it; true if it was taken. `timeout` in seconds, null: for ever. */
    acquire(keywords: {
        block?: boolean;
        timeout?: number | null;
    }): boolean;
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
/** All start methods, the default first. */
export declare function get_all_start_methods(): StartMethod[];
declare type StartMethod = "fork" | "spawn" | "forkserver";
/** How processes are started: "fork", "spawn" or "forkserver". `allow_none`: null if nobody has chosen yet. */
export declare function get_start_method(keywords: {
    allow_none?: boolean;
}): StartMethod | null;
/** How processes are started: "fork", "spawn" or "forkserver". `allow_none`: null if nobody has chosen yet. */
export declare function get_start_method(allow_none?: boolean): StartMethod | null;
/**
 * Chooses how processes are started, once in a program.
 * @throws RuntimeError the second time, unless `force`; ValueError if there is no such method
 */
export declare function set_start_method(method: StartMethod | null, keywords: {
    force?: boolean;
}): void;
/**
 * Chooses how processes are started, once in a program.
 * @throws RuntimeError the second time, unless `force`; ValueError if there is no such method
 */
export declare function set_start_method(method: StartMethod | null, force?: boolean): void;
/**
 * A context with that start method; without one, the default context, whose method is fixed by this.
 * @throws ValueError if there is no such method
 */
export declare function get_context(keywords: {
    method?: StartMethod | null;
}): Context;
/**
 * A context with that start method; without one, the default context, whose method is fixed by this.
 * @throws ValueError if there is no such method
 */
export declare function get_context(method?: StartMethod | null): Context;
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
/** A process; `A`: what its target takes. */
export declare class Process<A extends readonly any[] = any[]> {
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
     * @param name for people; "Process-N" if there is none
     * @param args,kwargs what the target is called with; kwargs as a last plain object
     * @param daemon is terminated when its parent ends; as the creating process if not given
     * @throws AssertionError if `group` is given
     */
    constructor(group?: null, target?: ((...args: A) => unknown) | null, name?: string | null, args?: Readonly<Partial<NoInfer<A>>>, kwargs?: Readonly<Record<string, unknown>> | null, daemon?: boolean | null);
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
    /** What processes of one family prove to each other that they know; children have their parent's. */
    get authkey(): Uint8Array;
    set authkey(authkey: Uint8Array);
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
    join(keywords: {
        timeout?: number | null;
    }): void;
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
    /**
     * Sends SIGINT: the main thread gets a KeyboardInterrupt. (3.14)
     * @throws AttributeError before
     */
    interrupt(): void;
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
/** multiprocessing.Lock: not recursive, without an owner: any process may release it. */
export declare class Lock extends SemLock {
    constructor();
}
/** multiprocessing.RLock: its owner, a thread of one process, may take it again. */
export declare class RLock extends SemLock {
    constructor();
}
/** multiprocessing.Semaphore. */
export declare class Semaphore extends SemLock {
    constructor(keywords: {
        value?: number;
    });
    constructor(value?: number);
    get_value(): number;
}
/** multiprocessing.BoundedSemaphore: never higher than it began. */
export declare class BoundedSemaphore extends SemLock {
    constructor(keywords: {
        value?: number;
    });
    constructor(value?: number);
    get_value(): number;
}
export declare class Event {
    is_set(): boolean;
    set(): void;
    clear(): void;
    /** Waits until it is set, at most `timeout` seconds; true if it is. */
    wait(keywords: {
        timeout?: number | null;
    }): boolean;
    /** Waits until it is set, at most `timeout` seconds; true if it is. */
    wait(timeout?: number | null): boolean;
}
export declare class Queue {
    constructor(keywords: {
        maxsize?: number;
    });
    /** @param maxsize how many objects may be in it; 0: as many as one likes */
    constructor(maxsize?: number);
    /**
     * Hands the object to the feeder. Waits for room, if `maxsize` was given.
     * @throws Full if there is no room in time, ValueError after `close`
     */
    put(obj: unknown, keywords: {
        block?: boolean;
        timeout?: number | null;
    }): void;
    /**
     * Hands the object to the feeder. Waits for room, if `maxsize` was given.
     * @throws Full if there is no room in time, ValueError after `close`
     */
    put(obj: unknown, block?: boolean, timeout?: number | null): void;
    /**
     * Takes the first object; waits for it.
     * @throws Empty if there is none in time, ValueError after `close`
     */
    get(keywords: {
        block?: boolean;
        timeout?: number | null;
    }): any;
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
export declare class JoinableQueue extends Queue {
    constructor(keywords: {
        maxsize?: number;
    });
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
export declare class SimpleQueue {
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
export declare class Value extends Shared {
    /** Reading it and writing it are an operation each, under the lock. */
    value: number;
    constructor(typecode_or_type: TypeCode, keywords: {
        value?: number;
        lock?: boolean | SemLock;
    });
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
export declare class Array extends SharedArray {
    constructor(typecode_or_type: TypeCode, size_or_initializer: number | readonly number[], keywords: {
        lock?: boolean | SemLock;
    });
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
export declare class RawValue extends Shared {
    /** Reading it and writing it are an operation each. */
    value: number;
    constructor(typecode_or_type: TypeCode, value?: number);
}
/** Numbers in shared memory, without a lock: so many zeros, or these. */
export declare class RawArray extends SharedArray {
    constructor(typecode_or_type: TypeCode, size_or_initializer: number | readonly number[]);
}
/** The parent of this process; null in the first one. (3.8) */
export declare function parent_process(): ParentProcess | null;
/** The parent of this process, as multiprocessing knows it. */
declare interface ParentProcess {
    readonly name: string;
    readonly pid: number;
}
export declare class AuthenticationError extends ProcessError {
}
export declare class ProcessError extends Exception {
}
/** A message does not fit into the buffer; it is in `args[0]`. */
export declare class BufferTooShort extends ProcessError {
}
/** A result has not come in time. */
export declare class TimeoutError extends ProcessError {
}
export declare class Pool extends BasePool {
    /** Ends the workers at once. */
    terminate(): void;
    /**
     * Waits until all workers have ended.
     * @throws ValueError before `close` or `terminate`
     */
    join(): void;
}
declare class BasePool {
    constructor(keywords: {
        processes?: number | null;
        initializer?: Target | null;
        initargs?: readonly any[];
        maxtasksperchild?: number | null;
    });
    /**
     * @param processes how many workers; null: as many as there are processors
     * @param initializer,initargs what each worker calls first
     * @param maxtasksperchild a worker ends after so many tasks, and is replaced; null: it stays
     */
    constructor(processes?: number | null, initializer?: Target | null, initargs?: readonly any[], maxtasksperchild?: number | null);
    /** Calls `func(*args)` in a worker, and waits for its result; `kwds` as a last plain object. */
    apply(func: Target, keywords: {
        args?: readonly any[];
        kwds?: Readonly<Record<string, unknown>> | null;
    }): any;
    /** Calls `func(*args)` in a worker, and waits for its result; `kwds` as a last plain object. */
    apply(func: Target, args?: readonly any[], kwds?: Readonly<Record<string, unknown>> | null): any;
    /** The same without waiting. */
    apply_async(func: Target, keywords: {
        args?: readonly any[];
        kwds?: Readonly<Record<string, unknown>> | null;
        callback?: Callback;
        error_callback?: Callback;
    }): AsyncResult;
    /** The same without waiting. */
    apply_async(func: Target, args?: readonly any[], kwds?: Readonly<Record<string, unknown>> | null, callback?: Callback, error_callback?: Callback): AsyncResult;
    /** Calls `func` with each, in workers, and waits for the list of results, which has the order of `iterable`. */
    map(func: Target, iterable: Iterable<any>, keywords: {
        chunksize?: number | null;
    }): any[];
    /** Calls `func` with each, in workers, and waits for the list of results, which has the order of `iterable`. */
    map(func: Target, iterable: Iterable<any>, chunksize?: number | null): any[];
    map_async(func: Target, iterable: Iterable<any>, keywords: {
        chunksize?: number | null;
        callback?: Callback;
        error_callback?: Callback;
    }): AsyncResult;
    map_async(func: Target, iterable: Iterable<any>, chunksize?: number | null, callback?: Callback, error_callback?: Callback): AsyncResult;
    /** As `map`; each of `iterable` is the list of arguments. */
    starmap(func: Target, iterable: Iterable<readonly any[]>, keywords: {
        chunksize?: number | null;
    }): any[];
    /** As `map`; each of `iterable` is the list of arguments. */
    starmap(func: Target, iterable: Iterable<readonly any[]>, chunksize?: number | null): any[];
    starmap_async(func: Target, iterable: Iterable<readonly any[]>, keywords: {
        chunksize?: number | null;
        callback?: Callback;
        error_callback?: Callback;
    }): AsyncResult;
    starmap_async(func: Target, iterable: Iterable<readonly any[]>, chunksize?: number | null, callback?: Callback, error_callback?: Callback): AsyncResult;
    /** An iterator over the results, in the order of `iterable`. */
    imap(func: Target, iterable: Iterable<any>, keywords: {
        chunksize?: number;
    }): IMapIterator;
    /** An iterator over the results, in the order of `iterable`. */
    imap(func: Target, iterable: Iterable<any>, chunksize?: number): IMapIterator;
    /** An iterator over the results, in the order in which they come. */
    imap_unordered(func: Target, iterable: Iterable<any>, keywords: {
        chunksize?: number;
    }): IMapIterator;
    /** An iterator over the results, in the order in which they come. */
    imap_unordered(func: Target, iterable: Iterable<any>, chunksize?: number): IMapIterator;
    /** There will be no more tasks: workers end when all are done. */
    close(): void;
    /** Ends the workers at once. */
    terminate(): void;
    [Symbol.dispose](): void;
}
/** What a pool calls. */
declare type Target = (...args: any[]) => unknown;
declare type Callback = ((result: any) => unknown) | null;
/** What `apply_async` gives; multiprocessing.pool.AsyncResult. */
declare class AsyncResult {
    constructor(callback?: Callback, error_callback?: Callback);
    /** Whether the result is there. */
    ready(): boolean;
    /**
     * Whether the call ended without an exception.
     * @throws ValueError if it has not ended
     */
    successful(): boolean;
    /** Waits for the result, at most `timeout` seconds (null: for ever). */
    wait(keywords: {
        timeout?: number | null;
    }): void;
    /** Waits for the result, at most `timeout` seconds (null: for ever). */
    wait(timeout?: number | null): void;
    /**
     * The result; waits for it.
     * @throws TimeoutError if it is not there in time; what the call raised
     */
    get(keywords: {
        timeout?: number | null;
    }): any;
    /**
     * The result; waits for it.
     * @throws TimeoutError if it is not there in time; what the call raised
     */
    get(timeout?: number | null): any;
}
/** What `imap` gives, and, if `ordered` is false, `imap_unordered`: an iterator that waits for the next result. */
declare class IMapIterator {
    constructor(length: number, ordered: boolean, chunked: boolean);
    /**
     * The next result; waits for it at most `timeout` seconds.
     * @throws StopIteration at the end, TimeoutError if it is not there in time; what the call raised
     */
    next(keywords: {
        timeout?: number | null;
    }): any;
    /**
     * The next result; waits for it at most `timeout` seconds.
     * @throws StopIteration at the end, TimeoutError if it is not there in time; what the call raised
     */
    next(timeout?: number | null): any;
    [Symbol.iterator](): Results;
}
/** The iterator behind `for (const x of pool.imap(…))`. */
declare class Results {
    constructor(step: () => IteratorResult<unknown, undefined>);
    next(): IteratorResult<any, undefined>;
    [Symbol.iterator](): this;
}
/** All living children; those that have ended are waited for. */
export declare function active_children(): Process[];
/** The process object of the caller. */
export declare function current_process(): Process;
/** Connections can always be pickled for a child that is being started; nothing is left to allow. */
export declare function allow_connection_pickling(): void;
/**
 * Which modules the fork server imports before it forks. It makes children faster there; here the server is no process.
 * @throws TypeError unless they are strings
 */
export declare function set_forkserver_preload(module_names: readonly string[]): void;
/** For programs that are frozen into one file on Windows; does nothing here. */
export declare function freeze_support(): void;
export {};
