// Written by `npm run types:write` from src/switchpoint/python/multiprocessing/managers.ts. Do not edit.
import type { Exception } from "./builtins.d.ts";

import type { SharedMemory, ShareableList } from "./shared_memory.d.ts";

/** A lock or semaphore. */
export declare class AcquirerProxy extends BaseProxy {
    acquire(keywords: {
        blocking?: boolean;
        timeout?: number | null;
    }): boolean;
    acquire(blocking?: boolean, timeout?: number | null): boolean;
    release(): void;
    /** `with lock:` */
    held(): Held;
}
/** What all proxies have in common. */
export declare class BaseProxy {
    constructor(address: string, id: number);
    /** Calls a method of the object. */
    _callmethod(methodname: string, args?: readonly any[]): any;
    /** A copy of the object. */
    _getvalue(): any;
}
/** What `held()` gives: releases the lock when the block ends. */
declare class Held {
    constructor(lock: {
        release(): void;
    });
    [Symbol.dispose](): void;
}
/** Numbers in the server: `a[i]`, `a.__len__()`. */
export declare class ArrayProxy extends BaseProxy {
    [index: number]: any;
    __getitem__(index: number): any;
    __setitem__(index: number, value: any): void;
    __len__(): number;
}
export declare class BarrierProxy extends BaseProxy {
    wait(keywords: {
        timeout?: number | null;
    }): number;
    wait(timeout?: number | null): number;
    abort(): void;
    reset(): void;
}
export declare class ConditionProxy extends AcquirerProxy {
    wait(keywords: {
        timeout?: number | null;
    }): boolean;
    wait(timeout?: number | null): boolean;
    notify(keywords: {
        n?: number;
    }): void;
    notify(n?: number): void;
    notify_all(): void;
    wait_for<T>(predicate: () => T, keywords: {
        timeout?: number | null;
    }): T;
    wait_for<T>(predicate: () => T, timeout?: number | null): T;
}
/** A dict; `d.__getitem__(key)` for Python's `d[key]`, and so on. */
export declare class DictProxy extends BaseProxy {
    __getitem__(key: any): any;
    __setitem__(key: any, value: any): void;
    __delitem__(key: any): void;
    __contains__(key: any): boolean;
    __len__(): number;
    get(key: any, fallback?: any): any;
    setdefault(key: any, fallback?: any): any;
    pop(key: any, ...fallback: any[]): any;
    popitem(): [
        any,
        any
    ];
    update(other: any): void;
    clear(): void;
    keys(): any[];
    values(): any[];
    items(): [
        any,
        any
    ][];
    copy(): Map<any, any>;
}
export declare class EventProxy extends BaseProxy {
    is_set(): boolean;
    set(): void;
    clear(): void;
    wait(keywords: {
        timeout?: number | null;
    }): boolean;
    wait(timeout?: number | null): boolean;
}
/** A list: `l[i]`, `l.append(x)`, `l.__len__()`. */
export declare class ListProxy extends ArrayProxy {
    __delitem__(index: number): void;
    __contains__(value: any): boolean;
    append(value: any): void;
    extend(values: Iterable<any>): void;
    insert(index: number, value: any): void;
    pop(index?: number): any;
    remove(value: any): void;
    count(value: any): number;
    index(value: any): number;
    reverse(): void;
    sort(): void;
    copy(): any[];
}
/** Attributes: `n.__getattribute__("x")` for Python's `n.x`, `n.__setattr__("x", 1)` for `n.x = 1`. */
export declare class NamespaceProxy extends BaseProxy {
    __getattribute__(name: string): any;
    __setattr__(name: string, value: any): void;
    __delattr__(name: string): void;
}
/** A queue.Queue. */
export declare class QueueProxy extends BaseProxy {
    put(item: any, keywords: {
        block?: boolean;
        timeout?: number | null;
    }): void;
    put(item: any, block?: boolean, timeout?: number | null): void;
    get(keywords: {
        block?: boolean;
        timeout?: number | null;
    }): any;
    get(block?: boolean, timeout?: number | null): any;
    put_nowait(item: any): void;
    get_nowait(): any;
    qsize(): number;
    empty(): boolean;
    full(): boolean;
    task_done(): void;
    join(): void;
}
/** What went wrong in the server, if it was no exception of the method itself. */
export declare class RemoteError extends Exception {
}
/** A value: `v.value`, or `get` and `set`. */
export declare class ValueProxy extends BaseProxy {
    /** Reading it and writing it are a call each. */
    value: any;
    get(): any;
    set(value: any): void;
}
/** What all managers have: a server process. */
export declare class BaseManager {
    /** Where the server is reached; null before `start`. */
    get address(): string | null;
    /**
     * Starts the server process.
     * @throws ProcessError if that has been done
     */
    start(): void;
    /** Ends the server process, and with it all its objects. */
    shutdown(): void;
    __enter__(): this;
    [Symbol.dispose](): void;
}
/** A manager of dicts, lists, locks, queues and the like. */
export declare class SyncManager extends BaseManager {
    /** A dict with these entries: a Map, a plain object or pairs. */
    dict(content?: any): DictProxy;
    list(content?: Iterable<any>): ListProxy;
    /** An object with these attributes. */
    Namespace(content?: any): NamespaceProxy;
    Value(typecode: string, value: any): ValueProxy;
    Array(typecode: string, sequence: Iterable<any>): ArrayProxy;
    Lock(): AcquirerProxy;
    RLock(): AcquirerProxy;
    Semaphore(value?: number): AcquirerProxy;
    BoundedSemaphore(value?: number): AcquirerProxy;
    Condition(): ConditionProxy;
    Event(): EventProxy;
    Barrier(parties: number, keywords: {
        action?: ((...args: any[]) => unknown) | null;
        timeout?: number | null;
    }): BarrierProxy;
    Barrier(parties: number, action?: ((...args: any[]) => unknown) | null, timeout?: number | null): BarrierProxy;
    Queue(maxsize?: number): QueueProxy;
    JoinableQueue(maxsize?: number): QueueProxy;
}
/** A manager whose server frees the blocks of shared memory that were made by it, when it shuts down. */
export declare class SharedMemoryManager extends BaseManager {
    /** A new block of so many bytes. */
    SharedMemory(size: number): SharedMemory;
    /** A new list in shared memory, with these items. */
    ShareableList(sequence: Iterable<any>): ShareableList;
}
/** A manager whose server has been started. */
export declare function Manager(): SyncManager;
export {};
