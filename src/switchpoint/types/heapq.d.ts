// Written by `npm run types:write` from src/switchpoint/python/heapq/heapq-module.ts. Do not edit.
/**
 * Pushes an item onto the heap.
 * @throws TypeError if the items have no order; the item stays at the end of the array
 */
export declare function heappush<T>(heap: T[], item: T): void;
/**
 * Takes the smallest item off the heap.
 * @throws IndexError if the heap is empty
 */
export declare function heappop<T>(heap: T[]): T;
/**
 * Takes the smallest item off and puts `item` on.
 * @throws IndexError if the heap is empty
 */
export declare function heapreplace<T>(heap: T[], item: T): T;
/** Puts `item` on, then takes the smallest off. */
export declare function heappushpop<T>(heap: T[], item: T): T;
/** Makes a heap of an array, in place. */
export declare function heapify<T>(x: T[]): void;
/** The `n` smallest items, in order; of equal ones those that come first. */
export declare function nsmallest<T>(n: number, iterable: Iterable<T>, keywords: {
    key?: ((item: T) => unknown) | null;
}): T[];
/** The `n` smallest items, in order; of equal ones those that come first. */
export declare function nsmallest<T>(n: number, iterable: Iterable<T>, key?: ((item: T) => unknown) | null): T[];
/** The `n` largest items, the largest first; of equal ones those that come first. */
export declare function nlargest<T>(n: number, iterable: Iterable<T>, keywords: {
    key?: ((item: T) => unknown) | null;
}): T[];
/** The `n` largest items, the largest first; of equal ones those that come first. */
export declare function nlargest<T>(n: number, iterable: Iterable<T>, key?: ((item: T) => unknown) | null): T[];
/** The items of several sorted iterables, in order; of equal ones those of the earlier iterable first. All are read at once. */
export declare function merge<T>(...iterables: Iterable<T>[]): IterableIterator<T>;
export {};
