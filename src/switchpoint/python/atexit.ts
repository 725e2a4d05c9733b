/**
 * Python's `atexit`: what is to be called at the end, the latest first. The end comes when the main thread has finished and all
 * threads that are not daemons have been joined; daemons still run then.
 *
 * Left to others: the end itself (main.ts).
 * Source: CPython 3.13, Modules/atexitmodule.c.
 */
import type { Sim } from "../machine/traps.ts";
import { callFunction } from "./callable.ts";
import { currentThread } from "./interpreter.ts";
import type { Signatures } from "./signatures.ts";

/** What stands in the interpreter's list: a call, and of what. */
interface Exit {
  (): Sim<void>;
  readonly of?: unknown;
}

/** Will call `func` with these arguments at the end. Returns `func`. */
export function register<F extends (...args: any[]) => unknown>(func: F, ...args: Parameters<F>): F {
  if (typeof func !== "function") throw new TypeError("the first argument must be callable");
  const exit = function* (): Sim<void> {
    yield* callFunction(func, undefined, args);
  };
  currentThread().interpreter.exits.push(Object.assign(exit, { of: func }));
  return func;
}

/** Forgets every registration of `func`. */
export function unregister(func: (...args: any[]) => unknown): void {
  const { exits } = currentThread().interpreter;
  const kept = exits.filter((exit: Exit) => exit.of !== func);
  exits.splice(0, exits.length, ...kept);
}

export const signatures: Signatures = {};
