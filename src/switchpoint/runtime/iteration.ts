/**
 * Iteration: `for … of`, `for … in`, spread, array patterns. Arrays whose iteration nobody has changed are stepped through
 * by index; iterators of the program are called preemptibly; the host's own iterators are one operation a step.
 *
 * Source: ECMA-262, "Operations on Iterator Objects" (7.4).
 */
import type { Sim } from "../machine/traps.ts";
import { AsyncGenerator } from "../python/coroutines/async-generator.ts";
import { programBodyOf } from "../python/callable.ts";
import { Coroutine } from "../python/coroutines/coroutine.ts";
import { typeName } from "../python/type-names.ts";
import type { Hooks } from "./hooks.ts";
import { runBody } from "./run-body.ts";

const { isArray } = Array;
const arrayValues = Array.prototype.values;
const arrayIterator = Object.getPrototypeOf([][Symbol.iterator]()) as { next: Function };
const arrayNext = arrayIterator.next;

interface HostIterator {
  next(): IteratorResult<unknown>;
  return?: unknown;
}

/** One loop in progress. */
export class Iteration {
  /** Stepped through by index; null: by `iterator`. */
  readonly array: readonly unknown[] | null;
  readonly iterator: HostIterator | null;
  readonly #next: unknown;
  /** Must go through `step`. */
  readonly slow: boolean;
  /** The iterator wants to be closed if the loop is left now. */
  live = false;
  /** Nothing more will come. */
  done = false;
  value: unknown = undefined;
  index = 0;
  /** For array patterns: the iteration of the pattern around this one. */
  outer: Iteration | null = null;

  constructor(array: readonly unknown[] | null, iterator: HostIterator | null, next: unknown) {
    this.array = array;
    this.iterator = iterator;
    this.#next = next;
    this.slow = array === null;
  }

  /** The next element of the array, if there is one. */
  advance(): boolean {
    const array = this.array!;
    if (this.done || this.index >= array.length) {
      this.done = true;
      return false;
    }
    this.value = array[this.index++];
    return true;
  }

  get next(): unknown {
    return this.#next;
  }
}

/** An array whose iteration nobody has changed. */
export function isPlainArray(value: unknown): value is readonly unknown[] {
  return isArray(value) && value[Symbol.iterator] === arrayValues && arrayIterator.next === arrayNext;
}

/** Begins to iterate. */
export function* open($: Hooks, site: number, iterable: unknown): Sim<Iteration> {
  if (isPlainArray(iterable)) return new Iteration(iterable, null, null);
  const method: unknown = iterable === null || iterable === undefined ? undefined : yield* $.getm(site, iterable, Symbol.iterator);
  if (typeof method !== "function") throw new TypeError(`${describe(iterable)} is not iterable`);
  const iterator = (yield* $.invoke(site, method, iterable, [])) as HostIterator;
  if (!isObject(iterator)) throw new TypeError("Result of the Symbol.iterator method is not an object");
  return new Iteration(null, iterator, yield* $.getm(site, iterator, "next"));
}

/** Begins to iterate over the names of an object's properties. */
export function* keysOf($: Hooks, site: number, object: unknown): Sim<Iteration> {
  if (object !== null && object !== undefined && $.left < 0) yield* $.builtin(site, Object.keys, undefined, [object]);
  const names = (function* (): Generator<string> {
    for (const name in object as object) yield name;
  })();
  return new Iteration(null, names, names.next);
}

/** One step; false at the end. */
export function* step($: Hooks, site: number, loop: Iteration): Sim<boolean> {
  if (loop.array !== null) {
    if (!loop.done && $.left < 0) yield* $.builtin(site, arrayNext, loop.array, [loop.index]);
    return loop.advance();
  }
  if (loop.done) return false;
  loop.live = false;
  const result = (yield* nextOf($, site, loop)) as IteratorResult<unknown>;
  if (!isObject(result)) {
    loop.done = true;
    throw new TypeError(`Iterator result ${String(result)} is not an object`);
  }
  if (yield* isDone($, site, result, loop)) return false;
  loop.value = yield* property($, site, result, "value");
  loop.live = true;
  return true;
}

