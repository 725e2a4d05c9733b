// Written by `npm run types:write` from src/switchpoint/python/switchpoint.ts. Do not edit.
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
/** How the page shows a parameter. */
export interface ArgOptions<T> {
    min?: number;
    max?: number;
    step?: number;
    choices?: readonly T[];
    label?: string;
}
/**
 * A parameter of the program: `fallback`, unless a value was given with `--arg name=value` or in the page.
 * @throws ValueError if the given value is not of the fallback's type, or outside min … max, or not one of the choices
 */
export declare function arg<T extends string | number | boolean>(name: string, fallback: T, options?: ArgOptions<T>): T;
export {};
