/**
 * Where exceptions go that nobody catches in an event loop: to the handler that the program has set, or to the logger "asyncio".
 *
 * What CPython says when the last reference to a future goes away (its exception was never retrieved; a task was still pending)
 * is said when the loop closes or the program ends, in order of creation.
 * Source: CPython 3.13, Lib/asyncio/base_events.py (default_exception_handler, call_exception_handler), Lib/asyncio/futures.py
 * (Future.__del__), Lib/asyncio/tasks.py (Task.__del__).
 */
import type { Sim } from "../../machine/traps.ts";
import { KeyboardInterrupt, SystemExit } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { ERROR, getLogger } from "../logging.ts";
import { FutureCore } from "./future-core.ts";
import { HandleCore } from "./handle-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { faceOf } from "./futures.ts";
import { repr } from "./representation.ts";

/** What a handler is told: `message`, and whatever else is known. */
export type ExceptionContext = Record<string, unknown> & { message?: string; exception?: unknown };

/** What asyncio says through its logger. */
export function* log(level: number, text: string): Sim<void> {
  yield* getLogger("asyncio").log(level, text);
}

/** `loop.call_exception_handler(context)`. */
export function* callExceptionHandler(loop: LoopCore, context: ExceptionContext): Sim<void> {
  if (loop.exceptionHandler === null) return yield* defaultExceptionHandler(context);
  try {
    yield* callFunction(loop.exceptionHandler, undefined, [loop.face, shownToProgram(context)]);
  } catch (error) {
    if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
    yield* defaultExceptionHandler({ message: "Unhandled error in exception handler", exception: error, context });
  }
}

/** `loop.default_exception_handler(context)`. */
export function* defaultExceptionHandler(context: ExceptionContext): Sim<void> {
  const lines = [context.message || "Unhandled exception in event loop"];
  for (const key of Object.keys(context).sort()) {
    if (key !== "message" && key !== "exception") lines.push(`${key}: ${text(context[key])}`);
  }
  const { exception } = context;
  if (exception instanceof Error) lines.push(exception.message === "" ? exception.name : `${exception.name}: ${exception.message}`);
  yield* log(ERROR, lines.join("\n"));
}

function text(value: unknown): string {
  return value instanceof FutureCore || value instanceof HandleCore ? String(value) : repr(value);
}

/** The program gets Futures and texts, not what stands behind them. */
function shownToProgram(context: ExceptionContext): ExceptionContext {
  const entries = Object.entries(context).map(([key, value]) => {
    if (value instanceof FutureCore) return [key, faceOf(value)];
    return [key, value instanceof HandleCore ? String(value) : value];
  });
  return Object.fromEntries(entries) as ExceptionContext;
}

/** What is said of the loop's futures when nobody will look at them any more. */
export function* reportForgotten(loop: LoopCore): Sim<void> {
  for (const task of loop.tasks) {
    if (task.logDestroyPending) yield* callExceptionHandler(loop, { message: "Task was destroyed but it is pending!", task });
  }
  loop.tasks.clear();
  for (const future of [...loop.failed].sort((a, b) => a.number - b.number)) {
    if (!future.unseen) continue;
    future.unseen = false;
    const context = { message: `${future.kind} exception was never retrieved`, exception: future.raised!.error, future };
    yield* callExceptionHandler(loop, context);
  }
  loop.failed.clear();
}
