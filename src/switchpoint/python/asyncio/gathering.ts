/**
 * asyncio.gather and asyncio.shield: futures that follow others.
 *
 * Source: CPython 3.13, Lib/asyncio/tasks.py (gather, _GatheringFuture, shield).
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { visible } from "../interpreter.ts";
import type { Coroutine } from "../coroutines/coroutine.ts";
import { onFutures } from "./announcing.ts";
import { libraryCallback } from "./callbacks.ts";
import { charge, CALL } from "./costs.ts";
import { CancelledError } from "./exceptions.ts";
import { FutureCore } from "./future-core.ts";
import { coreOf, faceOf, Future } from "./futures.ts";
import type { LoopCore } from "./loop-core.ts";
import { implicitLoop } from "./running.ts";
import { taskOf } from "./tasks.ts";

/** What can be awaited: a coroutine, a Future, a Task. */
export type AwaitableLike<T> = Promise<T> | Future<T> | Coroutine<T>;

/** Cancelling it cancels all that it waits for. */
class GatheringCore extends FutureCore {
  override readonly kind = "_GatheringFuture";
  readonly #children: readonly FutureCore[];
  cancelRequested = false;

  constructor(loop: LoopCore, children: readonly FutureCore[]) {
    super(loop);
    this.#children = children;
  }

  override cancel(message: unknown = null): boolean {
    if (this.done) return false;
    let any = false;
    for (const child of this.#children) if (child.cancel(message)) any = true;
    if (any) this.cancelRequested = true;
    return any;
  }
}

/**
 * Runs awaitables side by side: a future of the list of their results, in the order of the arguments. The first exception is
 * passed on at once, and the others go on.
 * @param coros_or_futures perhaps with a last `{ return_exceptions: true }`: exceptions are results like others
 */
export function* gather(...coros_or_futures: any[]): Sim<Future<any[]>> {
  const { awaitables, returnExceptions } = gatherArguments(coros_or_futures);
  const loop = awaitables.map(coreOf).find((core) => core !== null)?.loop ?? implicitLoop();
  const futures = awaitables.map(coreOf);
  if (futures.length > 0 && futures.every((core) => core !== null)) {
    return yield* onFutures(loop, "gather", () => faceOf<any[]>(join(loop, [...new Set(futures)], futures, returnExceptions)));
  }
  yield visible("gather", loop.inside);
  if (awaitables.length === 0) {
    const empty = new FutureCore(loop);
    empty.setResult([]);
    return faceOf(empty);
  }
  const known = new Map<unknown, FutureCore>();
  const children: FutureCore[] = [];
  for (const awaitable of awaitables) {
    const child = known.get(awaitable) ?? (yield* taskOf(known.size === 0 ? null : loop, awaitable));
    if (child !== coreOf(awaitable)) child.logDestroyPending = false;
    known.set(awaitable, child);
    children.push(child);
  }
  return faceOf(join(loop, [...known.values()], children, returnExceptions));
}

function gatherArguments(given: readonly unknown[]): { awaitables: readonly unknown[]; returnExceptions: boolean } {
  const last = given.at(-1);
  const isOptions = typeof last === "object" && last !== null && Object.keys(last).join() === "return_exceptions";
  if (!isOptions) return { awaitables: given, returnExceptions: false };
  return { awaitables: given.slice(0, -1), returnExceptions: Boolean((last as { return_exceptions: unknown }).return_exceptions) };
}

function join(loop: LoopCore, futures: readonly FutureCore[], children: readonly FutureCore[], returnExceptions: boolean): FutureCore {
  const outer = new GatheringCore(loop, children);
  let finished = 0;
  const onDone = (future: FutureCore): void => {
    charge(CALL);
    finished++;
    if (outer.done) {
      // Nobody asks any more: its exception counts as seen.
      if (!future.cancelled) future.exception();
      return;
    }
    if (!returnExceptions) {
      if (future.cancelled) return outer.setException(future.makeCancelledError());
      const raised = future.exception();
      if (raised !== null) return outer.setException(raised.error);
    }
    if (finished < futures.length) return;
    const results = children.map(outcome);
    if (outer.cancelRequested) outer.setException(future.makeCancelledError());
    else outer.setResult(results);
  };
  // From 3.12 those that are done are looked at at once; before, in the next round.
  const atOnce = isAtLeast(loop.python, "3.12") ? futures.filter(({ done }) => done) : [];
  for (const future of futures)
    if (!atOnce.includes(future)) future.addDoneCallback(libraryCallback("gather.<locals>._done_callback", () => onDone(future)));
  for (const future of atOnce) onDone(future);
  return outer;
}

function outcome(future: FutureCore): unknown {
  if (!future.cancelled) return future.exception()?.error ?? future.value;
  const isOld = !isAtLeast(future.loop.python, "3.9");
  return isOld ? new CancelledError() : new CancelledError(future.cancelMessage ?? "");
}

/**
 * Protects an awaitable from cancellation: cancelling the future that `shield` gives does not cancel what runs. Keep a reference
 * to what runs.
 */
export function* shield<T>(arg: AwaitableLike<T>): Sim<Future<T>> {
  const loop = coreOf(arg)?.loop ?? implicitLoop();
  yield visible("shield", loop.inside);
  const inner = yield* taskOf(null, arg);
  if (inner.done) return faceOf<T>(inner);
  const outer = new FutureCore(loop);
  const onInner = libraryCallback("shield.<locals>._inner_done_callback", () => {
    if (outer.cancelled) {
      if (!inner.cancelled) inner.exception();
      return;
    }
    if (inner.cancelled) return void outer.cancel();
    const raised = inner.exception();
    if (raised !== null) outer.setException(raised.error);
    else outer.setResult(inner.value);
  });
  const onOuter = libraryCallback("shield.<locals>._outer_done_callback", () => {
    if (!inner.done) inner.removeCallbacks((callback) => callback === onInner);
  });
  inner.addDoneCallback(onInner);
  outer.addDoneCallback(onOuter);
  return faceOf<T>(outer);
}
