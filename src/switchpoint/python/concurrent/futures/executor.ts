/**
 * concurrent.futures.Executor: makes calls somewhere else. The base of the pools of threads and of processes.
 *
 * Source: CPython 3.13, Lib/concurrent/futures/_base.py (Executor, _result_or_cancel).
 */
import type { Sim } from "../../../machine/traps.ts";
import { NotImplementedError, StopIteration, ValueError } from "../../builtins.ts";
import { EXIT } from "../../guard.ts";
import { currentThread } from "../../interpreter.ts";
import type { Future } from "./future.ts";

/** The options of `map`, as a last plain object. */
export interface MapOptions {
  timeout?: number | null;
  chunksize?: number;
  buffersize?: number | null;
}

export class Executor {
  /** Has `fn(*args)` called somewhere else. */
  // eslint-disable-next-line require-yield
  *submit<T, A extends any[]>(fn: (...args: A) => T, ...args: A): Sim<Future<T>> {
    void [fn, args];
    throw new NotImplementedError();
  }

  /**
   * Calls `fn` with the first items of the iterables, the second items, and so on, all submitted at once. The results come in
   * order; what a call raised is raised when its turn comes.
   * @param rest more iterables, then perhaps `{ timeout }`: seconds from now
   */
  *map<T>(fn: (...args: any[]) => T, ...rest: unknown[]): Sim<Results<T>> {
    const { iterables, timeout } = mapArguments(rest);
    const deadline = timeout === null ? Infinity : currentThread().interpreter.world.clock.now() + timeout * 1e9;
    const futures: Future<T>[] = [];
    for (const args of zip(iterables)) futures.push(yield* this.submit(fn, ...args));
    return new Results(futures, deadline);
  }

  /** No more calls are taken. `wait`: returns when all have been made. `cancel_futures`: those that have not begun are cancelled. */
  // eslint-disable-next-line require-yield
  *shutdown(wait = true, cancel_futures = false): Sim<void> {
    void [wait, cancel_futures];
  }

  /** `with executor:` */
  *[EXIT](): Sim<boolean> {
    yield* this.shutdown(true);
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.shutdown(true);
  }
}

/** The results of `map`, in order. */
export class Results<T> {
  readonly #futures: Future<T>[];
  readonly #deadline: number;

  constructor(futures: readonly unknown[], deadline: number) {
    this.#futures = [...futures] as Future<T>[];
    this.#deadline = deadline;
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** The next result; the first exception ends it and cancels what has not begun. */
  *next(): Sim<IteratorResult<T, undefined>> {
    const future = this.#futures.shift();
    if (future === undefined) return { done: true, value: undefined };
    try {
      const left = this.#deadline === Infinity ? null : (this.#deadline - currentThread().interpreter.world.clock.now()) / 1e9;
      const value = yield* future.result(left);
      return { done: false, value };
    } catch (error) {
      yield* future.cancel();
      yield* this.return();
      throw error;
    }
  }

  /** The same, Python's way. @throws StopIteration at the end */
  *__next__(): Sim<T> {
    const result = yield* this.next();
    if (result.done) throw new StopIteration();
    return result.value;
  }

  /** Cancels what has not begun. */
  *return(): Sim<{ done: true; value: undefined }> {
    for (const future of this.#futures.splice(0)) yield* future.cancel();
    return { done: true, value: undefined };
  }
}

/** The arguments of `map` after the function, taken apart. */
export function mapArguments(rest: readonly unknown[]): {
  iterables: readonly Iterable<unknown>[];
  timeout: number | null;
  chunksize: number;
} {
  const last = rest.at(-1);
  const isOptions = typeof last === "object" && last !== null && !(Symbol.iterator in last);
  const { timeout = null, chunksize = 1 } = (isOptions ? last : {}) as MapOptions;
  if (chunksize < 1) throw new ValueError("chunksize must be >= 1.");
  return { iterables: (isOptions ? rest.slice(0, -1) : rest) as Iterable<unknown>[], timeout, chunksize };
}

/** Rows of the first items, the second items, and so on, as long as all have one. */
export function* zip(iterables: readonly Iterable<unknown>[]): Generator<unknown[], void> {
  const iterators = iterables.map((iterable) => {
    if (iterable === null || iterable === undefined || typeof iterable[Symbol.iterator] !== "function")
      throw new TypeError(`'${typeof iterable}' object is not iterable`);
    return iterable[Symbol.iterator]();
  });
  for (; iterators.length > 0;) {
    const row = iterators.map((iterator) => iterator.next());
    if (row.some(({ done }) => done)) return;
    yield row.map(({ value }) => value as unknown);
  }
}
