/**
 * queue.Queue and its two kin: `put` waits while the queue is full, `get` while it is empty; `join` waits until for each item
 * that was put somebody has called `task_done`. `shutdown` (Python 3.13) ends all that.
 *
 * Not fair: getters are woken in the order in which they came, but whoever asks while a woken getter is still on its way
 * takes the item from it. CPython has one lock and three conditions; to the explorer each method is one operation. A subclass that
 * overrides how the items are kept gets CPython's way (overridden-queue.ts).
 *
 * Source: CPython 3.13 and 2.7.18, Lib/queue.py.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Access, Sim } from "../../machine/traps.ts";
import { awaken, nameFor, operate, TRY } from "../blocking.ts";
import { AttributeError, NotImplementedError, ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { START } from "../indexing.ts";
import { currentThread, visible, type PyThread } from "../interpreter.ts";
import { waitDeadline, type Condition } from "../threading/condition.ts";
import type { Lock } from "../threading/lock.ts";
import { OverriddenQueue } from "./overridden-queue.ts";
import { QueueMutex } from "./queue-mutex.ts";
import { Empty, Full, ShutDown } from "./queue-errors.ts";
import { Fifo, Heap, Lifo, type Store } from "./queue-store.ts";
import { operateInPython, Waiters } from "../threading/waiters.ts";
import { WaitingRoom } from "../waiting-room.ts";

/** What a subclass may override. */
const HOOKS = ["_init", "_qsize", "_put", "_get"] as const;

/** Changes how a new queue keeps its items. */
let keep: <T>(queue: Queue<T>, store: Store<T>) => void;

