/**
 * `using`: what a block has bound, disposed of in reverse order at its end. The library's guards are left as Python's
 * `with` is: they see the pending error, may swallow it, or replace it. Other objects follow ECMAScript: an error of a
 * disposal suppresses the one before it.
 *
 * Source: TC39 explicit resource management, DisposeResources.
 */
import type { Sim } from "../machine/traps.ts";
import { EXIT, type Pending } from "../python/guard.ts";
import type { Hooks } from "./hooks.ts";

/** The resources of one block. */
export class Resources {
  /** The error that ends the block, if one does. */
  error: Pending | null = null;
  readonly bound: { readonly value: unknown; readonly method: Function; readonly exits: boolean }[] = [];

  fail(error: unknown): void {
    this.error = { value: error };
  }
}

export function resources(): Resources {
  return new Resources();
}

/**
 * Binds a value. null and undefined need no disposal.
 * @throws TypeError if it cannot be disposed of
 */
export function use<T>(resources: Resources, value: T): T {
  if (value === null || value === undefined) return value;
  if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Symbol.dispose is not a function");
  const exit = (value as { [EXIT]?: unknown })[EXIT];
  const method: unknown = typeof exit === "function" ? exit : (value as { [Symbol.dispose]?: unknown })[Symbol.dispose];
  if (typeof method !== "function") throw new TypeError("Symbol.dispose is not a function");
  resources.bound.push({ value, method, exits: typeof exit === "function" });
  return value;
}

/** Ends the block: disposes of everything, then throws what is left to throw. */
export function* dispose($: Hooks, site: number, resources: Resources): Sim<void> {
  let pending = resources.error;
  for (const { value, method, exits } of resources.bound.reverse()) {
    try {
      if (!exits) yield* $.invoke(site, method, value, []);
      else if ((yield* $.invoke(site, method, value, [pending])) === true) pending = null;
    } catch (error) {
      const caught = $.caught(error);
      // Like Python's, a guard's own error takes the place of the pending one.
      pending = { value: pending === null || exits ? caught : suppressed(caught, pending.value) };
    }
  }
  if (pending !== null) throw pending.value;
}

function suppressed(error: unknown, before: unknown): unknown {
  return new SuppressedError(error, before, "An error was suppressed during disposal");
}
