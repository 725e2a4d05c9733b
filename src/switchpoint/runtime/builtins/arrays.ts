/**
 * Array methods with callbacks.
 *
 * Each element is read when its turn comes, as one operation on the array; then the callback runs. Sorting is a merge sort,
 * which asks for few comparisons and is stable, as ECMAScript demands.
 *
 * Source: ECMA-262, Array.prototype (23.1.3), Array.from (23.1.2.1).
 */
import type { Sim } from "../../machine/traps.ts";
import { programBodyOf } from "../../python/callable.ts";
import type { Hooks } from "../hooks.ts";
import type { Special } from "./specials.ts";

const list = Array.prototype;
const { isArray } = Array;

/** Calls the host's own version where nothing of the program would be called. */
function* plainly($: Hooks, site: number, method: Function, self: unknown, args: unknown[]): Sim<unknown> {
  yield* $.builtin(site, method, self, args);
  return Reflect.apply(method, self, args);
}

function callable(value: unknown): void {
  if (typeof value !== "function") throw new TypeError(`${typeof value === "object" ? "#<Object>" : String(value)} is not a function`);
}

/** Reads `array[index]`: one operation. */
function* element($: Hooks, site: number, array: Record<number, unknown>, index: number): Sim<unknown> {
  return yield* $.getv(site, array, index);
}

function lengthOf(array: { length?: unknown }): number {
  const length = Math.trunc(Number(array.length));
  return length > 0 ? Math.min(length, Number.MAX_SAFE_INTEGER) : 0;
}

/** What a walk over an array does with each element; a result other than undefined ends it. */
type Visit = (value: unknown, index: number, result: unknown) => { readonly end: unknown } | undefined;

/** Calls `callback(value, index, array)` for every index that is there (all of them if `holes`). */
function* walk(
  $: Hooks,
  site: number,
  self: unknown,
  args: unknown[],
  visit: Visit,
  options: { holes?: boolean; backward?: boolean } = {},
): Sim<unknown> {
  const array = Object(self) as Record<number, unknown> & { length?: unknown };
  const length = lengthOf(array);
  const [callback, context] = args;
  callable(callback);
  const body = programBodyOf(callback);
  const { depth } = $;
  for (let step = 0; step < length; step++) {
    const index = options.backward === true ? length - 1 - step : step;
    if (options.holes !== true && !(index in array)) continue;
    const value = $.left < 0 ? yield* element($, site, array, index) : array[index];
    $.depth = depth;
    const run = $.oneGo(callback, 0, depth);
    const result =
      run !== undefined
        ? run(context, value, index, array)
        : body !== undefined
          ? yield* body.call(context, value, index, array)
          : yield* $.invoke(site, callback, context, [value, index, array]);
    const ended = visit(value, index, result);
    if (ended !== undefined) return ended.end;
  }
  return undefined;
}

const nothing: Visit = () => undefined;

const forEach: Special = ($, site, self, args) => walk($, site, self, args, nothing);

const map: Special = function* ($, site, self, args) {
  if (!isArray(self)) return yield* plainly($, site, list.map, self, args);
  callable(args[0]);
  const results = species(self, self.length);
  yield* walk($, site, self, args, (_, index, result) => {
    put(results, index, result);
    return undefined;
  });
  return results;
};

/** ArraySpeciesCreate for the ordinary case: a plain array, unless a subclass asks for its own kind. */
function species(original: unknown[], length: number): unknown[] {
  const constructor: unknown = original.constructor;
  if (constructor === Array) return new Array<unknown>(length);
  const kind: unknown =
    typeof constructor === "function" || (typeof constructor === "object" && constructor !== null)
      ? (constructor as { [Symbol.species]?: unknown })[Symbol.species]
      : undefined;
  if (kind === undefined || kind === null || kind === Array) return new Array<unknown>(length);
  return Reflect.construct(kind as Function, [length]) as unknown[];
}

/** CreateDataProperty. A plain array of ours has no setters in its way. */
function put(array: unknown[], index: number, value: unknown): void {
  if (Object.getPrototypeOf(array) === list) array[index] = value;
  else Object.defineProperty(array, index, { value, writable: true, enumerable: true, configurable: true });
}

const filter: Special = function* ($, site, self, args) {
  if (!isArray(self)) return yield* plainly($, site, list.filter, self, args);
  callable(args[0]);
  const results = species(self, 0);
  let count = 0;
  yield* walk($, site, self, args, (value, _, result) => {
    if (result) put(results, count++, value);
    return undefined;
  });
  return results;
};

const some: Special = function* ($, site, self, args) {
  return (yield* walk($, site, self, args, (_value, _index, result) => (result ? { end: true } : undefined))) === true;
};

const every: Special = function* ($, site, self, args) {
  return (yield* walk($, site, self, args, (_value, _index, result) => (result ? undefined : { end: false }))) !== false;
};

const find = (backward: boolean): Special =>
  function ($, site, self, args) {
    return walk($, site, self, args, (value, _, result) => (result ? { end: value } : undefined), { holes: true, backward });
  };

const findIndex = (backward: boolean): Special =>
  function* ($, site, self, args) {
    const found = yield* walk($, site, self, args, (_, index, result) => (result ? { end: index } : undefined), { holes: true, backward });
    return found ?? -1;
  };

