/**
 * queue.Queue and its two kin: `put` waits while the queue is full, `get` while it is empty; `join` waits until for each item
 * that was put somebody has called `task_done`. `shutdown` (Python 3.13) ends all that.
 *
 * Not fair: getters are woken in the order in which they came, but whoever asks while a woken getter is still on its way
 * takes the item from it. CPython has one lock and three conditions; to the explorer each method is one operation.
 *
 * Source: CPython 3.13 and 2.7.18, Lib/queue.py.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Access, Sim } from "../../machine/traps.ts";
import { nameFor, TRY } from "../blocking.ts";
import { AttributeError, ValueError } from "../builtins.ts";
import { waitDeadline } from "../threading/condition.ts";
import { currentThread, visible } from "../interpreter.ts";
import { Empty, Full, ShutDown } from "./queue-errors.ts";
import { Fifo, Heap, Lifo, type Store } from "./queue-store.ts";
import { operateInPython, Waiters } from "../threading/waiters.ts";
import { WaitingRoom } from "../waiting-room.ts";

/** Changes how a new queue keeps its items. */
let keep: <T>(queue: Queue<T>, store: Store<T>) => void;

/** A queue that gives its items back in the order in which they were put. */
export class Queue<T = any> {
  #store: Store<T> = new Fifo<T>();
  readonly #maxsize: number;
  #unfinished = 0;
  #shut = false;
  readonly #room = new WaitingRoom(
    nameFor("queue"),
    {
      not_full: () => this.#shut || !this.#isFull,
      not_empty: () => this.#shut || this.#store.size > 0,
      all_tasks_done: () => this.#unfinished === 0,
    },
    () => null,
  );
  readonly #notFull = new Waiters(this.#room);
  readonly #notEmpty = new Waiters(this.#room);
  readonly #allTasksDone = new Waiters(this.#room);

  /** @param maxsize how many items it holds at most; zero or less: any number */
  constructor(maxsize = 0) {
    this.#maxsize = maxsize;
  }

  /** How many items it holds at most; zero or less: any number. */
  get maxsize(): number {
    return this.#maxsize;
  }

  /** Items put for which `task_done` has not been called. */
  get unfinished_tasks(): number {
    return this.#unfinished;
  }

  /** True once `shutdown` has been called (Python 3.13). */
  get is_shutdown(): boolean {
    return this.#shut;
  }

  /** How many items it holds; by the time that you look at the number it may be another. */
  *qsize(): Sim<number> {
    yield this.#look();
    return this.#store.size;
  }

  /** True if it holds no item; by the time that you look, it may hold one. */
  *empty(): Sim<boolean> {
    yield this.#look();
    return this.#store.size === 0;
  }

  /** True if there is no room; by the time that you look, there may be. */
  *full(): Sim<boolean> {
    yield this.#look();
    return this.#isFull;
  }

  /**
   * Puts an item into the queue; waits while it is full.
   * @param block wait if it is full
   * @param timeout wait at most this many seconds; null: for ever
   * @throws Full if there was no room in time
   * @throws ShutDown if the queue has been shut down
   * @throws ValueError for a negative time-out
   */
  *put(item: T, block = true, timeout: number | null = null): Sim<void> {
    const deadline = this.#maxsize > 0 ? queueDeadline(block, timeout) : Infinity;
    const done = yield* this.#operate("put item", "not_full", this.#notFull, deadline, () => {
      if (this.#shut) throw new ShutDown();
      this.#store.put(item);
      this.#unfinished++;
    });
    if (!done) throw new Full();
    yield* this.#notEmpty.notify(1);
  }

  /**
   * Takes an item out of the queue; waits while there is none.
   * @param block wait if there is none
   * @param timeout wait at most this many seconds; null: for ever
   * @throws Empty if there was none in time
   * @throws ShutDown if the queue has been shut down and is empty
   * @throws ValueError for a negative time-out
   */
  *get(block = true, timeout: number | null = null): Sim<T> {
    let item: T;
    const done = yield* this.#operate("get item", "not_empty", this.#notEmpty, queueDeadline(block, timeout), () => {
      if (this.#store.size === 0) throw new ShutDown();
      item = this.#store.take();
    });
    if (!done) throw new Empty();
    yield* this.#notFull.notify(1);
    return item!;
  }

  /** `put` that does not wait. */
  *put_nowait(item: T): Sim<void> {
    yield* this.put(item, false);
  }

  /** `get` that does not wait. */
  *get_nowait(): Sim<T> {
    return yield* this.get(false);
  }

  /**
   * Says that the work on an item that came out is done.
   * @throws ValueError if called more often than items were put
   */
  *task_done(): Sim<void> {
    yield visible("task done", this.#room, { more: this.#shown });
    if (this.#unfinished === 0) throw new ValueError("task_done() called too many times");
    if (--this.#unfinished === 0) yield* this.#allTasksDone.notifyAll();
  }

  /** Waits until the work on all items is done. */
  *join(): Sim<void> {
    yield* this.#operate("join", "all_tasks_done", this.#allTasksDone, Infinity, () => {});
  }

  /**
   * Ends the queue: `put` raises ShutDown from now on, `get` once the queue is empty. Whoever waits is woken.
   * @param immediate throw the items away, as if they were done
   * @throws AttributeError before Python 3.13
   */
  *shutdown(immediate = false): Sim<void> {
    if (!isAtLeast(currentThread().interpreter.python, "3.13")) throw new AttributeError("'Queue' object has no attribute 'shutdown'");
    yield visible("shut down", this.#room, { more: this.#shown });
    this.#shut = true;
    if (immediate) yield* this.#discard();
    yield* this.#notEmpty.notifyAll();
    yield* this.#notFull.notifyAll();
  }

  static {
    keep = (queue, store) => {
      queue.#store = store;
    };
  }

  get #isFull(): boolean {
    return this.#maxsize > 0 && this.#store.size >= this.#maxsize;
  }

  *#discard(): Sim<void> {
    while (this.#store.size > 0) {
      this.#store.take();
      if (this.#unfinished > 0) this.#unfinished--;
    }
    yield* this.#allTasksDone.notifyAll();
  }

  *#operate(kind: string, guard: string, waiters: Waiters, deadline: number, act: () => void): Sim<boolean> {
    return yield* operateInPython(this.#room, waiters, { kind, guard, deadline, act, more: this.#shown });
  }

  #look(): ReturnType<typeof visible> {
    return visible("look at", this.#room, { write: false });
  }

  /** `unfinished_tasks` and `is_shutdown` are read like properties. */
  get #shown(): readonly Access[] {
    return [{ object: this, key: null, write: true }];
  }
}

/** A queue that gives its latest item first. */
export class LifoQueue<T = any> extends Queue<T> {
  /** @param maxsize how many items it holds at most; zero or less: any number */
  constructor(maxsize = 0) {
    super(maxsize);
    keep(this, new Lifo<T>());
  }
}

/** A queue that gives its smallest item first; items are compared as Python's `<` does, arrays as tuples. */
export class PriorityQueue<T = any> extends Queue<T> {
  /** @param maxsize how many items it holds at most; zero or less: any number */
  constructor(maxsize = 0) {
    super(maxsize);
    keep(this, new Heap<T>());
  }
}

/**
 * The deadline of a `get` or `put`.
 * @throws ValueError for a negative time-out that would be waited for
 */
export function queueDeadline(block: boolean, timeout: number | null): number {
  if (!block) return TRY;
  if (timeout !== null && timeout < 0) throw new ValueError("'timeout' must be a non-negative number");
  return waitDeadline(timeout);
}
