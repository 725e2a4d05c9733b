/**
 * Waiting for several futures: `wait` and `as_completed`.
 *
 * Source: CPython 3.13, Lib/concurrent/futures/_base.py (wait, as_completed, _Waiter and its subclasses).
 */
import type { Sim } from "../../../machine/traps.ts";
import { StopIteration, ValueError } from "../../builtins.ts";
import { currentThread, visible } from "../../interpreter.ts";
import { completionsOf, type Collector, type Completions } from "./completions.ts";
import { timeoutError } from "./errors.ts";
import { accessesOf, type Future, insideOf, type Inside } from "./future.ts";

export const FIRST_COMPLETED = "FIRST_COMPLETED";
export const FIRST_EXCEPTION = "FIRST_EXCEPTION";
export const ALL_COMPLETED = "ALL_COMPLETED";

/** What `wait` gives; also as `[done, not_done]`. */
export class DoneAndNotDoneFutures<T> extends globalThis.Array<Set<Future<T>>> {
  /** Those that are done. */
  get done(): Set<Future<T>> {
    return this[0]!;
  }

  /** Those that are not. */
  get not_done(): Set<Future<T>> {
    return this[1]!;
  }
}

/**
 * Waits until one future is done, or one has raised an exception, or all are done.
 * @param timeout at most so many seconds; null: for ever
 * @throws ValueError for an unknown `return_when`
 */
export function* wait<T>(
  fs: Iterable<Future<T>>,
  timeout: number | null = null,
  return_when: string = ALL_COMPLETED,
): Sim<DoneAndNotDoneFutures<T>> {
  const futures = new Set(fs);
  const completions = completionsOf();
  const deadline = deadlineOf(timeout);
  yield* look(completions, futures);
  const done = new Set([...futures].filter(isFinished));
  const result = (): DoneAndNotDoneFutures<T> => DoneAndNotDoneFutures.of(done, futures.difference(done)) as DoneAndNotDoneFutures<T>;
  if (done.size === futures.size || satisfies(return_when, [...done])) return result();
  if (![FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED].includes(return_when))
    throw new ValueError(`Invalid return condition: '${return_when}'`);
  const pending = futures.size - done.size;
  const finished: Future<T>[] = [];
  const enough = (): boolean => finished.length >= pending || satisfies(return_when, finished);
  const collector: Collector = { futures, finished, enough, place: null };
  completions.collectors.add(collector);
  yield* completions.wait(collector, deadline);
  yield* look(completions, futures);
  completions.collectors.delete(collector);
  for (const future of finished) done.add(future);
  return result();
}

function satisfies(return_when: string, finished: readonly Future<any>[]): boolean {
  if (finished.length === 0 || return_when === ALL_COMPLETED) return false;
  if (return_when === FIRST_COMPLETED) return true;
  return finished.some((future) => insideOf(future)!.error !== null);
}

/**
 * The futures in the order in which they finish; those that are done come first, each once.
 * @param timeout seconds from now, for all of them
 */
export function* as_completed<T>(fs: Iterable<Future<T>>, timeout: number | null = null): Sim<Completed<T>> {
  const futures = new Set(fs);
  const completions = completionsOf();
  const deadline = deadlineOf(timeout);
  yield* look(completions, futures);
  return new Completed<T>(completions, futures, deadline);
}

/** What `as_completed` gives. */
export class Completed<T> {
  readonly #completions: Completions;
  readonly #collector: Collector;
  readonly #deadline: number;
  readonly #futures: ReadonlySet<Future<T>>;
  #left: number;

  constructor(completions: object, futures: ReadonlySet<unknown>, deadline: number) {
    this.#completions = completions as Completions;
    this.#futures = futures as ReadonlySet<Future<T>>;
    this.#left = futures.size;
    this.#deadline = deadline;
    const finished = [...this.#futures].filter(isFinished);
    this.#collector = { futures: this.#futures, finished, enough: () => finished.length > 0, place: null };
    this.#completions.collectors.add(this.#collector);
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** The next future that is done. @throws TimeoutError */
  *next(): Sim<IteratorResult<Future<T>, undefined>> {
    const { finished } = this.#collector;
    yield visible("wait for futures", this.#completions.room);
    if (this.#left === 0) {
      this.#completions.collectors.delete(this.#collector);
      return { done: true, value: undefined };
    }
    if (finished.length === 0 && !(yield* this.#completions.wait(this.#collector, this.#deadline)))
      throw new (timeoutError())(`${this.#left} (of ${this.#futures.size}) futures unfinished`);
    this.#left--;
    return { done: false, value: finished.shift() as Future<T> };
  }

  /** The same, Python's way. @throws StopIteration at the end */
  *__next__(): Sim<Future<T>> {
    const result = yield* this.next();
    if (result.done) throw new StopIteration();
    return result.value;
  }
}

/** An operation that sees all these futures, and who waits for them. */
function* look(completions: Completions, futures: ReadonlySet<Future<any>>): Sim<void> {
  yield visible("look at", completions.room, { more: accessesOf([...futures].map(insideOrFail)) });
}

function isFinished(future: Future<any>): boolean {
  const { state } = insideOrFail(future);
  return state === "FINISHED" || state === "CANCELLED_AND_NOTIFIED";
}

function insideOrFail(future: unknown): Inside {
  const inside = insideOf(future);
  if (inside === null) throw new TypeError("a concurrent.futures.Future was expected");
  return inside;
}

function deadlineOf(timeout: number | null): number {
  if (timeout === null || timeout === undefined) return Infinity;
  return currentThread().interpreter.world.clock.now() + Math.round(Math.max(0, timeout) * 1e9);
}
