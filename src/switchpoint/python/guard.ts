/**
 * Context managers. `with x:` is `using _ = …` in a program: an object with a `Symbol.dispose` method whose exit may also
 * want to see the error that ends the block, and may swallow it. `async with x:` is `await using _ = …`.
 *
 * Source: Language Reference, "The with statement".
 */
import type { Sim } from "../machine/traps.ts";
import type { Co } from "./coroutines/coroutine.ts";

/** Key of the library's exit method. */
export const EXIT: unique symbol = Symbol("exit");

/** The pending error of a block: boxed, because anything can be thrown. */
export interface Pending {
  readonly value: unknown;
}

/** A library object that `using` binds. */
export interface Guard {
  /** `__exit__`: leaves the block; true swallows the error. */
  [EXIT](error: Pending | null): Sim<boolean>;
  /** The plain form, for explicit calls. */
  [Symbol.dispose](): Sim<void>;
}

/** Key of `__aenter__`: runs when `await using` binds the object. */
export const AENTER: unique symbol = Symbol("aenter");
/** Key of `__aexit__`. */
export const AEXIT: unique symbol = Symbol("aexit");

/** A library object that `await using` binds. */
export interface AsyncGuard {
  /** `__aenter__`; absent where making the object has entered the block already, as `await lock.held()` does. */
  [AENTER]?(): Co<void>;
  /** `__aexit__`: leaves the block; true swallows the error. */
  [AEXIT](error: Pending | null): Co<boolean>;
}
