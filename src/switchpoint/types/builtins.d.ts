// Written by `npm run types:write` from src/switchpoint/python/builtins.ts, python/buffers/byte-types.ts, python/files/open.ts. Do not edit.
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
/**
 * A call of the operating system failed. Made with an error number, it becomes the class that Python has for that number
 * (`new OSError(2, "…")` is a FileNotFoundError).
 */
export declare class OSError extends Exception {
    readonly errno: number | null;
    readonly strerror: string | null;
    readonly filename: string | null;
    constructor(...args: unknown[]);
}
export declare class RuntimeError extends Exception {
}
export declare class ValueError extends Exception {
}
export declare class Warning extends Exception {
}
/** A generator has ended; `value` is what it returned. */
export declare class StopIteration extends Exception {
    readonly value: unknown;
    constructor(...args: unknown[]);
}
/** An async generator has ended. */
export declare class StopAsyncIteration extends Exception {
}
export declare class OverflowError extends ArithmeticError {
}
export declare class ModuleNotFoundError extends ImportError {
}
export declare class UnicodeError extends ValueError {
}
export declare class UnicodeDecodeError extends UnicodeError {
}
export declare class UnicodeEncodeError extends UnicodeError {
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
export declare class BlockingIOError extends OSError {
}
export declare class ChildProcessError extends OSError {
}
export declare class ConnectionError extends OSError {
}
export declare class BrokenPipeError extends ConnectionError {
}
export declare class ConnectionAbortedError extends ConnectionError {
}
export declare class ConnectionRefusedError extends ConnectionError {
}
export declare class ConnectionResetError extends ConnectionError {
}
export declare class FileExistsError extends OSError {
}
export declare class FileNotFoundError extends OSError {
}
export declare class InterruptedError extends OSError {
}
export declare class IsADirectoryError extends OSError {
}
export declare class NotADirectoryError extends OSError {
}
export declare class PermissionError extends OSError {
}
export declare class ProcessLookupError extends OSError {
}
export declare class TimeoutError extends OSError {
}
export declare class DeprecationWarning extends Warning {
}
export declare class ResourceWarning extends Warning {
}
export declare class RuntimeWarning extends Warning {
}
export declare class UserWarning extends Warning {
}
/** Raised by `sys.exit()`; ends the thread without a traceback. */
export declare class SystemExit extends BaseException {
    readonly code: unknown;
    constructor(code?: unknown);
}
/** Raised where a generator or coroutine is suspended, to end it. */
export declare class GeneratorExit extends BaseException {
}
/** The user pressed Ctrl-C. */
export declare class KeyboardInterrupt extends BaseException {
}
/**
 * Several exceptions that are raised together. Made with members that are all Exceptions, it becomes an ExceptionGroup.
 * Its text (`message`) is Python's `str`: with the number of members.
 *
 * Source: CPython 3.13, Objects/exceptions.c (BaseExceptionGroup_new, exceptiongroup_split_recursive); PEP 654.
 */
export declare class BaseExceptionGroup extends BaseException {
    readonly exceptions: readonly unknown[];
    /**
     * @throws ValueError if there are no members
     * @throws TypeError for an ExceptionGroup with a member that is no Exception
     */
    constructor(message: string, exceptions: readonly unknown[]);
    /** A group of the same kind with other members. */
    derive(exceptions: readonly unknown[]): BaseExceptionGroup;
    /** The group with only those members, at any depth, that are of a class; null if there are none. */
    subgroup(condition: Condition): BaseExceptionGroup | null;
    /** Two groups: members, at any depth, that are of a class, and the others; null for one that would be empty. */
    split(condition: Condition): [
        BaseExceptionGroup | null,
        BaseExceptionGroup | null
    ];
}
/** What a group is split by: a class of exceptions, or several. */
type Condition = Function | readonly Function[];
/** A group whose members are all Exceptions; it counts as one itself. */
export declare class ExceptionGroup extends BaseExceptionGroup {
}
declare const hostTypeError: TypeErrorConstructor;
declare const hostSyntaxError: SyntaxErrorConstructor;
export declare class bytearray extends Uint8Array<ArrayBuffer> {
    /** What methods such as `slice` make: bytes of their own. */
    static get [Symbol.species](): Uint8ArrayConstructor;
    /**
     * @param source so many zero bytes; or these bytes; or a text, which needs an encoding
     * @throws ValueError for a negative count or a number that is no byte, TypeError for a text without an encoding
     */
    constructor(source?: number | ArrayBufferView | Iterable<number> | string, encoding?: string, errors?: ErrorHandler);
    /** Adds a byte at the end. */
    append(item: number): void;
    /** Adds bytes at the end. */
    extend(items: ArrayBufferView | Iterable<number>): void;
    /** Puts a byte before the one at `index`. */
    insert(index: number, item: number): void;
    /**
     * Takes out the byte at `index`, by default the last.
     * @throws IndexError if there is none
     */
    pop(index?: number): number;
    /**
     * Takes out the first byte of that value.
     * @throws ValueError if there is none
     */
    remove(value: number): void;
    /** Takes out all bytes. */
    clear(): void;
    /** Makes it so long; new bytes are zero (3.14). */
    resize(size: number): void;
    /** The text that the bytes mean. */
    decode(encoding?: string, errors?: ErrorHandler): string;
    /** Bytes as hexadecimal digits. */
    hex(): string;
}
/** What to do with what cannot be encoded or decoded. "surrogatepass" is pickle's. */
declare type ErrorHandler = "strict" | "ignore" | "replace" | "surrogatepass";
/** `bytes(…)`: bytes of their own, from a count, from bytes or numbers, or from a text and its encoding. Parameters and errors as `bytearray`. */
export declare function bytes(source?: number | ArrayBufferView | Iterable<number> | string, encoding?: string, errors?: ErrorHandler): Uint8Array<ArrayBuffer>;
/** `str(data, encoding)`: the text that bytes mean. @throws UnicodeDecodeError for bytes that mean nothing */
export declare function str(data: ArrayBufferView, encoding?: string, errors?: ErrorHandler): string;
export declare class memoryview extends Uint8Array<ArrayBuffer> {
    static get [Symbol.species](): Uint8ArrayConstructor;
    /** @throws TypeError if the object lends no memory */
    constructor(object: ArrayBufferView | {
        readonly nbytes: number;
    }, start?: number, length?: number);
    get obj(): unknown;
    get nbytes(): number;
    get itemsize(): number;
    get format(): string;
    get readonly(): boolean;
    /** `view[start:stop]`: a view of a part of the same memory. */
    slice(start?: number, stop?: number): memoryview;
    /** A copy of the bytes. */
    tobytes(): Uint8Array<ArrayBuffer>;
    /** The bytes as numbers. */
    tolist(): number[];
    /**
     * The same memory as numbers of another size: "i" 32-bit integers, "d" doubles, "q" 64-bit bigints, …
     * @throws TypeError if it does not fit
     */
    cast<F extends keyof typeof CASTS>(format: F): InstanceType<(typeof CASTS)[F]>;
    /** Gives the memory back; the second time nothing happens. */
    release(): void;
    [Symbol.dispose](): void;
}
/** Element types of `cast`, by Python's format letter. */
declare const CASTS: {
    readonly B: Uint8ArrayConstructor;
    readonly b: Int8ArrayConstructor;
    readonly H: Uint16ArrayConstructor;
    readonly h: Int16ArrayConstructor;
    readonly I: Uint32ArrayConstructor;
    readonly i: Int32ArrayConstructor;
    readonly Q: BigUint64ArrayConstructor;
    readonly q: BigInt64ArrayConstructor;
    readonly f: Float32ArrayConstructor;
    readonly d: Float64ArrayConstructor;
};
/** What a mode gives: "rb" bytes, "r" text. */
export type FileFor<M extends string> = M extends `${string}b${string}` ? BufferedFile : TextIOWrapper;
declare class BufferedFile {
    /** What it was opened by: a path or a descriptor. */
    readonly name: string | number;
    readonly mode: string;
    constructor(fd: number, name: string | number, mode: FileMode);
    get closed(): boolean;
    fileno(): number;
    readable(): boolean;
    writable(): boolean;
    /** Reads `size` bytes, or to the end (-1); fewer only at the end. */
    read(size?: number): Uint8Array;
    /** Reads up to `size` bytes with at most one system call. */
    read1(size?: number): Uint8Array;
    /** Reads up to the end of the line, "\n" included; nothing at the end of the file. */
    readline(): Uint8Array;
    readlines(): Uint8Array[];
    /** Writes bytes: they are on their way when the buffer is full, or flushed. */
    write(data: Uint8Array): number;
    writelines(lines: readonly Uint8Array[]): void;
    /** @throws BrokenPipeError if nobody reads at the other end of a pipe */
    flush(): void;
    /** Flushes and closes it; doing so again has no effect. */
    close(): void;
    /** Goes to a place, counted from the beginning (0), from here (1) or from the end (2); says where that is. */
    seek(offset: number, whence?: number): number;
    /** How many bytes before this place. */
    tell(): number;
    /** A loop over the file goes over its lines. */
    [Symbol.iterator](): this;
    /** The next line, for such a loop. */
    next(): IteratorResult<Uint8Array, undefined>;
    [Symbol.dispose](): void;
}
/** What a file is opened for. */
declare interface FileMode {
    /** As it was given: "rb". */
    readonly text: string;
    readonly reads: boolean;
    readonly writes: boolean;
    /** What is written goes out at once. */
    readonly unbuffered?: boolean;
}
declare class TextIOWrapper {
    /** The bytes beneath. */
    readonly buffer: BufferedFile;
    readonly encoding: string;
    /** Every line is flushed: what a terminal gets. */
    readonly line_buffering: boolean;
    constructor(buffer: BufferedFile, encoding?: string, line_buffering?: boolean);
    get name(): string | number;
    get mode(): string;
    get closed(): boolean;
    fileno(): number;
    readable(): boolean;
    writable(): boolean;
    /** Reads `size` characters, or to the end (-1). */
    read(size?: number): string;
    /** Reads up to the end of the line, "\n" included; "" at the end of the file. */
    readline(): string;
    readlines(): string[];
    /** Says how many characters were written. */
    write(text: string): number;
    writelines(lines: readonly string[]): void;
    flush(): void;
    close(): void;
    seek(offset: number, whence?: number): number;
    tell(): number;
    /** A loop over the file goes over its lines. */
    [Symbol.iterator](): this;
    /** The next line, for such a loop. */
    next(): IteratorResult<string, undefined>;
    [Symbol.dispose](): void;
}
/**
 * Opens a file: "r" to read, "w" to write it anew, "a" to write at its end, "x" to make it, "+" for both; "b" for bytes, else text.
 * @throws FileNotFoundError, FileExistsError, ValueError for a mode that makes no sense
 */
export declare function open<M extends string = "r">(file: string | number, keywords: {
    mode?: M;
    buffering?: number;
    encoding?: string | null;
}): FileFor<M>;
/**
 * Opens a file: "r" to read, "w" to write it anew, "a" to write at its end, "x" to make it, "+" for both; "b" for bytes, else text.
 * @throws FileNotFoundError, FileExistsError, ValueError for a mode that makes no sense
 */
export declare function open<M extends string = "r">(file: string | number, mode?: M, buffering?: number, encoding?: string | null): FileFor<M>;
export { hostTypeError as TypeError, hostSyntaxError as SyntaxError };
export {};
