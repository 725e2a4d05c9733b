/**
 * Python's built-in exceptions. They are JavaScript errors too: an exception's text is its `message`, and every JavaScript
 * error counts as an `Exception`.
 *
 * Source: CPython's Objects/exceptions.c; Library Reference, "Built-in Exceptions".
 */

/** The root of all exceptions. `except BaseException` is `catch`. */
export class BaseException extends Error {
  /** What the exception was made with. */
  readonly args: readonly unknown[];
  /** The exception that this one was raised from (`raise … from`). */
  __cause__: unknown = null;
  /** The exception that was being handled when this one was raised. */
  __context__: unknown = null;

  constructor(...args: unknown[]) {
    super(args.length === 0 ? "" : String(args[0]));
    this.args = args;
  }

  override get name(): string {
    return this.constructor.name;
  }

  /** A program may name its exceptions, as it may other errors. */
  override set name(name: string) {
    Object.defineProperty(this, "name", { value: name, writable: true, configurable: true });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // Every JavaScript error is one; the classes below it are ordinary.
    if (this === BaseException) return value instanceof Error;
    if (this === Exception) return value instanceof Error && !isOutsideException(value);
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }
}

/** Errors that a program may want to handle. Not: SystemExit, KeyboardInterrupt, GeneratorExit. */
export class Exception extends BaseException {}

function isOutsideException(value: object): boolean {
  return BaseException.prototype.isPrototypeOf(value) && !Exception.prototype.isPrototypeOf(value);
}

export class ArithmeticError extends Exception {}
export class AssertionError extends Exception {}
export class AttributeError extends Exception {}
export class BufferError extends Exception {}
export class EOFError extends Exception {}
export class ImportError extends Exception {}
export class LookupError extends Exception {}
export class MemoryError extends Exception {}
export class NameError extends Exception {}
export class OSError extends Exception {}
export class RuntimeError extends Exception {}
export class ValueError extends Exception {}
export class Warning extends Exception {}

export class OverflowError extends ArithmeticError {}
export class ZeroDivisionError extends ArithmeticError {}
export class IndexError extends LookupError {}
export class KeyError extends LookupError {}
export class NotImplementedError extends RuntimeError {}
export class RecursionError extends RuntimeError {}
export class TimeoutError extends OSError {}
export class DeprecationWarning extends Warning {}
export class ResourceWarning extends Warning {}
export class RuntimeWarning extends Warning {}

/** Raised by `sys.exit()`; ends the thread without a traceback. */
export class SystemExit extends BaseException {
  readonly code: unknown;

  constructor(code: unknown = null) {
    super(code);
    this.code = code;
  }
}

/** The user pressed Ctrl-C. */
export class KeyboardInterrupt extends BaseException {}

const hostTypeError = TypeError;
const hostSyntaxError = SyntaxError;

export { hostTypeError as TypeError, hostSyntaxError as SyntaxError };
