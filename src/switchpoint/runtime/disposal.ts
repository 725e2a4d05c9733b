/**
 * `using`: what a block has bound, disposed of in reverse order at its end. The library's guards are left as Python's
 * `with` is: they see the pending error, may swallow it, or replace it. Other objects follow ECMAScript: an error of a
 * disposal suppresses the one before it. `await using` is `async with`: entering and leaving are awaited.
 *
 * Source: TC39 explicit resource management, DisposeResources.
 */
import type { Sim } from "../machine/traps.ts";
import { awaiting, isAwaitable, type Co } from "../python/coroutines/coroutine.ts";
import { AENTER, AEXIT, EXIT, type AsyncGuard, type Pending } from "../python/guard.ts";
import { typeName } from "../python/type-names.ts";
import { callLibrary } from "./calls.ts";
import type { Hooks } from "./hooks.ts";

/** One resource. */
interface Bound {
  readonly value: unknown;
  readonly method: Function;
  /**
   * An exit takes the error, and its answer may swallow it. What a disposal gives is awaited where `await using` has bound the
   * object, if it can be.
   */
  readonly kind: "exit" | "async exit" | "disposal" | "async disposal";
}

/** The resources of one block. */
export class Resources {
  /** The error that ends the block, if one does. */
  error: Pending | null = null;
  readonly bound: Bound[] = [];

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
  if (typeof method !== "function") throw new TypeError(onlyAsync(value) ?? "Symbol.dispose is not a function");
  resources.bound.push({ value, method, kind: typeof exit === "function" ? "exit" : "disposal" });
  return value;
}

/** `with` of what only `async with` takes: CPython 3.14's words. */
function onlyAsync(value: object): string | null {
  if (typeof (value as Partial<AsyncGuard>)[AEXIT] !== "function") return null;
  return (
    `'${typeName(value)}' object does not support the context manager protocol (missed __exit__ method) ` +
    "but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"
  );
}

/**
 * Binds a value by `await using`, and enters it if it has not been entered by making it.
 * @throws TypeError if it is no context manager
 */
export function* useAsync<T>($: Hooks, site: number, resources: Resources, value: T): Co<T> {
  if (value === null || value === undefined) return value;
  const { [AENTER]: enter, [AEXIT]: exit } = value as Partial<AsyncGuard>;
  if (typeof exit === "function") {
    if (typeof enter === "function") yield* inside($, site, enter.call(value));
    resources.bound.push({ value, method: exit, kind: "async exit" });
    return value;
  }
  const dispose: unknown = (value as { [Symbol.asyncDispose]?: unknown })[Symbol.asyncDispose];
  if (typeof dispose === "function") resources.bound.push({ value, method: dispose, kind: "async disposal" });
  else if (canBeUsed(value)) use(resources, value);
  else throw new TypeError(`'${typeName(value)}' object does not support the asynchronous context manager protocol`);
  return value;
}

function canBeUsed(value: unknown): boolean {
  if (typeof value !== "object" && typeof value !== "function") return false;
  const guard = value as { [EXIT]?: unknown; [Symbol.dispose]?: unknown };
  return typeof guard[EXIT] === "function" || typeof guard[Symbol.dispose] === "function";
}

/** Ends the block: disposes of everything, then throws what is left to throw. */
export function* dispose($: Hooks, site: number, resources: Resources): Co<void> {
  let pending = resources.error;
  for (const bound of resources.bound.reverse()) {
    try {
      if (yield* leave($, site, bound, pending)) pending = null;
    } catch (error) {
      const caught = $.caught(error);
      // Like Python's, a guard's own error takes the place of the pending one.
      const replaces = pending === null || bound.kind.endsWith("exit");
      pending = { value: replaces ? caught : suppressed(caught, pending!.value) };
    }
  }
  if (pending !== null) throw pending.value;
}

/** Leaves one resource; true if it swallows the pending error. */
function* leave($: Hooks, site: number, { value, method, kind }: Bound, pending: Pending | null): Co<boolean> {
  if (kind === "async exit") return (yield* inside($, site, method.call(value, pending) as Co<unknown>)) === true;
  const result: unknown = yield* $.invoke(site, method, value, kind === "exit" ? [pending] : []);
  if (kind === "async disposal" && isAwaitable(result)) yield* awaiting(result);
  return kind === "exit" && result === true;
}

/** Runs a coroutine of the library in place. */
function inside<T>($: Hooks, site: number, body: Co<T>): Co<T> {
  return callLibrary($, site, () => body as unknown as Sim<T>);
}

function suppressed(error: unknown, before: unknown): unknown {
  return new SuppressedError(error, before, "An error was suppressed during disposal");
}
