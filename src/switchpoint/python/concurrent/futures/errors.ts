/**
 * The exceptions of concurrent.futures.
 *
 * Source: CPython 3.13, Lib/concurrent/futures/_base.py, thread.py. TimeoutError is the built-in one from Python 3.11.
 */
import { isAtLeast } from "../../../gil/versions.ts";
import { Exception, RuntimeError, TimeoutError as BuiltinTimeoutError } from "../../builtins.ts";
import { currentThread } from "../../interpreter.ts";

/** The base of the module's own exceptions. */
export class FuturesError extends Exception {}

/** The future was cancelled. (Not asyncio's, from Python 3.8 on.) */
export class CancelledError extends FuturesError {}

/** The operation does not fit the state of the future. */
export class InvalidStateError extends FuturesError {}

/** The executor can make no more calls. */
export class BrokenExecutor extends RuntimeError {}

/** A thread of the pool could not be made ready. */
export class BrokenThreadPool extends BrokenExecutor {}

/** A process of the pool has ended unasked. */
export class BrokenProcessPool extends BrokenExecutor {}

/** What a time-out raises up to Python 3.10. */
class OldTimeoutError extends FuturesError {
  static {
    Object.defineProperty(this, "name", { value: "TimeoutError" });
  }
}

/** The class of a time-out: the module's own up to Python 3.10, then the built-in one. */
export function timeoutError(): typeof Exception {
  return isAtLeast(currentThread().interpreter.python, "3.11") ? BuiltinTimeoutError : OldTimeoutError;
}

/** Whichever of the two the Python version raises. */
export class TimeoutError extends BuiltinTimeoutError {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof BuiltinTimeoutError || value instanceof OldTimeoutError;
  }
}
