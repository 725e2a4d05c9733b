/**
 * The rules for `acquire(blocking, timeout)`, and their errors.
 *
 * Source: CPython 3.12, Modules/_threadmodule.c, lock_acquire_parse_args; 2.7.18, Modules/threadmodule.c.
 */
import { isAtLeast } from "../gil/versions.ts";
import { deadlineAfter, TRY } from "./blocking.ts";
import { OverflowError, ValueError } from "./builtins.ts";
import { currentThread } from "./interpreter.ts";

/** The longest time-out, in seconds. */
export const TIMEOUT_MAX = 9223372036;

/** The deadline (virtual ns) of an acquire. */
export function acquireDeadline(blocking: boolean, timeout: number): number {
  if (typeof timeout !== "number") throw new TypeError(`'${pythonType(timeout)}' object cannot be interpreted as an integer or float`);
  if (timeout !== -1) refuseTimeout("acquire() takes at most 1 argument (2 given)");
  if (!blocking && timeout !== -1) throw new ValueError("can't specify a timeout for a non-blocking call");
  if (timeout < 0 && timeout !== -1) throw new ValueError("timeout value must be a non-negative number");
  if (timeout > TIMEOUT_MAX) throw new OverflowError("timeout value is too large");
  return blocking && timeout !== 0 ? deadlineAfter(timeout) : TRY;
}

/**
 * Locks and semaphores know time-outs from Python 3.2.
 * @throws TypeError with `message` before
 */
export function refuseTimeout(message: string): void {
  if (!isAtLeast(currentThread().interpreter.python, "3.2")) throw new TypeError(message);
}

function pythonType(value: unknown): string {
  if (value === null || value === undefined) return "NoneType";
  return typeof value === "string" ? "str" : typeof value;
}
