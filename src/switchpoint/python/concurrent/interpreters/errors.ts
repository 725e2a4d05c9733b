/**
 * The exceptions of concurrent.interpreters.
 *
 * Source: CPython 3.14, Lib/concurrent/interpreters/__init__.py, _queues.py; Python/crossinterp_exceptions.h.
 */
import { Exception, RuntimeError, TypeError } from "../../builtins.ts";
import { Empty, Full } from "../../queue/queue-errors.ts";

/** Something is wrong with an interpreter. */
export class InterpreterError extends Exception {}

/** There is no interpreter of that number, or no more. */
export class InterpreterNotFoundError extends InterpreterError {}

/** The object cannot be passed to another interpreter. */
export class NotShareableError extends TypeError {
  override get name(): string {
    return "NotShareableError";
  }

  override set name(name: string) {
    Object.defineProperty(this, "name", { value: name, writable: true, configurable: true });
  }
}

/** What is told of an exception that ended a call in another interpreter; the exception itself stays there. */
export interface ExceptionInfo {
  readonly type: { readonly __name__: string; readonly __qualname__: string; readonly __module__: string };
  readonly msg: string;
  /** Class and text. */
  readonly formatted: string;
  /** The same with its traceback. */
  readonly errdisplay: string;
}

/** A call in another interpreter raised an exception that nobody caught there. */
export class ExecutionFailed extends InterpreterError {
  readonly excinfo: ExceptionInfo;

  constructor(excinfo: ExceptionInfo) {
    super(`${excinfo.formatted}\n\nUncaught in the interpreter:\n\n${excinfo.errdisplay}`);
    this.excinfo = excinfo;
  }
}

/** There is no queue of that number. */
export class QueueNotFoundError extends RuntimeError {}

/** `get` without waiting, or not for long enough, and there is nothing to get. It is a `queue.Empty`. */
export class QueueEmpty extends Empty {}

/** `put` without waiting, or not for long enough, and there is no room. It is a `queue.Full`. */
export class QueueFull extends Full {}