function* nextOf($: Hooks, site: number, loop: Iteration): Sim<unknown> {
  const body = programBodyOf(loop.next);
  try {
    if (body !== undefined) return yield* runBody($, body, loop.iterator, []);
    return yield* $.invoke(site, loop.next, loop.iterator, []);
  } catch (error) {
    loop.done = true;
    throw error;
  }
}

function* isDone($: Hooks, site: number, result: object, loop: Iteration): Sim<boolean> {
  loop.done = true;
  const done = Boolean(yield* property($, site, result, "done"));
  loop.done = done;
  return done;
}

/** A property of a result object: fresh objects of the iterator, so no operation that others could see. */
function* property($: Hooks, site: number, object: object, key: string): Sim<unknown> {
  if ($.accessorKeys.has(key)) return yield* $.getv(site, object, key);
  return (object as Record<string, unknown>)[key];
}

/** One element for an array pattern; undefined when there is none left. */
export function* take($: Hooks, site: number, loop: Iteration): Sim<unknown> {
  return (yield* step($, site, loop)) ? loop.value : undefined;
}

/** All that is left. */
export function* takeRest($: Hooks, site: number, loop: Iteration): Sim<unknown[]> {
  const values: unknown[] = [];
  while (yield* step($, site, loop)) values.push(loop.value);
  return values;
}

/** Ends an iteration early: tells the iterator, if it wants to know. */
export function* close($: Hooks, site: number, loop: Iteration): Sim<void> {
  loop.live = false;
  if (loop.iterator === null || loop.done) return;
  loop.done = true;
  const method: unknown = yield* $.getm(site, loop.iterator, "return");
  if (method === undefined || method === null) return;
  const result = yield* $.invoke(site, method, loop.iterator, []);
  if (!isObject(result)) throw new TypeError(`${String(result)} is not an object`);
}

/** Ends an iteration because of an error, which stays the error whatever the iterator does. Gives it back. */
export function* closeAfter($: Hooks, site: number, loop: Iteration, error: unknown): Sim<unknown> {
  if (!loop.live) return error;
  try {
    yield* close($, site, loop);
  } catch (second) {
    $.caught(second);
  }
  return error;
}

/** Notes the pattern around a pattern. */
export function within(loop: Iteration, outer: Iteration | null): Iteration {
  loop.outer = outer;
  return loop;
}

/**
 * Closes the iterators of patterns that were left half-way, the innermost first. `error`: what left them, which stays the
 * error; `$.none` for a generator that was told to return, where an iterator's own error counts.
 */
export function* closePatterns($: Hooks, site: number, innermost: Iteration, error: unknown): Sim<void> {
  for (let loop: Iteration | null = innermost; loop !== null; loop = loop.outer) {
    try {
      yield* close($, site, loop);
    } catch (second) {
      $.caught(second);
      if (error !== $.none) continue;
      if (loop.outer !== null) yield* closePatterns($, site, loop.outer, second);
      throw second;
    }
  }
}

/** All values of an iterable, in a fresh array. */
export function* spread($: Hooks, site: number, iterable: unknown): Sim<unknown[]> {
  const loop = yield* open($, site, iterable);
  if (loop.array === null) return yield* takeRest($, site, loop);
  // An array is copied as one operation.
  if ($.left < 0) yield* $.builtin(site, Array.prototype.slice, loop.array, []);
  const values: unknown[] = [];
  while (loop.advance()) values.push(loop.value);
  return values;
}

function describe(value: unknown): string {
  if (value instanceof Coroutine || value instanceof AsyncGenerator) return `'${typeName(value)}' object`;
  return typeof value === "object" && value !== null ? "object" : typeof value === "function" ? "function" : String(value);
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
