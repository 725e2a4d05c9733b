/**
 * Python's `heapq` as plain functions on an array: a binary heap whose smallest item is at index 0. Equal items come out in
 * the very order in which CPython's do, which is not the order they went in. The library's own modules use these (timers of
 * asyncio, queue.PriorityQueue); programs get them through heapq-module.ts.
 *
 * Source: CPython 3.13, Lib/heapq.py, function by function.
 */
import { IndexError } from "../builtins.ts";
import { lessThan, type Less } from "./ordering.ts";

/** Pushes an item onto the heap. */
export function heappush<T>(heap: T[], item: T, lt: Less<T> = lessThan): void {
  heap.push(item);
  siftDown(heap, 0, heap.length - 1, lt);
}

/**
 * Takes the smallest item off the heap.
 * @throws IndexError if the heap is empty
 */
export function heappop<T>(heap: T[], lt: Less<T> = lessThan): T {
  if (heap.length === 0) throw new IndexError("index out of range");
  const last = heap.pop()!;
  if (heap.length === 0) return last;
  const smallest = heap[0]!;
  heap[0] = last;
  siftUp(heap, 0, lt);
  return smallest;
}

/**
 * Takes the smallest item off and puts `item` on, in one go.
 * @throws IndexError if the heap is empty
 */
export function heapreplace<T>(heap: T[], item: T, lt: Less<T> = lessThan): T {
  if (heap.length === 0) throw new IndexError("index out of range");
  const smallest = heap[0]!;
  heap[0] = item;
  siftUp(heap, 0, lt);
  return smallest;
}

/** Puts `item` on, then takes the smallest off, in one go. */
export function heappushpop<T>(heap: T[], item: T, lt: Less<T> = lessThan): T {
  if (heap.length === 0 || !lt(heap[0]!, item)) return item;
  return heapreplace(heap, item, lt);
}

/** Makes a heap of an array, in place. */
export function heapify<T>(heap: T[], lt: Less<T> = lessThan): void {
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) siftUp(heap, at, lt);
}

/** The heap is one from `start` on, except at `at`: moves what is there towards `start`. */
function siftDown<T>(heap: T[], start: number, at: number, lt: Less<T>): void {
  const item = heap[at]!;
  while (at > start) {
    const above = (at - 1) >> 1;
    const parent = heap[above]!;
    if (!lt(item, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = item;
}

/** Both children of `start` are heaps: lets the smaller children rise until there is a free leaf, and sifts the item down from there. */
function siftUp<T>(heap: T[], start: number, lt: Less<T>): void {
  const end = heap.length;
  const item = heap[start]!;
  let at = start;
  for (let child = 2 * at + 1; child < end; child = 2 * at + 1) {
    const right = child + 1;
    if (right < end && !lt(heap[child]!, heap[right]!)) child = right;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = item;
  siftDown(heap, start, at, lt);
}
