/**
 * threading.ThreadError: what a lock raises. From Python 3.3 it is but another name for RuntimeError; in 2.7 it is an
 * exception of its own, `thread.error`, which is no RuntimeError.
 *
 * Source: CPython 2.7.18, Modules/threadmodule.c (initthread); 3.3, Modules/_threadmodule.c (ThreadError).
 */
import { isAtLeast } from "../../gil/versions.ts";
import { Exception, RuntimeError } from "../builtins.ts";
import { currentThread } from "../interpreter.ts";

/** `threading.ThreadError`. */
export class ThreadError extends Exception {
  /** 2.7 prints it as "error". */
  override get name(): string {
    return "error";
  }

  override set name(name: string) {
    super.name = name;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNameOfRuntimeError() ? value instanceof RuntimeError : Function.prototype[Symbol.hasInstance].call(this, value);
  }
}

/** The exception of the version that runs. */
export function threadError(message: string): Error {
  return isNameOfRuntimeError() ? new RuntimeError(message) : new ThreadError(message);
}

function isNameOfRuntimeError(): boolean {
  return isAtLeast(currentThread().interpreter.python, "3.3");
}
