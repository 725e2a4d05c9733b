/**
 * asyncio's own exceptions.
 *
 * Source: CPython 3.13, Lib/asyncio/exceptions.py, queues.py. Up to Python 3.10 asyncio.TimeoutError is a class of its own;
 * from 3.11 it is the built-in TimeoutError.
 */
import { BaseException, EOFError, Exception, RuntimeError, TimeoutError as BuiltinTimeoutError } from "../builtins.ts";
import { isAtLeast } from "../../gil/versions.ts";
import { currentThread } from "../interpreter.ts";

/** The task or future was cancelled. A BaseException: `except Exception` lets it pass. */
export class CancelledError extends BaseException {}

/** The operation does not fit the state of the future. */
export class InvalidStateError extends Exception {}

/** What a time-out raises up to Python 3.10. */
class OldTimeoutError extends Exception {
  static {
    Object.defineProperty(this, "name", { value: "TimeoutError" });
  }
}

/** The class of a time-out: asyncio's own up to Python 3.10, then the built-in one. */
export function timeoutError(): typeof Exception {
  return isAtLeast(currentThread().interpreter.python, "3.11") ? BuiltinTimeoutError : OldTimeoutError;
}

/** Whichever of the two the Python version raises. */
export class TimeoutError extends BuiltinTimeoutError {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof BuiltinTimeoutError || value instanceof OldTimeoutError;
  }
}

/** The stream ended before everything was there. */
export class IncompleteReadError extends EOFError {
  /** What was read. */
  readonly partial: Uint8Array;
  /** How many bytes were wanted; null if that was not known. */
  readonly expected: number | null;

  constructor(partial: Uint8Array, expected: number | null) {
    super(`${partial.length} bytes read on a total of ${expected === null ? "undefined" : expected} expected bytes`);
    this.partial = partial;
    this.expected = expected;
  }
}

/** The buffer's limit was reached while looking for a separator. */
export class LimitOverrunError extends Exception {
  /** How many bytes were looked through. */
  readonly consumed: number;

  constructor(message: string, consumed: number) {
    super(message);
    this.consumed = consumed;
  }
}

/** The barrier is broken. */
export class BrokenBarrierError extends RuntimeError {}

/** `get_nowait` on an empty queue. */
export class QueueEmpty extends Exception {}

/** `put_nowait` on a full queue. */
export class QueueFull extends Exception {}

/** The queue has been shut down (Python 3.13). */
export class QueueShutDown extends Exception {}
