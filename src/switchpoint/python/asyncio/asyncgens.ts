/**
 * The async generators of an event loop: it hears of each that begins while it runs, and closes at its end those that are not finished.
 *
 * One that nobody needs any more is closed then, too. (CPython has it closed by a task of the loop as soon as the last reference goes.)
 * Source: CPython 3.13, Lib/asyncio/base_events.py (_asyncgen_firstiter_hook, _asyncgen_finalizer_hook, shutdown_asyncgens).
 */
import { Exception } from "../builtins.ts";
import type { AsyncGenerator } from "../coroutines/async-generator.ts";
import type { Co } from "../coroutines/coroutine.ts";
import type { AsyncgenHooks } from "../interpreter.ts";
import { awaitCore } from "./bound.ts";
import { callExceptionHandler } from "./exception-handling.ts";
import { coreOf } from "./futures.ts";
import { gather } from "./gathering.ts";
import type { LoopCore } from "./loop-core.ts";

/** The hooks of a thread while it runs the loop. */
export function asyncgenHooks(loop: LoopCore): AsyncgenHooks {
  return {
    // eslint-disable-next-line require-yield
    *firstiter(generator) {
      loop.asyncgens.add(generator as AsyncGenerator);
    },
    // A loop that is not running any more can do nothing.
    *finalizer() {},
  };
}

/** Closes the generators that are not finished, side by side. */
export function* shutdownAsyncgens(loop: LoopCore): Co<void> {
  const open = [...loop.asyncgens].filter(({ finished }) => !finished);
  loop.asyncgens.clear();
  if (open.length === 0) return;
  const closings: unknown[] = [];
  for (const generator of open) closings.push(yield* generator.aclose());
  const results = (yield* awaitCore(coreOf(yield* gather(...closings, { return_exceptions: true }))!)) as unknown[];
  for (const [index, exception] of results.entries()) {
    if (!(exception instanceof Exception)) continue;
    const message = `an error occurred during closing of asynchronous generator ${String(open[index])}`;
    yield* callExceptionHandler(loop, { message, exception, asyncgen: open[index] });
  }
}
