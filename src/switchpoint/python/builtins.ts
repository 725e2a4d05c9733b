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
  const isOutside = BaseException.prototype.isPrototypeOf(value) && !Exception.prototype.isPrototypeOf(value);
  return isOutside && !ExceptionGroup.prototype.isPrototypeOf(value);
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

/**
 * A call of the operating system failed. Made with an error number, it becomes the class that Python has for that number
 * (`new OSError(2, "…")` is a FileNotFoundError).
 */
export class OSError extends Exception {
  readonly errno: number | null;
  readonly strerror: string | null;
  readonly filename: string | null;

  constructor(...args: unknown[]) {
    super(...(args.length > 2 ? args.slice(0, 2) : args));
    const [errno, strerror, filename] = args.length >= 2 ? args : [];
    this.errno = (errno as number) ?? null;
    this.strerror = (strerror as string) ?? null;
    this.filename = (filename as string) ?? null;
    if (args.length >= 2) this.message = `[Errno ${this.errno}] ${this.strerror}${this.filename === null ? "" : `: '${this.filename}'`}`;
    const special = new.target === OSError ? byErrno.get(this.errno!) : undefined;
    if (special !== undefined) return new special(...args);
  }
}

export class RuntimeError extends Exception {}
export class ValueError extends Exception {}
export class Warning extends Exception {}

/** A generator has ended; `value` is what it returned. */
export class StopIteration extends Exception {
  readonly value: unknown;

  constructor(...args: unknown[]) {
    super(...args);
    this.value = args.length === 0 ? null : args[0];
  }
}

/** An async generator has ended. */
export class StopAsyncIteration extends Exception {}

export class OverflowError extends ArithmeticError {}
export class ModuleNotFoundError extends ImportError {}
export class UnicodeError extends ValueError {}
export class UnicodeDecodeError extends UnicodeError {}
export class UnicodeEncodeError extends UnicodeError {}
export class ZeroDivisionError extends ArithmeticError {}
export class IndexError extends LookupError {}
export class KeyError extends LookupError {}
export class NotImplementedError extends RuntimeError {}
export class RecursionError extends RuntimeError {}
export class BlockingIOError extends OSError {}
export class ChildProcessError extends OSError {}
export class ConnectionError extends OSError {}
export class BrokenPipeError extends ConnectionError {}
export class ConnectionAbortedError extends ConnectionError {}
export class ConnectionRefusedError extends ConnectionError {}
export class ConnectionResetError extends ConnectionError {}
export class FileExistsError extends OSError {}
export class FileNotFoundError extends OSError {}
export class InterruptedError extends OSError {}
export class IsADirectoryError extends OSError {}
export class NotADirectoryError extends OSError {}
export class PermissionError extends OSError {}
export class ProcessLookupError extends OSError {}
export class TimeoutError extends OSError {}
export class DeprecationWarning extends Warning {}
export class ResourceWarning extends Warning {}
export class RuntimeWarning extends Warning {}
export class UserWarning extends Warning {}

/** Raised by `sys.exit()`; ends the thread without a traceback. */
export class SystemExit extends BaseException {
  readonly code: unknown;

  constructor(code: unknown = null) {
    super(...(code === null || code === undefined ? [] : [code]));
    this.code = code;
  }
}

/** Raised where a generator or coroutine is suspended, to end it. */
export class GeneratorExit extends BaseException {}

/** The user pressed Ctrl-C. */
export class KeyboardInterrupt extends BaseException {}

/** What a group is split by: a class of exceptions, or several. */
type Condition = Function | readonly Function[];

/**
 * Several exceptions that are raised together. Made with members that are all Exceptions, it becomes an ExceptionGroup.
 * Its text (`message`) is Python's `str`: with the number of members.
 *
 * Source: CPython 3.13, Objects/exceptions.c (BaseExceptionGroup_new, exceptiongroup_split_recursive); PEP 654.
 */
export class BaseExceptionGroup extends BaseException {
  readonly exceptions: readonly unknown[];

  /**
   * @throws ValueError if there are no members
   * @throws TypeError for an ExceptionGroup with a member that is no Exception
   */
  constructor(message: string, exceptions: readonly unknown[]) {
    super(message, exceptions);
    if (exceptions.length === 0) throw new ValueError("second argument (exceptions) must be a non-empty sequence");
    this.exceptions = [...exceptions];
    this.message = `${message} (${exceptions.length} sub-exception${exceptions.length === 1 ? "" : "s"})`;
    if (exceptions.every((one) => one instanceof Exception)) {
      if (new.target === BaseExceptionGroup) return new ExceptionGroup(message, exceptions);
    } else if (this instanceof ExceptionGroup) throw new TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
  }

  /** A group of the same kind with other members. */
  derive(exceptions: readonly unknown[]): BaseExceptionGroup {
    return new BaseExceptionGroup(String(this.args[0]), exceptions);
  }

  /** The group with only those members, at any depth, that are of a class; null if there are none. */
  subgroup(condition: Condition): BaseExceptionGroup | null {
    return this.split(condition)[0];
  }

  /** Two groups: members, at any depth, that are of a class, and the others; null for one that would be empty. */
  split(condition: Condition): [BaseExceptionGroup | null, BaseExceptionGroup | null] {
    const classes = Array.isArray(condition) ? (condition as readonly Function[]) : [condition as Function];
    const matches = (value: unknown): boolean => classes.some((one) => value instanceof (one as typeof Error));
    if (matches(this)) return [this, null];
    const inside: unknown[] = [];
    const outside: unknown[] = [];
    for (const one of this.exceptions) {
      const [yes, no] = one instanceof BaseExceptionGroup ? one.split(condition) : matches(one) ? [one, null] : [null, one];
      if (yes !== null) inside.push(yes);
      if (no !== null) outside.push(no);
    }
    return [inside.length > 0 ? this.derive(inside) : null, outside.length > 0 ? this.derive(outside) : null];
  }
}

/** A group whose members are all Exceptions; it counts as one itself. */
export class ExceptionGroup extends BaseExceptionGroup {}

/** Source: CPython 3.12, Objects/exceptions.c, ADD_ERRNO; the numbers are Linux's. */
const byErrno: ReadonlyMap<number, new (...args: unknown[]) => OSError> = new Map<number, new (...args: unknown[]) => OSError>([
  [1, PermissionError],
  [2, FileNotFoundError],
  [3, ProcessLookupError],
  [4, InterruptedError],
  [10, ChildProcessError],
  [11, BlockingIOError],
  [13, PermissionError],
  [17, FileExistsError],
  [20, NotADirectoryError],
  [21, IsADirectoryError],
  [32, BrokenPipeError],
  [103, ConnectionAbortedError],
  [104, ConnectionResetError],
  [108, BrokenPipeError],
  [110, TimeoutError],
  [111, ConnectionRefusedError],
  [114, BlockingIOError],
  [115, BlockingIOError],
]);

const hostTypeError = TypeError;
const hostSyntaxError = SyntaxError;

export { hostTypeError as TypeError, hostSyntaxError as SyntaxError };
