// Written by `npm run types:write` from src/switchpoint/python/builtins.ts. Do not edit.
/**
 * Python's built-in exceptions. They are JavaScript errors too: an exception's text is its `message`, and every JavaScript
 * error counts as an `Exception`.
 *
 * Source: CPython's Objects/exceptions.c; Library Reference, "Built-in Exceptions".
 */
/** The root of all exceptions. `except BaseException` is `catch`. */
export declare class BaseException extends Error {
    /** What the exception was made with. */
    readonly args: readonly unknown[];
    /** The exception that this one was raised from (`raise … from`). */
    __cause__: unknown;
    /** The exception that was being handled when this one was raised. */
    __context__: unknown;
    constructor(...args: unknown[]);
    get name(): string;
    /** A program may name its exceptions, as it may other errors. */
    set name(name: string);
    static [Symbol.hasInstance](value: unknown): boolean;
}
/** Errors that a program may want to handle. Not: SystemExit, KeyboardInterrupt, GeneratorExit. */
export declare class Exception extends BaseException {
}
export declare class ArithmeticError extends Exception {
}
export declare class AssertionError extends Exception {
}
export declare class AttributeError extends Exception {
}
export declare class BufferError extends Exception {
}
export declare class EOFError extends Exception {
}
export declare class ImportError extends Exception {
}
export declare class LookupError extends Exception {
}
export declare class MemoryError extends Exception {
}
export declare class NameError extends Exception {
}
export declare class OSError extends Exception {
}
export declare class RuntimeError extends Exception {
}
export declare class ValueError extends Exception {
}
export declare class Warning extends Exception {
}
export declare class OverflowError extends ArithmeticError {
}
export declare class ZeroDivisionError extends ArithmeticError {
}
export declare class IndexError extends LookupError {
}
export declare class KeyError extends LookupError {
}
export declare class NotImplementedError extends RuntimeError {
}
export declare class RecursionError extends RuntimeError {
}
export declare class TimeoutError extends OSError {
}
export declare class DeprecationWarning extends Warning {
}
export declare class ResourceWarning extends Warning {
}
export declare class RuntimeWarning extends Warning {
}
/** Raised by `sys.exit()`; ends the thread without a traceback. */
export declare class SystemExit extends BaseException {
    readonly code: unknown;
    constructor(code?: unknown);
}
/** The user pressed Ctrl-C. */
export declare class KeyboardInterrupt extends BaseException {
}
declare const hostTypeError: TypeErrorConstructor;
declare const hostSyntaxError: SyntaxErrorConstructor;
export { hostTypeError as TypeError, hostSyntaxError as SyntaxError };
export {};
