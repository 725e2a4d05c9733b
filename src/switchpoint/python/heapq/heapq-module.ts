/**
 * The module `heapq` that programs import: the functions of heapq.ts, each one operation on the heap. Arrays are tuples.
 *
 * Source: CPython 3.13, Lib/heapq.py, Modules/_heapqmodule.c.
 */
import type { Sim } from "../../machine/traps.ts";
import { callFunction } from "../callable.ts";
import * as heaps from "./heapq.ts";
import { visible } from "../interpreter.ts";
import { lessThan } from "./ordering.ts";
import type { Signatures } from "../signatures.ts";

/**
 * Pushes an item onto the heap.
 * @throws TypeError if the items have no order; the item stays at the end of the array
 */
export function* heappush<T>(heap: T[], item: T): Sim<void> {
  yield visible("heappush", heap);
  heaps.heappush(heap, item);
}

/**
 * Takes the smallest item off the heap.
 * @throws IndexError if the heap is empty
 */
export function* heappop<T>(heap: T[]): Sim<T> {
  yield visible("heappop", heap);
  return heaps.heappop(heap);
}

/**
 * Takes the smallest item off and puts `item` on.
 * @throws IndexError if the heap is empty
 */
export function* heapreplace<T>(heap: T[], item: T): Sim<T> {
  yield visible("heapreplace", heap);
  return heaps.heapreplace(heap, item);
}

/** Puts `item` on, then takes the smallest off. */
export function* heappushpop<T>(heap: T[], item: T): Sim<T> {
  yield visible("heappushpop", heap);
  return heaps.heappushpop(heap, item);
}

/** Makes a heap of an array, in place. */
export function* heapify<T>(x: T[]): Sim<void> {
  yield visible("heapify", x);
  heaps.heapify(x);
}

/** The `n` smallest items, in order; of equal ones those that come first. */
export function* nsmallest<T>(n: number, iterable: Iterable<T>, key: ((item: T) => unknown) | null = null): Sim<T[]> {
  const ranked = yield* rank(iterable, key);
  return firstOf(ranked, n, (a, b) => lessThan(a.rank, b.rank));
}

/** The `n` largest items, the largest first; of equal ones those that come first. */
export function* nlargest<T>(n: number, iterable: Iterable<T>, key: ((item: T) => unknown) | null = null): Sim<T[]> {
  const ranked = yield* rank(iterable, key);
  return firstOf(ranked, n, (a, b) => lessThan(b.rank, a.rank));
}

/** The items of several sorted iterables, in order; of equal ones those of the earlier iterable first. All are read at once. */
export function* merge<T>(...iterables: Iterable<T>[]): Sim<IterableIterator<T>> {
  const all: Ranked<T>[] = [];
  for (const iterable of iterables) all.push(...(yield* rank(iterable, null)));
  return firstOf(all, all.length, (a, b) => lessThan(a.rank, b.rank)).values();
}

interface Ranked<T> {
  readonly item: T;
  readonly rank: unknown;
}

function* rank<T>(iterable: Iterable<T>, key: ((item: T) => unknown) | null): Sim<Ranked<T>[]> {
  yield visible("read", iterable, { write: false, plain: true });
  const items = [...iterable];
  const ranked: Ranked<T>[] = [];
  for (const item of items) ranked.push({ item, rank: key === null ? item : yield* callFunction(key, undefined, [item]) });
  return ranked;
}

/** JavaScript's sort is stable, as Python's is. */
function firstOf<T>(ranked: Ranked<T>[], n: number, before: (a: Ranked<T>, b: Ranked<T>) => boolean): T[] {
  ranked.sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0));
  return ranked.slice(0, Math.max(0, n)).map(({ item }) => item);
}

export const signatures: Signatures = {
  nsmallest: ["n", "iterable", "key?"],
  nlargest: ["n", "iterable", "key?"],
};
