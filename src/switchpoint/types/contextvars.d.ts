// Written by `npm run types:write` from src/switchpoint/python/contextvars/contextvars.ts. Do not edit.
/** The values of all context variables. */
export declare class Context {
    /**
     * Calls `callable` in this context: what it sets stays here.
     * @throws RuntimeError if somebody is in it already
     */
    run<A extends unknown[], R>(callable: (...args: A) => R, ...args: A): R;
    /** A copy; changes to one are not seen in the other. */
    copy(): Context;
    /** The value of a variable in this context; `fallback` if it has none. */
    get<T, D = null>(variable: ContextVar<T>, fallback?: D): T | D;
    /** True if the variable has a value in this context (Python's `var in context`). */
    has(variable: ContextVar<any>): boolean;
    /** The variables that have a value, each with its value. */
    items(): [
        ContextVar<unknown>,
        unknown
    ][];
}
/** A variable that has a value in each context. */
export declare class ContextVar<T> {
    /**
     * @param options `default`: what `get` gives where no value has been set
     * @throws TypeError if the name is not text
     */
    constructor(name: string, options?: {
        default?: T;
    });
    get name(): string;
    /**
     * The value in the current context; else `fallback`, if one is given; else the variable's default.
     * @throws LookupError if there is none of these
     */
    get(...fallback: [
    ] | [
        T
    ]): T;
    /** Sets the value in the current context. The token brings back the old one. */
    set(value: T): Token<T>;
    /**
     * Brings back the value from before the `set` that gave the token.
     * @throws RuntimeError if the token has been used
     * @throws ValueError if it is of another variable, or was made in another context
     */
    reset(token: Token<T>): void;
    toString(): string;
}
/** Undoes one `set`. */
export declare class Token<T> {
    static readonly MISSING: unknown;
    constructor(key: unknown, variable: ContextVar<T>, old: unknown, context: Context);
    /** The variable that was set. */
    get var(): ContextVar<T>;
    /** What it was before; Token.MISSING if it had no value. */
    get old_value(): unknown;
    toString(): string;
}
/** A copy of the current context. */
export declare function copy_context(): Context;
export {};