const reduce = (backward: boolean): Special =>
  function* ($, site, self, args) {
    const array = Object(self) as Record<number, unknown> & { length?: unknown };
    const length = lengthOf(array);
    const [callback] = args;
    callable(callback);
    let has = args.length > 1;
    let accumulator = args[1];
    for (let step = 0; step < length; step++) {
      const index = backward ? length - 1 - step : step;
      if (!(index in array)) continue;
      const value = yield* element($, site, array, index);
      accumulator = has ? yield* $.invoke(site, callback, undefined, [accumulator, value, index, array]) : value;
      has = true;
    }
    if (!has) throw new TypeError("Reduce of empty array with no initial value");
    return accumulator;
  };

const flatMap: Special = function* ($, site, self, args) {
  if (!isArray(self)) return yield* plainly($, site, list.flatMap, self, args);
  callable(args[0]);
  const results = species(self, 0);
  let count = 0;
  yield* walk($, site, self, args, (_value, _index, result) => {
    if (!isArray(result)) put(results, count++, result);
    else for (let at = 0; at < result.length; at++) if (at in result) put(results, count++, result[at]);
    return undefined;
  });
  return results;
};

/** The elements in order; undefined ones last, as ECMAScript has it. */
function* sorted($: Hooks, site: number, values: unknown[], compare: unknown): Sim<unknown[]> {
  const present = values.filter((value) => value !== undefined);
  const absent = values.length - present.length;
  const result = yield* mergeSort($, site, present, compare);
  return [...result, ...new Array<unknown>(absent).fill(undefined)];
}

function* mergeSort($: Hooks, site: number, values: unknown[], compare: unknown): Sim<unknown[]> {
  if (values.length < 2) return values;
  const middle = values.length >> 1;
  const left = yield* mergeSort($, site, values.slice(0, middle), compare);
  const right = yield* mergeSort($, site, values.slice(middle), compare);
  const merged: unknown[] = [];
  let [a, b] = [0, 0];
  while (a < left.length && b < right.length) {
    const order = Number(yield* $.invoke(site, compare, undefined, [left[a], right[b]]));
    merged.push(order > 0 ? right[b++] : left[a++]);
  }
  return [...merged, ...left.slice(a), ...right.slice(b)];
}

function comparator(value: unknown): void {
  if (value !== undefined && typeof value !== "function")
    throw new TypeError("The comparison function must be either a function or undefined");
}

const sort: Special = function* ($, site, self, args) {
  const [compare] = args;
  comparator(compare);
  if (compare === undefined || !isArray(self)) return yield* plainly($, site, list.sort, self, args);
  yield* $.builtin(site, list.slice, self, []);
  const holes: number[] = [];
  const values: unknown[] = [];
  for (let index = 0; index < self.length; index++) {
    if (index in self) values.push(self[index]);
    else holes.push(index);
  }
  const result = yield* sorted($, site, values, compare);
  yield* $.builtin(site, list.sort, self, []);
  result.forEach((value, index) => ((self as unknown[])[index] = value));
  for (let gap = 0; gap < holes.length; gap++) delete (self as unknown[])[result.length + gap];
  return self;
};

const toSorted: Special = function* ($, site, self, args) {
  const [compare] = args;
  comparator(compare);
  if (compare === undefined || !isArray(self)) return yield* plainly($, site, list.toSorted, self, args);
  yield* $.builtin(site, list.slice, self, []);
  return yield* sorted($, site, Array.from(self), compare);
};

const from: Special = function* ($, site, self, args) {
  const [source, mapper, context] = args;
  if (mapper !== undefined) callable(mapper);
  const iterable = source !== null && source !== undefined && (source as { [Symbol.iterator]?: unknown })[Symbol.iterator] !== undefined;
  if (self !== Array || (!iterable && mapper === undefined)) return yield* plainly($, site, Array.from, self, args);
  const results: unknown[] = [];
  if (!iterable) {
    const array = Object(source) as Record<number, unknown> & { length?: unknown };
    const length = lengthOf(array);
    for (let index = 0; index < length; index++)
      results.push(yield* $.invoke(site, mapper, context, [yield* element($, site, array, index), index]));
    return results;
  }
  const loop = yield* $.open(site, source);
  try {
    while (yield* $.step(site, loop)) {
      const value = loop.value;
      results.push(mapper === undefined ? value : yield* $.invoke(site, mapper, context, [value, results.length]));
    }
  } catch (error) {
    throw yield* $.closeAfter(site, loop, $.caught(error));
  }
  return results;
};

export const arraySpecials: readonly (readonly [Function, Special])[] = [
  [list.forEach, forEach],
  [list.map, map],
  [list.filter, filter],
  [list.some, some],
  [list.every, every],
  [list.find, find(false)],
  [list.findLast, find(true)],
  [list.findIndex, findIndex(false)],
  [list.findLastIndex, findIndex(true)],
  [list.reduce, reduce(false)],
  [list.reduceRight, reduce(true)],
  [list.flatMap, flatMap],
  [list.sort, sort],
  [list.toSorted, toSorted],
  [Array.from, from],
];
