// Written by `npm run types:write` from src/switchpoint/python/queue/queue.ts. Do not edit.
import type { Exception } from "./builtins.d.ts";

import type { Lock, Condition } from "./threading.d.ts";

/** `get` without waiting, or not for long enough, and there is nothing to get. */
export declare class Empty extends Exception {
}
/** `put` without waiting, or not for long enough, and there is no room. */
export declare class Full extends Exception {
}
/** The queue has been shut down (Python 3.13). */
export declare class ShutDown extends Exception {
}
/** A queue that gives its latest item first. */
export declare class LifoQueue<T = any> extends Queue<T> {
    constructor(keywords: {
        maxsize?: number;
    });
    /** @param maxsize how many items it holds at most; zero or less: any number */
    constructor(maxsize?: number);
}
/** A queue that gives its items back in the order in which they were put. */
export declare class Queue<T = any> {
    constructor(keywords: {
        maxsize?: number;
    });
    /** @param maxsize how many items it holds at most; zero or less: any number */
    constructor(maxsize?: number);
    /** The lock that every operation takes. Whoever holds it has the queue for himself. */
    get mutex(): QueueMutex | Lock;
    /** The condition that getters wait for; only of a queue that overrides how the items are kept. */
    get not_empty(): Condition;
    /** The condition that putters wait for; only of a queue that overrides how the items are kept. */
    get not_full(): Condition;
    /** The condition that `join` waits for; only of a queue that overrides how the items are kept. */
    get all_tasks_done(): Condition;
    /** The items; of a PriorityQueue a heap. */
    get queue(): T[];
    /** A subclass may override it: makes the place for the items. */
    _init(_maxsize: number): void;
    /** A subclass may override it: how many items there are. Called with the mutex held. */
    _qsize(): number;
    /** A subclass may override it: keeps an item. Called with the mutex held. */
    _put(item: T): void;
    /** A subclass may override it: gives an item. Called with the mutex held, when there is one. */
    _get(): T;
    /** How many items it holds at most; zero or less: any number. */
    get maxsize(): number;
    /** Items put for which `task_done` has not been called. */
    get unfinished_tasks(): number;
    /** True once `shutdown` has been called (Python 3.13). */
    get is_shutdown(): boolean;
    /** How many items it holds; by the time that you look at the number it may be another. */
    qsize(): number;
    /** True if it holds no item; by the time that you look, it may hold one. */
    empty(): boolean;
    /** True if there is no room; by the time that you look, there may be. */
    full(): boolean;
    /**
     * Puts an item into the queue; waits while it is full.
     * @param block wait if it is full
     * @param timeout wait at most this many seconds; null: for ever
     * @throws Full if there was no room in time
     * @throws ShutDown if the queue has been shut down
     * @throws ValueError for a negative time-out
     */
    put(item: T, keywords: {
        block?: boolean;
        timeout?: number | null;
    }): void;
    /**
     * Puts an item into the queue; waits while it is full.
     * @param block wait if it is full
     * @param timeout wait at most this many seconds; null: for ever
     * @throws Full if there was no room in time
     * @throws ShutDown if the queue has been shut down
     * @throws ValueError for a negative time-out
     */
    put(item: T, block?: boolean, timeout?: number | null): void;
    /**
     * Takes an item out of the queue; waits while there is none.
     * @param block wait if there is none
     * @param timeout wait at most this many seconds; null: for ever
     * @throws Empty if there was none in time
     * @throws ShutDown if the queue has been shut down and is empty
     * @throws ValueError for a negative time-out
     */
    get(keywords: {
        block?: boolean;
        timeout?: number | null;
    }): T;
    /**
     * Takes an item out of the queue; waits while there is none.
     * @param block wait if there is none
     * @param timeout wait at most this many seconds; null: for ever
     * @throws Empty if there was none in time
     * @throws ShutDown if the queue has been shut down and is empty
     * @throws ValueError for a negative time-out
     */
    get(block?: boolean, timeout?: number | null): T;
    /** `put` that does not wait. */
    put_nowait(item: T): void;
    /** `get` that does not wait. */
    get_nowait(): T;
    /**
     * Says that the work on an item that came out is done.
     * @throws ValueError if called more often than items were put
     */
    task_done(): void;
    /** Waits until the work on all items is done. */
    join(): void;
    /**
     * Ends the queue: `put` raises ShutDown from now on, `get` once the queue is empty. Whoever waits is woken.
     * @param immediate throw the items away, as if they were done
     * @throws AttributeError before Python 3.13
     */
    shutdown(keywords: {
        immediate?: boolean;
    }): void;
    /**
     * Ends the queue: `put` raises ShutDown from now on, `get` once the queue is empty. Whoever waits is woken.
     * @param immediate throw the items away, as if they were done
     * @throws AttributeError before Python 3.13
     */
    shutdown(immediate?: boolean): void;
}
declare class QueueMutex {
    /** @param room the queue's, with a guard `free` @param take,free what it does to the queue to be held, and not any more */
    constructor(room: object, take: (holder: any) => void, free: () => void);
    /** As a Lock's. */
    acquire(blocking?: boolean, timeout?: number): boolean;
    /** @throws RuntimeError if nobody holds it */
    release(): void;
    locked(): boolean;
    /** `with queue.mutex:` */
    held(): Held;
}
/** What `held()` gives: releases the lock when the block ends. */
declare class Held {
    constructor(lock: {
        release(): void;
    });
    [Symbol.dispose](): void;
}
/** A queue that gives its smallest item first; items are compared as Python's `<` does, arrays as tuples. */
export declare class PriorityQueue<T = any> extends Queue<T> {
    constructor(keywords: {
        maxsize?: number;
    });
    /** @param maxsize how many items it holds at most; zero or less: any number */
    constructor(maxsize?: number);
}
export declare class SimpleQueue<T = any> {
    /** @throws AttributeError before Python 3.7 */
    constructor();
    /** Puts an item into the queue. `block` and `timeout` are ignored: there is always room. */
    put(item: T, keywords: {
        block?: boolean;
        timeout?: number | null;
    }): void;
    /** Puts an item into the queue. `block` and `timeout` are ignored: there is always room. */
    put(item: T, block?: boolean, timeout?: number | null): void;
    /**
     * Takes an item out of the queue; waits while there is none.
     * @param block wait if there is none
     * @param timeout wait at most this many seconds; null: for ever
     * @throws Empty if there was none in time
     * @throws ValueError for a negative time-out
     */
    get(keywords: {
        block?: boolean;
        timeout?: number | null;
    }): T;
    /**
     * Takes an item out of the queue; waits while there is none.
     * @param block wait if there is none
     * @param timeout wait at most this many seconds; null: for ever
     * @throws Empty if there was none in time
     * @throws ValueError for a negative time-out
     */
    get(block?: boolean, timeout?: number | null): T;
    /** The same as `put`. */
    put_nowait(item: T): void;
    /** `get` that does not wait. */
    get_nowait(): T;
    /** True if it holds no item; by the time that you look, it may hold one. */
    empty(): boolean;
    /** How many items it holds. */
    qsize(): number;
}
export {};
