/**
 * Waiting for futures: asyncio.wait, wait_for and as_completed.
 *
 * Source: Lib/asyncio/tasks.py of CPython 3.13; wait_for of 3.8 and of 3.9 to 3.11, which wrap what they wait for in a task of
 * its own (from 3.12 it runs in the task that waits, inside `timeout`).
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { DeprecationWarning, StopAsyncIteration, StopIteration, ValueError } from "../builtins.ts";
import { awaiting, Coroutine, isAwaitable, raisedFrom, type Co } from "../coroutines/coroutine.ts";
import { AENTER, AEXIT } from "../guard.ts";
import { currentThread, visible } from "../interpreter.ts";
import { typeName } from "../type-names.ts";
import { issueWarning, placeOfCall } from "../warnings/warning-filters.ts";
import { awaitCore } from "./bound.ts";
import { libraryCallback, type Callback } from "./callbacks.ts";
import { timingAccesses } from "./announcing.ts";
import { CancelledError, timeoutError } from "./exceptions.ts";
import { FutureCore } from "./future-core.ts";
import { coreOf, faceOf, type Future } from "./futures.ts";
import type { AwaitableLike } from "./gathering.ts";
import type { HandleCore } from "./handle-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { implicitLoop, runningLoop } from "./running.ts";
import { taskOf, type Task } from "./tasks.ts";
import { timeout as timeoutBlock } from "./timeouts.ts";

export const FIRST_COMPLETED = "FIRST_COMPLETED";
export const FIRST_EXCEPTION = "FIRST_EXCEPTION";
export const ALL_COMPLETED = "ALL_COMPLETED";

/**
 * Waits until one future is done, or one has raised an exception, or all are done, or the time is up. Cancels nothing, raises
 * nothing: gives those that are done, and those that are not.
 * @throws ValueError for no futures
 * @throws TypeError for coroutines, from Python 3.11
 */
export function* wait<T>(
  fs: Iterable<AwaitableLike<T>>,
  timeout: number | null = null,
  return_when: string = ALL_COMPLETED,
): Co<[Set<Future<T>>, Set<Future<T>>]> {
  const loop = runningLoop();
  if (coreOf(fs) !== null || fs instanceof Coroutine) throw new TypeError(`expect a list of futures, not ${typeName(fs)}`);
  const given = new Set<unknown>(fs);
  const isNew = isAtLeast(loop.python, "3.11");
  if (given.size === 0) throw new ValueError(`Set of ${isNew ? "Tasks" : "coroutines"}/Futures is empty.`);
  if (![FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED].includes(return_when))
    throw new ValueError(`Invalid return_when value: ${return_when}`);
  yield visible("wait for futures", loop.inside, { more: timeout === null ? null : timingAccesses(loop) });
  const futures = yield* futuresOf(loop, given);
  yield* waitForEnough(loop, futures, timeout, return_when);
  const faces = (done: boolean): Set<Future<T>> =>
    new Set(futures.filter((future) => future.done === done).map((future) => faceOf<T>(future)));
  return [faces(true), faces(false)];
}

function* futuresOf(loop: LoopCore, given: Iterable<unknown>): Sim<FutureCore[]> {
  if ([...given].some((one) => one instanceof Coroutine)) {
    if (isAtLeast(loop.python, "3.11")) throw new TypeError("Passing coroutines is forbidden, use tasks explicitly.");
    warnOfCoroutines();
  }
  const futures: FutureCore[] = [];
  for (const one of given) futures.push(yield* taskOf(loop, one));
  return futures;
}

function warnOfCoroutines(): void {
  const { interpreter } = currentThread();
  const text =
    "The explicit passing of coroutine objects to asyncio.wait() is deprecated since Python 3.8, and scheduled for removal in Python 3.11.";
  issueWarning(interpreter, new DeprecationWarning(text), placeOfCall(interpreter));
}

