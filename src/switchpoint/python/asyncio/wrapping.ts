/**
 * From a future of an executor to one of an event loop, and back: what completes on one side is carried to the other.
 *
 * Source: CPython 3.13, Lib/asyncio/futures.py (wrap_future, _chain_future, _copy_future_state, _set_concurrent_future_state).
 */
import type { Sim } from "../../machine/traps.ts";
import { tag } from "../callable.ts";
import * as concurrent from "../concurrent/futures/errors.ts";
import { Future as ConcurrentFuture, insideOf } from "../concurrent/futures/future.ts";
import { visible } from "../interpreter.ts";
import { blockingCallback, libraryCallback, type Callback } from "./callbacks.ts";
import { poke, pokeTrap } from "./announcing.ts";
import { charge, WRAP } from "./costs.ts";
import { CancelledError, InvalidStateError } from "./exceptions.ts";
import { FutureCore } from "./future-core.ts";
import { coreOf, faceOf, type Future } from "./futures.ts";
import type { EventLoop } from "./event-loop.ts";
import type { LoopCore } from "./loop-core.ts";
import { coreOfLoop } from "./loop-faces.ts";
import { implicitLoop } from "./running.ts";

/** A future of `loop` that follows one of an executor. */
export function* wrapFuture(loop: LoopCore, future: ConcurrentFuture<any>): Sim<FutureCore> {
  charge(WRAP);
  const wrapped = new FutureCore(loop);
  wrapped.addDoneCallback({ ...blockingCallback("_call_check_cancel", () => cancelIf(wrapped, future)), announced: true });
  const copy = libraryCallback("_set_state", () => copyState(future, wrapped));
  yield* future.add_done_callback(
    tag(
      function _call_set_state() {},
      function* () {
        yield* callThreadsafe(loop, copy, wrapped);
      },
    ),
  );
  return wrapped;
}

/** `call_soon_threadsafe` of a callback that carries a result over; nothing if the loop is closed. */
function* callThreadsafe(loop: LoopCore, callback: Callback, wrapped: FutureCore): Sim<void> {
  yield pokeTrap(loop);
  if (loop.closed || (wrapped.cancelled && loop.closed)) return;
  loop.append(callback, []).outside = true;
  yield* poke(loop);
}

function* cancelIf(wrapped: FutureCore, future: ConcurrentFuture<any>): Sim<void> {
  if (wrapped.cancelled) yield* future.cancel();
}

function copyState(source: ConcurrentFuture<any>, target: FutureCore): void {
  if (target.cancelled) return;
  const inside = insideOf(source)!;
  if (inside.state === "CANCELLED" || inside.state === "CANCELLED_AND_NOTIFIED") target.cancel();
  else if (inside.error !== null) target.setException(converted(inside.error.value));
  else target.setResult(inside.value);
}

/** The two modules have exceptions of the same name. */
function converted(error: unknown): unknown {
  if (error instanceof concurrent.CancelledError) return new CancelledError(...error.args);
  return error instanceof concurrent.InvalidStateError ? new InvalidStateError(...error.args) : error;
}

/** A callback that carries the result of a task over to a future that another thread waits for. */
export function carrying(task: FutureCore, future: ConcurrentFuture<any>): Callback {
  return blockingCallback("_call_set_state", function* () {
    if (task.cancelled) yield* future.cancel();
    if (!(yield* future.set_running_or_notify_cancel())) return;
    const raised = task.cancelled ? null : task.exception();
    if (raised !== null) yield* future.set_exception(raised.error);
    else yield* future.set_result(task.value);
  });
}

/** A future of the loop (the running one if null) that follows one of an executor. */
export function* wrap_future<T>(future: ConcurrentFuture<T> | Future<T>, loop: EventLoop | null = null): Sim<Future<T>> {
  if (coreOf(future) !== null) return future as Future<T>;
  const core = loop === null ? implicitLoop() : coreOfLoop(loop);
  yield visible("wrap", core.inside);
  return faceOf<T>(yield* wrapFuture(core, future as ConcurrentFuture<T>));
}
