/**
 * asyncio's queues: first in first out, smallest first, last in first out. Tasks that wait are served in the order in which they
 * came; but a task that puts and then takes in one step can still snatch the item from one that has been woken.
 *
 * Source: CPython 3.13, Lib/asyncio/queues.py; `shutdown` from 3.13.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { AttributeError, ValueError } from "../builtins.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { heappop, heappush } from "../heapq/heapq.ts";
import { currentThread } from "../interpreter.ts";
import { awaitCore, Bound, removeFrom } from "./bound.ts";
import { QueueEmpty, QueueFull, QueueShutDown } from "./exceptions.ts";
import type { FutureCore } from "./future-core.ts";
import { Event } from "./locks.ts";
import { repr } from "./representation.ts";

export class Queue<T = unknown> {
  readonly #maxsize: number;
  readonly #items: T[] = [];
  readonly #getters: FutureCore[] = [];
  readonly #putters: FutureCore[] = [];
  readonly #bound = new Bound(this);
  readonly #finished = new Event();
  #unfinished = 0;
  #isShutDown = false;

  /** @param maxsize most items; 0 or less: as many as come */
  constructor(maxsize = 0) {
    this.#maxsize = maxsize;
  }

  /** Most items. */
  get maxsize(): number {
    return this.#maxsize;
  }

  /** How many items are in it. */
  *qsize(): Sim<number> {
    yield this.#bound.operation("look at", false);
    return this.#items.length;
  }

  *empty(): Sim<boolean> {
    return (yield* this.qsize()) === 0;
  }

  *full(): Sim<boolean> {
    yield this.#bound.operation("look at", false);
    return this.#isFull();
  }

  /**
   * Puts an item in, when there is room.
   * @throws QueueShutDown
   */
  *put(item: T): Co<void> {
    yield this.#bound.operation("put");
    while (this.#isFull()) {
      if (this.#isShutDown) throw new QueueShutDown();
      yield* this.#wait(this.#putters, () => !this.#isFull());
    }
    this.#put(item);
  }

  /**
   * @throws QueueFull if there is no room
   * @throws QueueShutDown
   */
  *put_nowait(item: T): Sim<void> {
    yield this.#bound.operation("put");
    this.#put(item);
  }

  /**
   * Takes an item out, when there is one.
   * @throws QueueShutDown if it is empty and has been shut down
   */
  *get(): Co<T> {
    yield this.#bound.operation("get");
    while (this.#items.length === 0) {
      if (this.#isShutDown) throw new QueueShutDown();
      yield* this.#wait(this.#getters, () => this.#items.length > 0);
    }
    return this.#get();
  }

  /**
   * @throws QueueEmpty if there is none
   * @throws QueueShutDown
   */
  *get_nowait(): Sim<T> {
    yield this.#bound.operation("get");
    return this.#get();
  }

  /**
   * An item that was taken out has been dealt with.
   * @throws ValueError more often than items were put in
   */
  *task_done(): Sim<void> {
    yield this.#bound.operation("task_done");
    if (this.#unfinished <= 0) throw new ValueError("task_done() called too many times");
    if (--this.#unfinished === 0) yield* this.#finished.set();
  }

  /** Waits until all items have been dealt with. */
  *join(): Co<void> {
    yield this.#bound.operation("join");
    if (this.#unfinished === 0) return;
    yield* this.#finished.clear();
    yield* this.#finished.wait();
  }

  /**
   * Nothing more may be put in (Python 3.13). Those who wait get a QueueShutDown, or an item that is left.
   * @param immediate throw away what is in it
   */
  *shutdown(immediate = false): Sim<void> {
    if (!isAtLeast(currentThread().interpreter.python, "3.13")) throw new AttributeError("'Queue' object has no attribute 'shutdown'");
    yield this.#bound.operation("shut down");
    this.#isShutDown = true;
    if (immediate) {
      this.#unfinished = Math.max(0, this.#unfinished - this.#items.length);
      this.#items.length = 0;
      if (this.#unfinished === 0) yield* this.#finished.set();
    }
    for (const queue of [this.#getters, this.#putters]) {
      for (const waiter of queue.splice(0)) if (!waiter.done) waiter.setResult(null);
    }
  }

  toString(): string {
    const parts = [`maxsize=${this.#maxsize}`];
    if (this.#items.length > 0) parts.push(`_queue=${repr(this.#items)}`);
    if (this.#getters.length > 0) parts.push(`_getters[${this.#getters.length}]`);
    if (this.#putters.length > 0) parts.push(`_putters[${this.#putters.length}]`);
    if (this.#unfinished > 0) parts.push(`tasks=${this.#unfinished}`);
    if (this.#isShutDown) parts.push("shutdown");
    return `<${this.constructor.name} ${parts.join(" ")}>`;
  }

  #isFull(): boolean {
    return this.#maxsize > 0 && this.#items.length >= this.#maxsize;
  }

  #put(item: T): void {
    if (this.#isShutDown) throw new QueueShutDown();
    if (this.#isFull()) throw new QueueFull();
    if (this instanceof PriorityQueue) heappush(this.#items, item);
    else this.#items.push(item);
    this.#unfinished++;
    wakeNext(this.#getters);
  }

  #get(): T {
    if (this.#items.length === 0) throw this.#isShutDown ? new QueueShutDown() : new QueueEmpty();
    const item =
      this instanceof PriorityQueue ? heappop(this.#items) : this instanceof LifoQueue ? this.#items.pop()! : this.#items.shift()!;
    wakeNext(this.#putters);
    return item;
  }

  *#wait(queue: FutureCore[], possible: () => boolean): Co<void> {
    const waiter = this.#bound.waiter();
    queue.push(waiter);
    try {
      yield* awaitCore(waiter);
    } catch (error) {
      waiter.cancel();
      removeFrom(queue, waiter);
      // It was woken and then cancelled: somebody else can have its turn.
      if (possible() && !waiter.cancelled) wakeNext(queue);
      throw error;
    }
  }
}

/** Gives the smallest item first; they compare as Python's heapq compares them. */
export class PriorityQueue<T = unknown> extends Queue<T> {}

/** Gives the newest item first. */
export class LifoQueue<T = unknown> extends Queue<T> {}

function wakeNext(queue: FutureCore[]): void {
  while (queue.length > 0) {
    const waiter = queue.shift()!;
    if (waiter.done) continue;
    waiter.setResult(null);
    return;
  }
}
