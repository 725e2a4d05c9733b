/**
 * concurrent.interpreters.Queue: passes values between interpreters, first in, first out. Each interpreter that knows it has an object
 * of its own; the items are in none of them.
 *
 * Waiting is looking again every 10 ms, as in CPython; so who waits longest has no advantage. To the explorer `put` and `get` are
 * one operation each. What becomes of items whose interpreter has ended is not modelled: they arrive.
 * Source: CPython 3.14, Lib/concurrent/interpreters/_queues.py, Modules/_interpqueuesmodule.c.
 */
import type { Sim } from "../../../machine/traps.ts";
import { awaken, deadlineAfter, nameFor, operate, Resource, TRY } from "../../blocking.ts";
import { TypeError, ValueError } from "../../builtins.ts";
import { currentThread, visible } from "../../interpreter.ts";
import { REDUCE, type Reduction } from "../../pickle/pickling/reduction.ts";
import { sleep } from "../../time.ts";
import { QueueEmpty, QueueFull, QueueNotFoundError } from "./errors.ts";
import { receive, share, type Shared } from "./sharing.ts";
import { family } from "./subinterpreters.ts";

/** Seconds between two looks. */
const DELAY = 10 / 1000;

/** What all interpreters share of a queue. */
class Core {
  readonly maxsize: number;
  readonly items: Shared[] = [];
  readonly resource = new Resource(nameFor("queue"), { not_full: () => !this.isFull, not_empty: () => this.items.length > 0 }, () => null);

  constructor(maxsize: number) {
    this.maxsize = maxsize;
  }

  get isFull(): boolean {
    return this.maxsize > 0 && this.items.length >= this.maxsize;
  }
}

export class Queue<T = any> {
  readonly #id: number;
  readonly #core: Core;

  /** Another object for the queue of that number. @throws QueueNotFoundError if there is none */
  constructor(id: number) {
    if (typeof id !== "number") throw new TypeError(`id must be an int, got ${typeof id === "string" ? `'${id as string}'` : String(id)}`);
    const core = family().queues.get(id);
    if (core === undefined) throw new QueueNotFoundError(`queue ${id} not found`);
    this.#id = id;
    this.#core = core as Core;
  }

  /** Its number, the same in every interpreter. */
  get id(): number {
    return this.#id;
  }

  /** How many items it holds at most; zero: any number. */
  get maxsize(): number {
    return this.#core.maxsize;
  }

  *empty(): Sim<boolean> {
    return (yield* this.qsize()) === 0;
  }

  *full(): Sim<boolean> {
    yield visible("look at", this.#core.resource, { write: false });
    return this.#core.isFull;
  }

  /** How many items it holds; by the time that you look at the number it may be another. */
  *qsize(): Sim<number> {
    yield visible("look at", this.#core.resource, { write: false });
    return this.#core.items.length;
  }

  /**
   * Puts a copy of an object into the queue (a memoryview or a queue is not copied); waits while it is full.
   * @param timeout whole seconds that it waits at most, rounded down as in CPython; null: for ever
   * @throws QueueFull if there was no room in time, NotShareableError if the object cannot be passed
   */
  *put(obj: T, block = true, timeout: number | null = null): Sim<void> {
    const deadline = deadlineOf(block, timeout);
    const shared = yield* share(obj);
    const act = (): void => void this.#core.items.push(shared);
    if (!(yield* this.#operate("put item", "not_full", deadline, act))) throw new QueueFull(`queue ${this.#id} is full`);
  }

  /** `put` that does not wait. */
  *put_nowait(obj: T): Sim<void> {
    yield* this.put(obj, false);
  }

  /**
   * Takes an object out of the queue; waits while there is none.
   * @param timeout whole seconds that it waits at most, rounded down as in CPython; null: for ever
   * @throws QueueEmpty if there was none in time
   */
  *get(block = true, timeout: number | null = null): Sim<T> {
    let shared: Shared | undefined;
    const act = (): void => {
      shared = this.#core.items.shift();
    };
    if (!(yield* this.#operate("get item", "not_empty", deadlineOf(block, timeout), act)))
      throw new QueueEmpty(`queue ${this.#id} is empty`);
    return (yield* receive(shared!)) as T;
  }

  /** `get` that does not wait. */
  *get_nowait(): Sim<T> {
    return yield* this.get(false);
  }

  [REDUCE](): Reduction {
    return { callable: Queue, args: [this.#id] };
  }

  toString(): string {
    return `Queue(${this.#id})`;
  }

  *#operate(kind: string, guard: string, deadline: number, act: () => void): Sim<boolean> {
    const { world } = currentThread().interpreter;
    const { resource } = this.#core;
    const operation = { kind, guard, state: "lock", act } as const;
    // The explorer waits until the guard holds; on the clock it is looked at again and again.
    let done = yield* operate(resource, { ...operation, deadline: world.startWaits ? TRY : deadline });
    while (!done && deadline !== TRY && world.startWaits) {
      if (world.clock.now() >= deadline) return false;
      yield* sleep(DELAY);
      done = yield* operate(resource, { ...operation, deadline: TRY });
    }
    if (done) yield* awaken(resource, Infinity);
    return done;
  }
}

function deadlineOf(block: boolean, timeout: number | null): number {
  if (!block) return TRY;
  if (timeout === null || timeout === undefined) return Infinity;
  const seconds = Math.trunc(timeout);
  if (seconds < 0) throw new ValueError("timeout value must be non-negative");
  return deadlineAfter(seconds);
}

/** Makes a queue that values can be passed through between interpreters. @param maxsize how many items it holds at most; zero or less: any number */
export function* create_queue<T = any>(maxsize = 0): Sim<Queue<T>> {
  const all = family();
  yield visible("create a queue", all);
  const id = ++all.queuesMade;
  all.queues.set(id, new Core(maxsize));
  return new Queue<T>(id);
}
