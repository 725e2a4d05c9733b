/**
 * What an object of the library says when it is to be pickled, and who finds functions and classes by name.
 */

/** Key of the method by which an object of the library gives its reduction; it may throw instead. */
export const REDUCE: unique symbol = Symbol("__reduce__");

/** Call `callable` with `args`, then give the result the `state`: `__reduce__`'s tuple. */
export interface Reduction {
  readonly callable: Function;
  readonly args: readonly unknown[];
  readonly state?: unknown;
}

/** An object of the library that can be pickled, or says why not. */
export interface Reducible {
  [REDUCE](): Reduction;
}

/** Names of functions and classes, in both directions. */
export interface Names {
  /** Module and qualified name; null: it has none. */
  nameOf(value: Function): readonly [module: string, name: string] | null;
  /** @throws AttributeError or ModuleNotFoundError if there is nothing of that name */
  find(module: string, name: string): unknown;
  /** The library's name of a class of the library, "threading.Lock"; null for others. */
  libraryName(value: Function): string | null;
}
