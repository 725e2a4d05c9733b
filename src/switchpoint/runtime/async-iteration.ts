/**
 * `for await`: Python's `async for`. The object says how by `__aiter__` and `__anext__`; in TypeScript's types the first is
 * `[Symbol.asyncIterator]`. An iterator in ECMAScript's form, whose `next` gives `{ value, done }`, will do too. A loop that is
 * left early closes nothing, as in Python.
 *
 * Source: CPython 3.13, Python/ceval.c (_PyEval_GetANext), Python/bytecodes.c (GET_AITER, END_ASYNC_FOR).
 */
import type { Sim } from "../machine/traps.ts";
import { StopAsyncIteration } from "../python/builtins.ts";
import { awaiting, isAwaitable, raisedFrom, type Co } from "../python/coroutines/coroutine.ts";
import { typeName } from "../python/type-names.ts";
import type { Hooks } from "./hooks.ts";

/** One loop in progress. */
export class AsyncIteration {
  readonly iterator: object;
  /** The iterator's method. */
  readonly next: unknown;
  /** `next` is `__anext__`: it gives the value itself, and raises StopAsyncIteration at the end. */
  readonly isPython: boolean;
  value: unknown = undefined;

  constructor(iterator: object, next: unknown, isPython: boolean) {
    this.iterator = iterator;
    this.next = next;
    this.isPython = isPython;
  }
}

/** Begins to iterate. */
export function* open($: Hooks, site: number, iterable: unknown): Sim<AsyncIteration> {
  const method = (yield* methodOf($, site, iterable, "__aiter__")) ?? (yield* methodOf($, site, iterable, Symbol.asyncIterator));
  if (typeof method !== "function") throw new TypeError(`'async for' requires an object with __aiter__ method, got ${typeName(iterable)}`);
  const iterator = yield* $.invoke(site, method, iterable, []);
  const own = yield* methodOf($, site, iterator, "__anext__");
  const next = own ?? (yield* methodOf($, site, iterator, "next"));
  if (typeof next !== "function")
    throw new TypeError(`'async for' received an object from __aiter__ that does not implement __anext__: ${typeName(iterator)}`);
  return new AsyncIteration(iterator as object, next, own !== undefined);
}

function* methodOf($: Hooks, site: number, object: unknown, key: PropertyKey): Sim<unknown> {
  return object === null || object === undefined ? undefined : yield* $.getm(site, object, key);
}

/** One step; false at the end. */
export function* step($: Hooks, site: number, loop: AsyncIteration): Co<boolean> {
  const awaitable: unknown = yield* $.invoke(site, loop.next, loop.iterator, []);
  if (!loop.isPython) return yield* stepHost(loop, awaitable);
  $.passed = site;
  if (!isAwaitable(awaitable)) throw invalid(awaitable);
  try {
    loop.value = yield* awaiting(awaitable);
    return true;
  } catch (error) {
    if (error instanceof StopAsyncIteration) return false;
    throw error;
  }
}

function invalid(value: unknown): Error {
  const error = new TypeError(`'async for' received an invalid object from __anext__: ${typeName(value)}`);
  return raisedFrom(error, new TypeError(`object ${typeName(value)} can't be used in 'await' expression`));
}

/** ECMAScript's form. */
function* stepHost(loop: AsyncIteration, awaitable: unknown): Co<boolean> {
  const result = isAwaitable(awaitable) ? yield* awaiting(awaitable) : awaitable;
  if (typeof result !== "object" || result === null) throw new TypeError(`Iterator result ${String(result)} is not an object`);
  const { done, value } = result as IteratorResult<unknown>;
  loop.value = value;
  return done !== true;
}
