/**
 * asyncio.sleep.
 *
 * Source: CPython 3.13, Lib/asyncio/tasks.py (sleep, __sleep0).
 */
import { isAtLeast } from "../../gil/versions.ts";
import { ValueError } from "../builtins.ts";
import { Suspension, type Co } from "../coroutines/coroutine.ts";
import { visible } from "../interpreter.ts";
import { awaitCore } from "./bound.ts";
import { libraryCallback } from "./callbacks.ts";
import { timingAccesses } from "./announcing.ts";
import { FutureCore } from "./future-core.ts";
import { runningLoop } from "./running.ts";

/**
 * Suspends the task for `delay` seconds and gives `result`. Zero or less: for one round of the loop.
 * @throws ValueError for NaN (from Python 3.13)
 */
export function* sleep<T = null>(delay: number, result: T = null as T): Co<T> {
  if (typeof delay !== "number") throw new TypeError(`'<=' not supported between instances of '${typeof delay}' and 'int'`);
  if (delay <= 0) {
    yield new Suspension(null);
    return result;
  }
  const loop = runningLoop();
  if (Number.isNaN(delay) && isAtLeast(loop.python, "3.13")) throw new ValueError("Invalid delay: NaN (not a number)");
  yield visible("sleep", loop.inside, { more: timingAccesses(loop) });
  const future = new FutureCore(loop);
  const wake = libraryCallback("_set_result_unless_cancelled", () => {
    if (!future.cancelled) future.setResult(result);
  });
  const handle = loop.callAt(loop.time() + delay, wake, []);
  try {
    return (yield* awaitCore(future)) as T;
  } finally {
    loop.cancel(handle);
  }
}