/** `_wait`. */
function* waitForEnough(loop: LoopCore, futures: readonly FutureCore[], timeout: number | null, returnWhen: string): Co<void> {
  const waiter = new FutureCore(loop);
  const handle = timeout === null || timeout === undefined ? null : loop.callAt(loop.time() + timeout, releasing(waiter), []);
  let counter = futures.length;
  const onDone = (future: FutureCore): void => {
    const failed = returnWhen === FIRST_EXCEPTION && !future.cancelled && future.exception() !== null;
    if (--counter > 0 && returnWhen !== FIRST_COMPLETED && !failed) return;
    if (handle !== null) loop.cancel(handle);
    if (!waiter.done) waiter.setResult(null);
  };
  const callbacks = futures.map((future) => libraryCallback("_wait.<locals>._on_completion", () => onDone(future)));
  futures.forEach((future, i) => future.addDoneCallback(callbacks[i]!));
  try {
    yield* awaitCore(waiter);
  } finally {
    if (handle !== null) loop.cancel(handle);
    futures.forEach((future, i) => future.removeCallbacks((callback) => callback === callbacks[i]));
  }
}

function releasing(waiter: FutureCore): Callback {
  return libraryCallback("_release_waiter", () => {
    if (!waiter.done) waiter.setResult(null);
  });
}

/** Cancels a future and waits until it is done. */
function* cancelAndWait(future: FutureCore): Co<void> {
  const waiter = new FutureCore(future.loop);
  const release = releasing(waiter);
  future.addDoneCallback(release);
  try {
    future.cancel();
    yield* awaitCore(waiter);
  } finally {
    future.removeCallbacks((callback) => callback === release);
  }
}

/**
 * Waits for an awaitable, at most `timeout` seconds (null: for ever). When the time is up it is cancelled, and waited for.
 * @throws TimeoutError
 */
export function* wait_for<T>(fut: AwaitableLike<T>, timeout: number | null): Co<T> {
  const loop = runningLoop();
  const isNew = isAtLeast(loop.python, "3.12");
  if (timeout !== null && timeout !== undefined && typeof timeout !== "number")
    throw new TypeError(`'<=' not supported between instances of '${typeName(timeout)}' and 'int'`);
  if (timeout !== null && timeout !== undefined && timeout <= 0) return (yield* tryNow(loop, fut)) as T;
  if (isNew) return (yield* waitInside(fut, timeout)) as T;
  if (timeout === null || timeout === undefined) return (yield* awaiting(fut)) as T;
  return (yield* waitInTask(loop, fut, timeout)) as T;
}

/** No time at all: the result of what is done already. */
function* tryNow(loop: LoopCore, fut: unknown): Co<unknown> {
  yield visible("wait for a future", loop.inside);
  const future = yield* taskOf(loop, fut);
  if (future.done) return future.result();
  yield* cancelAndWait(future);
  return resultOrTimeout(future);
}

/** What came of a future that was cancelled because the time is up. */
function resultOrTimeout(future: FutureCore): unknown {
  let result: unknown;
  try {
    result = future.result();
  } catch (error) {
    if (error instanceof CancelledError) throw raisedFrom(new (timeoutError())(), error);
    throw error;
  }
  if (!isAtLeast(future.loop.python, "3.9")) throw new (timeoutError())();
  return result;
}

/** From 3.12. */
function* waitInside(fut: unknown, timeout: number | null): Co<unknown> {
  const block = yield* timeoutBlock(timeout);
  yield* block[AENTER]();
  let result: unknown;
  try {
    result = yield* awaiting(fut);
  } catch (error) {
    yield* block[AEXIT]({ value: error });
    throw error;
  }
  yield* block[AEXIT](null);
  return result;
}

/** 3.8 to 3.11. */
function* waitInTask(loop: LoopCore, fut: unknown, timeout: number): Co<unknown> {
  yield visible("wait for a future", loop.inside, { more: timingAccesses(loop) });
  const waiter = new FutureCore(loop);
  const handle = loop.callAt(loop.time() + timeout, releasing(waiter), []);
  const future = yield* taskOf(loop, fut);
  const release = releasing(waiter);
  future.addDoneCallback(release);
  const giveUp = function* (): Co<void> {
    future.removeCallbacks((callback) => callback === release);
    yield* cancelAndWait(future);
  };
  try {
    try {
      yield* awaitCore(waiter);
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
      if (future.done) return future.result();
      yield* giveUp();
      throw error;
    }
    if (future.done) return future.result();
    yield* giveUp();
    return resultOrTimeout(future);
  } finally {
    loop.cancel(handle);
  }
}

/**
 * An iterator over awaitables in the order in which they are done: each item is a coroutine that waits for the next one. From
 * Python 3.13 also for `async for`, which gives the futures themselves.
 * @param timeout seconds, for all of them; the items then raise TimeoutError
 */