/** A queue that gives its items back in the order in which they were put. */
export class Queue<T = any> {
  #store: Store<T> = new Fifo<T>();
  readonly #maxsize: number;
  #unfinished = 0;
  #shut = false;
  /** Who holds the mutex; the queue's own operations hold it for no time. */
  #holder: PyThread | null = null;
  #mutex: QueueMutex | null = null;
  /** Null: no method is overridden that keeps the items. */
  #overridden: OverriddenQueue<T> | null = null;
  readonly #room = new WaitingRoom(
    nameFor("queue"),
    {
      free: () => this.#holder === null,
      not_full: () => this.#holder === null && (this.#shut || !this.#isFull),
      not_empty: () => this.#holder === null && (this.#shut || this.#store.items.length > 0),
      all_tasks_done: () => this.#holder === null && this.#unfinished === 0,
    },
    () => this.#holder,
  );
  readonly #notFull = new Waiters(this.#room);
  readonly #notEmpty = new Waiters(this.#room);
  readonly #allTasksDone = new Waiters(this.#room);

  /** @param maxsize how many items it holds at most; zero or less: any number */
  constructor(maxsize = 0) {
    this.#maxsize = maxsize;
    const own = HOOKS.some((name) => this[name] !== Queue.prototype[name]);
    if (own) this.#overridden = new OverriddenQueue<T>(this);
  }

  /** A subclass may keep the items in its own way. */
  *[START](): Sim<void> {
    if (this.#overridden !== null) yield* callFunction(this._init, this, [this.#maxsize]);
  }

  /** The lock that every operation takes. Whoever holds it has the queue for himself. */
  get mutex(): QueueMutex | Lock {
    if (this.#overridden !== null) return this.#overridden.mutex;
    return (this.#mutex ??= new QueueMutex(
      this.#room,
      (holder: PyThread) => (this.#holder = holder),
      () => this.#free(),
    ));
  }

  /** The condition that getters wait for; only of a queue that overrides how the items are kept. */
  get not_empty(): Condition {
    return this.#conditions("not_empty").not_empty;
  }

  /** The condition that putters wait for; only of a queue that overrides how the items are kept. */
  get not_full(): Condition {
    return this.#conditions("not_full").not_full;
  }

  /** The condition that `join` waits for; only of a queue that overrides how the items are kept. */
  get all_tasks_done(): Condition {
    return this.#conditions("all_tasks_done").all_tasks_done;
  }

  /** The items; of a PriorityQueue a heap. */
  get queue(): T[] {
    return this.#store.items;
  }

  /** A subclass may override it: makes the place for the items. */
  _init(_maxsize: number): void {}

  /** A subclass may override it: how many items there are. Called with the mutex held. */
  _qsize(): number {
    return this.#store.items.length;
  }

  /** A subclass may override it: keeps an item. Called with the mutex held. */
  _put(item: T): void {
    this.#store.put(item);
  }

  /** A subclass may override it: gives an item. Called with the mutex held, when there is one. */
  _get(): T {
    return this.#store.take();
  }

  /** How many items it holds at most; zero or less: any number. */
  get maxsize(): number {
    return this.#maxsize;
  }

  /** Items put for which `task_done` has not been called. */
  get unfinished_tasks(): number {
    return this.#overridden?.unfinished ?? this.#unfinished;
  }

  /** True once `shutdown` has been called (Python 3.13). */
  get is_shutdown(): boolean {
    return this.#overridden?.shut ?? this.#shut;
  }

  /** How many items it holds; by the time that you look at the number it may be another. */
  *qsize(): Sim<number> {
    if (this.#overridden !== null) return yield* this.#overridden.qsize();
    yield* this.#enter("look at", false);
    return this.#store.items.length;
  }

  /** True if it holds no item; by the time that you look, it may hold one. */
  *empty(): Sim<boolean> {
    return (yield* this.qsize()) === 0;
  }

  /** True if there is no room; by the time that you look, there may be. */
  *full(): Sim<boolean> {
    const size = yield* this.qsize();
    return this.#maxsize > 0 && size >= this.#maxsize;
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
    if (this.#overridden !== null) return yield* this.#overridden.put(item, block, timeout);
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
    if (this.#overridden !== null) return yield* this.#overridden.get(block, timeout);
    let item: T;
    const done = yield* this.#operate("get item", "not_empty", this.#notEmpty, queueDeadline(block, timeout), () => {
      if (this.#store.items.length === 0) throw new ShutDown();
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
    if (this.#overridden !== null) return yield* this.#overridden.task_done();
    yield* this.#enter("task done");
    if (this.#unfinished === 0) throw new ValueError("task_done() called too many times");
    if (--this.#unfinished === 0) yield* this.#allTasksDone.notifyAll();
  }

  /** Waits until the work on all items is done. */
  *join(): Sim<void> {
    if (this.#overridden !== null) return yield* this.#overridden.join();
    yield* this.#operate("join", "all_tasks_done", this.#allTasksDone, Infinity, () => {});
  }

  /**
   * Ends the queue: `put` raises ShutDown from now on, `get` once the queue is empty. Whoever waits is woken.
   * @param immediate throw the items away, as if they were done
   * @throws AttributeError before Python 3.13
   */
  *shutdown(immediate = false): Sim<void> {
    if (!isAtLeast(currentThread().interpreter.python, "3.13")) throw new AttributeError("'Queue' object has no attribute 'shutdown'");
    if (this.#overridden !== null) return yield* this.#overridden.shutdown(immediate);
    yield* this.#enter("shut down");
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
    return this.#maxsize > 0 && this.#store.items.length >= this.#maxsize;
  }

  *#discard(): Sim<void> {
    while (this.#store.items.length > 0) {
      this.#store.take();
      if (this.#unfinished > 0) this.#unfinished--;
    }
    yield* this.#allTasksDone.notifyAll();
  }

  *#operate(kind: string, guard: string, waiters: Waiters, deadline: number, act: () => void): Sim<boolean> {
    return yield* operateInPython(this.#room, waiters, { kind, guard, deadline, act, more: this.#shown });
  }

  /** An operation that waits for nothing but the mutex. */
  *#enter(kind: string, write = true): Sim<void> {
    const more = write ? this.#shown : [{ object: this.#store.items, key: null, write: false }];
    yield visible(kind, this.#room, { guard: "free", write, more });
    if (this.#holder !== null) yield* operate(this.#room, { kind, guard: "free", deadline: Infinity, state: "lock", act() {} });
  }

  /** Lets go of the mutex: whoever waited for that looks again. */
  *#free(): Sim<void> {
    this.#holder = null;
    yield* awaken(this.#room, this.#room.waiters.length);
    for (const waiters of [this.#notEmpty, this.#notFull, this.#allTasksDone]) yield* waiters.notifyAll();
  }

  #conditions(name: string): OverriddenQueue<T> {
    if (this.#overridden !== null) return this.#overridden;
    throw new NotImplementedError(`${name} is not modelled, but for queues that override _init, _qsize, _put or _get`);
  }

  /** `unfinished_tasks`, `is_shutdown` and the items are read like properties. */
  get #shown(): readonly Access[] {
    return [
      { object: this, key: null, write: true },
      { object: this.#store.items, key: null, write: true },
    ];
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
