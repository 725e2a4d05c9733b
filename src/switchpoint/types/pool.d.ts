// Written by `npm run types:write` from src/switchpoint/python/multiprocessing/pools.ts. Do not edit.
import type { Exception } from "./builtins.d.ts";

export { Pool } from "./multiprocessing.js";

/** What `apply_async` gives; multiprocessing.pool.AsyncResult. */
export declare class AsyncResult {
    constructor(callback?: Callback, error_callback?: Callback);
    /** Whether the result is there. */
    ready(): boolean;
    /**
     * Whether the call ended without an exception.
     * @throws ValueError if it has not ended
     */
    successful(): boolean;
    /** Waits for the result, at most `timeout` seconds (null: for ever). */
    wait(timeout?: number | null): void;
    /**
     * The result; waits for it.
     * @throws TimeoutError if it is not there in time; what the call raised
     */
    get(timeout?: number | null): any;
}
declare type Callback = ((result: any) => unknown) | null;
/** What `imap` gives, and, if `ordered` is false, `imap_unordered`: an iterator that waits for the next result. */
export declare class IMapIterator {
    constructor(length: number, ordered: boolean, chunked: boolean);
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
/** What `map_async` gives: ready when all of it is, or, with an exception, when all has been tried. */
export declare class MapResult extends AsyncResult {
    /** @param length of the list, in pieces of `chunk` */
    constructor(chunk: number, length: number, callback: Callback, error_callback: Callback);
    set(index: number, answer: Answer): boolean;
}
/** What a worker says of one task: its value, or what it raised. */
declare type Answer = readonly [
    success: boolean,
    value: unknown
];
/** The answer could not be sent. */
export declare class MaybeEncodingError extends Exception {
    readonly exc: string;
    readonly value: string;
    constructor(exc: unknown, value: unknown);
}
export declare class ThreadPool extends BasePool {
    constructor(keywords: {
        processes?: number | null;
        initializer?: Target | null;
        initargs?: readonly any[];
    });
    /**
     * @param processes how many workers; null: as many as there are processors
     * @param initializer,initargs what each worker calls first
     */
    constructor(processes?: number | null, initializer?: Target | null, initargs?: readonly any[]);
    terminate(): void;
    /**
     * Waits until all workers have ended.
     * @throws ValueError before `close` or `terminate`
     */
    join(): void;
}
declare class BasePool {
    /**
     * @param processes how many workers; null: as many as there are processors
     * @param initializer,initargs what each worker calls first
     * @param maxtasksperchild a worker ends after so many tasks, and is replaced; null: it stays
     */
    constructor(processes?: number | null, initializer?: Target | null, initargs?: readonly any[], maxtasksperchild?: number | null);
    /** Calls `func(*args)` in a worker, and waits for its result; `kwds` as a last plain object. */
    apply(func: Target, args?: readonly any[], kwds?: Readonly<Record<string, unknown>> | null): any;
    /** The same without waiting. */
    apply_async(func: Target, args?: readonly any[], kwds?: Readonly<Record<string, unknown>> | null, callback?: Callback, error_callback?: Callback): AsyncResult;
    /** Calls `func` with each, in workers, and waits for the list of results, which has the order of `iterable`. */
    map(func: Target, iterable: Iterable<any>, chunksize?: number | null): any[];
    map_async(func: Target, iterable: Iterable<any>, chunksize?: number | null, callback?: Callback, error_callback?: Callback): AsyncResult;
    /** As `map`; each of `iterable` is the list of arguments. */
    starmap(func: Target, iterable: Iterable<readonly any[]>, chunksize?: number | null): any[];
    starmap_async(func: Target, iterable: Iterable<readonly any[]>, chunksize?: number | null, callback?: Callback, error_callback?: Callback): AsyncResult;
    /** An iterator over the results, in the order of `iterable`. */
    imap(func: Target, iterable: Iterable<any>, chunksize?: number): IMapIterator;
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
export {};
