/**
 * In which order a queue gives its items back: first in first out, last in first out, or the smallest first.
 *
 * Source: CPython 3.13, Lib/queue.py (the methods _put and _get); Lib/heapq.py.
 */
import { isAtLeast } from "../../gil/versions.ts";
import { heappop, heappush } from "../heapq/heapq.ts";
import { currentThread } from "../interpreter.ts";
import { lessThan } from "../heapq/ordering.ts";

/** The items of a queue. */
export interface Store<T> {
  /** `Queue.queue`: always the same array. */
  readonly items: T[];
  /** @throws TypeError if the item has no order among the others; it is in the queue all the same */
  put(item: T): void;
  /** Takes one out; there is one. */
  take(): T;
}

/** First in, first out. */
export class Fifo<T> implements Store<T> {
  readonly items: T[] = [];

  put(item: T): void {
    this.items.push(item);
  }

  take(): T {
    return this.items.shift()!;
  }
}

/** Last in, first out. */
export class Lifo<T> implements Store<T> {
  readonly items: T[] = [];

  put(item: T): void {
    this.items.push(item);
  }

  take(): T {
    return this.items.pop()!;
  }
}

/** The smallest first. */
export class Heap<T> implements Store<T> {
  readonly items: T[] = [];

  put(item: T): void {
    heappush(this.items, item, order());
  }

  take(): T {
    return heappop(this.items, order());
  }
}

/** Python 2 orders everything somehow: what has no order counts as equal here. */
function order(): (a: unknown, b: unknown) => boolean {
  return isAtLeast(currentThread().interpreter.python, "3.0") ? lessThan : somehow;
}

function somehow(a: unknown, b: unknown): boolean {
  try {
    return lessThan(a, b);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
