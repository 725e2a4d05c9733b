// Written by `npm run types:write` from src/switchpoint/python/switchpoint.ts. Do not edit.
/**
 * Gives the generators of a function Python's rules: `const count = generator(function* (n: number) { … })`.
 * @throws TypeError if `body` is no generator function
 */
export declare function generator<A extends unknown[], Y, R, S>(body: (...args: A) => globalThis.Generator<Y, R, S>): (...args: A) => PyGenerator<Y, R, S>;
/** Python's generator object: values of type `Y` come out, values of type `S` are sent in, `R` is returned at the end. */
declare class PyGenerator<Y, R = void, S = unknown> {
    private constructor();
    /** True while it runs. */
    get gi_running(): boolean;
    /**
     * The next value; the `yield` in progress gives `value`, which must be None the first time.
     * @throws StopIteration with what it returned; ValueError if it is running; TypeError
     */
    send(value: S | null): Y;
    /**
     * Raises `error` at the `yield` in progress; gives the next value.
     * @throws StopIteration with what it returned; ValueError if it is running
     */
    throw(error: unknown): Y;
    /** `next(generator)`. */
    __next__(): Y;
    /**
     * Ends it: GeneratorExit is raised at the `yield` in progress. Gives what it returned, from Python 3.13 on.
     * @throws RuntimeError if it yields once more
     */
    close(): R | null;
    /** For `for … of` and `yield*`. */
    [Symbol.iterator](): Iterator<Y, R, any>;
    toString(): string;
}
/**
 * Python's `next`: the next value of an iterator, or `fallback` if it has no more.
 * @throws StopIteration at the end, if there is no `fallback`
 */
export declare function next<Y, D = Y>(iterator: PyGenerator<Y, any, any> | Iterator<Y, any, any>, ...fallback: [
] | [
    D
]): Y | D;
/**
 * Python's `assert`.
 * @throws AssertionError with `message` if `condition` is false
 */
export declare function assert(condition: unknown, keywords: {
    message?: string;
}): asserts condition;
/**
 * Python's `assert`.
 * @throws AssertionError with `message` if `condition` is false
 */
export declare function assert(condition: unknown, message?: string): asserts condition;
/**
 * Pure-Python work of `seconds` of virtual CPU time. It may be interrupted after every bytecode, like a loop that counts. A
 * free-threaded Python takes longer for it, as for all bytecode.
 * @throws ValueError if `seconds` is negative
 */
export declare function work(seconds: number): void;
/**
 * The same amount of work inside one C call: nobody can interrupt it.
 * @param options `releases_gil`: the call lets go of the GIL meanwhile, as hashlib does
 */
export declare function compute(seconds: number, options?: {
    releases_gil?: boolean;
}): void;
/**
 * Starts a thread of C code that calls `f` with the memory of `buffer`, and then with `args`.
 * @throws TypeError if the object lends no memory
 */
export declare function native_thread<A extends unknown[]>(buffer: ArrayBufferView | {
    readonly nbytes: number;
}, f: (memory: Uint8Array, ...args: A) => void, ...args: A): NativeThread;
/** A thread of C code that has been started. */
export declare class NativeThread {
    constructor(state: unknown);
    /** Waits until it has ended; lets go of the GIL meanwhile. */
    join(): void;
    /** True until it has ended. */
    is_alive(): boolean;
}
export declare class RefCounted<T> {
    constructor(value: T);
    /** How many references there are, as far as the count knows. */
    refcount(): number;
    /** One reference more. @throws RuntimeError after the object has been freed */
    incref(): void;
    /** One reference less; with the last one the object is freed. @throws RuntimeError after that */
    decref(): void;
    /** The object itself. @throws RuntimeError if it has been freed */
    get(): T;
}
/**
 * Loads an extension module, one written in C. A free-threaded Python turns its GIL on for the whole process, and warns, unless
 * the module says that it is safe without (`free_threaded`), or the parameter PYTHON_GIL is given as 0. Elsewhere nothing happens.
 */
export declare function import_extension(name: string, options?: {
    free_threaded?: boolean;
}): void;
/** How the page shows a parameter. */
export interface ArgOptions<T> {
    min?: number;
    max?: number;
    step?: number;
    choices?: readonly T[];
    label?: string;
}
/** Any value of the type that a value has: `number` for 5. */
export type Widened<T> = T extends string ? string : T extends number ? number : boolean;
/**
 * A parameter of the program: `fallback`, unless a value was given with `--arg name=value` or in the page.
 * @throws ValueError if the given value is not of the fallback's type, or outside min … max, or not one of the choices
 */
export declare function arg<T extends string | number | boolean>(name: string, fallback: T, options?: ArgOptions<Widened<T>>): Widened<T>;
/** One request, from `request()` to the end of the block that it was bound in. */
export declare class Request {
    /** The answer is there: ends the measurement, if it has not ended. */
    done(): void;
    [Symbol.dispose](): void;
}
/**
 * Measures a response time: `using _ = request();` does so until the end of the block. `switchpoint run --json` tells how
 * the times are spread, as `response_times`.
 */
export declare function request(): Request;
export {};
