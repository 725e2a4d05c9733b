// Written by `npm run types:write` from src/switchpoint/python/queue/queue.ts. Do not edit.
import type { Exception } from "./builtins.d.ts";

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
