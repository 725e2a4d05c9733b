/**
 * socket.timeout: what a socket raises when its time-out has passed. From Python 3.10 on it is another name of TimeoutError,
 * before that an OSError of its own.
 *
 * Source: CPython 3.12, Modules/socketmodule.c; What's New in Python 3.10.
 */
import { isAtLeast } from "../../gil/versions.ts";
import { OSError, TimeoutError } from "../builtins.ts";
import { currentThread, type Interpreter } from "../interpreter.ts";

/** `instanceof` asks about TimeoutError where the two are one. */
export class timeout extends OSError {
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this !== timeout || !isAtLeast(currentThread().interpreter.python, "3.10"))
      return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof TimeoutError;
  }
}

/** The exception that this version of Python raises. */
export function timedOut(interpreter: Interpreter): OSError {
  return isAtLeast(interpreter.python, "3.10") ? new TimeoutError("timed out") : new timeout("timed out");
}
