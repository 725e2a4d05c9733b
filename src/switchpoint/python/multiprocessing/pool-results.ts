/**
 * What becomes of tasks given to a Pool: one result, the list of a map, or one after the other.
 *
 * States: not ready, ready (with a value or an exception). Results are set by the pool's result handler, a thread of the process
 * that owns the pool; callbacks run there.
 * Source: CPython 3.12, Lib/multiprocessing/pool.py (ApplyResult, MapResult, IMapIterator, IMapUnorderedIterator).
 */
import { TRY } from "../../machine/kernel/operation.ts";
import type { Sim } from "../../machine/traps.ts";
import { awaken, deadlineAfter, operate, Resource } from "../blocking.ts";
import { StopIteration, ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { visible } from "../interpreter.ts";
import { TimeoutError } from "./errors.ts";

/** What a worker says of one task: its value, or what it raised. */
export type Answer = readonly [success: boolean, value: unknown];

/** Gets the answers for one job. */
export interface Job {
  /** The answer to task `index`; true when it was the last one. */
  set(index: number, answer: Answer): Sim<boolean>;
}

export type Callback = ((result: any) => unknown) | null;

/** What `apply_async` gives; multiprocessing.pool.AsyncResult. */
export class AsyncResult implements Job {
  readonly #resource = new Resource("result", { ready: () => this.#answer !== null }, () => null);
  readonly #callback: Callback;
  readonly #errorCallback: Callback;
  #answer: Answer | null = null;

  constructor(callback: Callback = null, error_callback: Callback = null) {
    this.#callback = callback;
    this.#errorCallback = error_callback;
  }

  /** Whether the result is there. */
  *ready(): Sim<boolean> {
    yield visible("look at", this.#resource, { write: false });
    return this.#answer !== null;
  }

  /**
   * Whether the call ended without an exception.
   * @throws ValueError if it has not ended
   */
  *successful(): Sim<boolean> {
    if (!(yield* this.ready())) throw new ValueError(`<multiprocessing.pool.${this.constructor.name} object> not ready`);
    return this.#answer![0];
  }

  /** Waits for the result, at most `timeout` seconds (null: for ever). */
  *wait(timeout: number | null = null): Sim<void> {
    yield* this.#await(timeout);
  }

  /**
   * The result; waits for it.
   * @throws TimeoutError if it is not there in time; what the call raised
   */
  *get(timeout: number | null = null): Sim<any> {
    if (!(yield* this.#await(timeout))) throw new TimeoutError();
    const [success, value] = this.#answer!;
    if (!success) throw value;
    return value;
  }

  /** For the library. @internal */
  *set(_index: number, answer: Answer): Sim<boolean> {
    const [success, value] = answer;
    const callback = success ? this.#callback : this.#errorCallback;
    if (callback !== null) yield* callFunction(callback, undefined, [value]);
    yield visible("set", this.#resource);
    this.#answer = answer;
    yield* awaken(this.#resource, this.#resource.waiters.length);
    return true;
  }

  *#await(timeout: number | null): Sim<boolean> {
    const deadline = timeout === null || timeout === undefined ? Infinity : timeout <= 0 ? TRY : deadlineAfter(timeout);
    return yield* operate(this.#resource, { kind: "wait for", guard: "ready", deadline, state: "lock", act() {} });
  }
}

/** What `map_async` gives: ready when all of it is, or, with an exception, when all has been tried. */
export class MapResult extends AsyncResult {
  readonly #values: unknown[];
  readonly #chunk: number;
  #left: number;
  #failure: Answer | null = null;

  /** @param length of the list, in pieces of `chunk` */
  constructor(chunk: number, length: number, callback: Callback, error_callback: Callback) {
    super(callback, error_callback);
    this.#chunk = chunk;
    this.#values = new globalThis.Array<unknown>(length).fill(null);
    this.#left = chunk <= 0 ? 0 : Math.ceil(length / chunk);
  }

  /** For the library: there is nothing to do. @internal */
  *setEmpty(): Sim<void> {
    yield* super.set(0, [true, []]);
  }

  override *set(index: number, answer: Answer): Sim<boolean> {
    const [success, value] = answer;
    if (success) this.#values.splice(index * this.#chunk, this.#chunk, ...(value as unknown[]));
    else this.#failure ??= answer;
    if (--this.#left > 0) return false;
    return yield* super.set(0, this.#failure ?? [true, this.#values]);
  }
}

/** What `imap` gives, and, if `ordered` is false, `imap_unordered`: an iterator that waits for the next result. */
export class IMapIterator implements Job {
  readonly #resource = new Resource("results", { next: () => this.#items.length > 0 || this.#given === this.#length }, () => null);
  readonly #ordered: boolean;
  readonly #chunked: boolean;
  readonly #items: Answer[] = [];
  readonly #early = new Map<number, Answer>();
  readonly #length: number;
  /** Answers that have come into line. */
  #given = 0;

  constructor(length: number, ordered: boolean, chunked: boolean) {
    this.#length = length;
    this.#ordered = ordered;
    this.#chunked = chunked;
  }

  /**
   * The next result; waits for it at most `timeout` seconds.
   * @throws StopIteration at the end, TimeoutError if it is not there in time; what the call raised
   */
  *next(timeout: number | null = null): Sim<any> {
    const step = yield* this.#step(timeout);
    if (step.done === true) throw new StopIteration();
    return step.value;
  }

  [Symbol.iterator](): Results {
    return new Results((): Sim<IteratorResult<unknown, undefined>> => this.#step(null));
  }

  /** For the library. @internal */
  *set(index: number, answer: Answer): Sim<boolean> {
    yield visible("set", this.#resource);
    if (this.#ordered) {
      this.#early.set(index, answer);
      for (let next = this.#early.get(this.#given); next !== undefined; next = this.#early.get(this.#given)) {
        this.#early.delete(this.#given++);
        this.#add(next);
      }
    } else {
      this.#given++;
      this.#add(answer);
    }
    yield* awaken(this.#resource, this.#resource.waiters.length);
    return this.#given === this.#length;
  }

  #add(answer: Answer): void {
    const [success, value] = answer;
    if (success && this.#chunked) this.#items.push(...(value as unknown[]).map((item): Answer => [true, item]));
    else this.#items.push(answer);
  }

  *#step(timeout: number | null): Sim<IteratorResult<unknown, undefined>> {
    const deadline = timeout === null || timeout === undefined ? Infinity : timeout <= 0 ? TRY : deadlineAfter(timeout);
    let item: Answer | undefined;
    const act = (): void => {
      item = this.#items.shift();
    };
    if (!(yield* operate(this.#resource, { kind: "next", guard: "next", deadline, state: "lock", act }))) throw new TimeoutError();
    if (item === undefined) return { done: true, value: undefined };
    const [success, value] = item as Answer;
    if (!success) throw value;
    return { done: false, value };
  }
}

/** The iterator behind `for (const x of pool.imap(…))`. */
export class Results {
  readonly #step: () => Sim<IteratorResult<unknown, undefined>>;

  constructor(step: () => Sim<IteratorResult<unknown, undefined>>) {
    this.#step = step;
  }

  *next(): Sim<IteratorResult<any, undefined>> {
    return yield* this.#step();
  }

  [Symbol.iterator](): this {
    return this;
  }
}