export function* as_completed<T>(fs: Iterable<AwaitableLike<T>>, timeout: number | null = null): Sim<AsCompleted<T>> {
  if (isAwaitable(fs)) throw new TypeError(`expects an iterable of awaitables, not ${typeName(fs)}`);
  const given = new Set<unknown>(fs);
  const loop = implicitLoop();
  yield visible("as_completed", loop.inside, { more: timeout === null ? null : timingAccesses(loop) });
  const futures: FutureCore[] = [];
  for (const one of given) futures.push(yield* taskOf(loop, one));
  return new AsCompleted<T>(loop, futures, timeout);
}

/** What `as_completed` gives. */
export class AsCompleted<T> {
  readonly #loop: LoopCore;
  readonly #done: (FutureCore | null)[] = [];
  readonly #getters: FutureCore[] = [];
  readonly #todo: Map<FutureCore, Callback>;
  #left: number;
  readonly #handle: HandleCore | null;

  constructor(loop: object, futures: readonly object[], timeout: number | null) {
    this.#loop = loop as LoopCore;
    const cores = futures as readonly FutureCore[];
    this.#todo = new Map(
      cores.map((core) => [core, libraryCallback("_AsCompletedIterator._handle_completion", () => this.#completed(core))]),
    );
    this.#left = cores.length;
    for (const [core, callback] of this.#todo) core.addDoneCallback(callback);
    const expire = libraryCallback("_AsCompletedIterator._handle_timeout", () => this.#expire());
    const timed = cores.length > 0 && timeout !== null && timeout !== undefined;
    this.#handle = timed ? this.#loop.callAt(this.#loop.time() + timeout, expire, []) : null;
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** A coroutine that gives the result of the next one. */
  next(): IteratorResult<Promise<T>, undefined> {
    if (this.#left === 0) return { done: true, value: undefined };
    this.#left--;
    const value = new Coroutine("_wait_for_one", this.#waitForOne(true)) as unknown as Promise<T>;
    return { done: false, value };
  }

  /** The same, Python's way. @throws StopIteration at the end */
  __next__(): Promise<T> {
    const { done, value } = this.next();
    if (done) throw new StopIteration();
    return value;
  }

  /** `async for` (from Python 3.13). */
  [Symbol.asyncIterator](): AsyncIterator<Task<T>, undefined> {
    // What a loop calls is `__anext__`, whatever TypeScript says.
    if (isAtLeast(this.#loop.python, "3.13")) return this as never;
    throw new TypeError("'async for' requires an object with __aiter__ method, got generator");
  }

  /** The next one that is done, itself. @throws StopAsyncIteration at the end */
  *__anext__(): Co<Task<T>> {
    if (this.#left === 0) throw new StopAsyncIteration();
    this.#left--;
    return (yield* this.#waitForOne(false)) as Task<T>;
  }

  *#waitForOne(resolve: boolean): Co<unknown> {
    yield visible("wait for a future", this.#loop.inside);
    while (this.#done.length === 0) {
      const getter = new FutureCore(this.#loop);
      this.#getters.push(getter);
      try {
        yield* awaitCore(getter);
      } catch (error) {
        getter.cancel();
        const at = this.#getters.indexOf(getter);
        if (at >= 0) this.#getters.splice(at, 1);
        if (this.#done.length > 0 && !getter.cancelled) this.#wakeNext();
        throw error;
      }
    }
    const future = this.#done.shift()!;
    if (future === null) throw new (timeoutError())();
    return resolve ? future.result() : faceOf(future);
  }

  #completed(core: FutureCore): void {
    if (this.#todo.size === 0) return;
    this.#todo.delete(core);
    this.#put(core);
    if (this.#todo.size === 0 && this.#handle !== null) this.#loop.cancel(this.#handle);
  }

  #expire(): void {
    for (const [core, callback] of this.#todo) {
      core.removeCallbacks((one) => one === callback);
      this.#put(null);
    }
    this.#todo.clear();
  }

  #put(core: FutureCore | null): void {
    this.#done.push(core);
    this.#wakeNext();
  }

  #wakeNext(): void {
    for (let getter = this.#getters.shift(); getter !== undefined; getter = this.#getters.shift()) {
      if (getter.done) continue;
      getter.setResult(null);
      return;
    }
  }
}
