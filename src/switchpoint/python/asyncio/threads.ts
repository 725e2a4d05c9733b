/**
 * Between event loops and threads: asyncio.to_thread and run_coroutine_threadsafe.
 *
 * Source: CPython 3.13, Lib/asyncio/threads.py, tasks.py (run_coroutine_threadsafe).
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { AttributeError, KeyboardInterrupt, SystemExit } from "../builtins.ts";
import { callFunction, tag } from "../callable.ts";
import { Future as ConcurrentFuture } from "../concurrent/futures/future.ts";
import { copyOf, currentContext, enter, leave } from "../contextvars/context.ts";
import { awaiting, Coroutine, type Co } from "../coroutines/coroutine.ts";
import { currentThread, visible } from "../interpreter.ts";
import type { Callback } from "./callbacks.ts";
import { poke, pokeTrap } from "./announcing.ts";
import type { EventLoop } from "./event-loop.ts";
import { coreOf } from "./futures.ts";
import { coreOfLoop } from "./loop-faces.ts";
import { runningLoop } from "./running.ts";
import { taskOf } from "./tasks.ts";
import { carrying } from "./wrapping.ts";

/**
 * Calls `func(*args)` in a thread of the loop's pool, in a copy of the current context (from Python 3.9).
 * @throws AttributeError before Python 3.9
 */
export function* to_thread<T>(func: (...args: any[]) => T, ...args: unknown[]): Co<T> {
  if (!isAtLeast(currentThread().interpreter.python, "3.9")) throw new AttributeError("module 'asyncio' has no attribute 'to_thread'");
  const loop = runningLoop();
  const context = copyOf(currentContext());
  const call = tag(
    function func_call() {},
    function* () {
      enter(context);
      try {
        return yield* callFunction(func, undefined, args);
      } finally {
        leave(context);
      }
    },
  );
  const future = yield* (loop.face as EventLoop).run_in_executor(null, call);
  return (yield* awaiting(future)) as T;
}

/**
 * From another thread: has the loop run a coroutine; a concurrent.futures.Future of its result.
 * @throws TypeError for anything but a coroutine
 */
export function* run_coroutine_threadsafe<T>(coro: Promise<T> | Coroutine<T>, loop: EventLoop): Sim<ConcurrentFuture<T>> {
  if (!(coro instanceof Coroutine)) throw new TypeError("A coroutine object is required");
  const core = coreOfLoop(loop);
  const future = new ConcurrentFuture<T>();
  const start: Callback = {
    face: null,
    name: "run_coroutine_threadsafe.<locals>.callback()",
    task: null,
    contextual: true,
    *invoke() {
      try {
        yield visible("create_task", core.inside);
        const task = yield* taskOf(core, coro);
        task.addDoneCallback(carrying(task, future));
        yield* future.add_done_callback(cancelling(loop, task));
      } catch (error) {
        if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
        if (yield* future.set_running_or_notify_cancel()) yield* future.set_exception(error);
        throw error;
      }
    },
  };
  yield pokeTrap(core);
  core.checkOpen();
  core.append(start, []).outside = true;
  yield* poke(core);
  return future;
}

/** When the other side has been cancelled, so is the task. */
function cancelling(loop: EventLoop, task: NonNullable<ReturnType<typeof coreOf>>): (future: ConcurrentFuture<any>) => void {
  return tag(
    function _call_check_cancel() {},
    function* (future: ConcurrentFuture<any>) {
      if (!(yield* future.cancelled())) return;
      const core = coreOfLoop(loop);
      yield pokeTrap(core);
      if (core.closed) return;
      core.append({ face: null, name: "cancel()", task: null, contextual: false, invoke: () => cancelNow(task) }, []).outside = true;
      yield* poke(core);
    },
  );
}

// eslint-disable-next-line require-yield
function* cancelNow(task: { cancel(): boolean }): Sim<void> {
  task.cancel();
}
