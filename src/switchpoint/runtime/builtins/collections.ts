/**
 * Map and Set: `forEach`, `Map.groupBy`, and construction from an iterable.
 *
 * Source: ECMA-262, Map (24.1), Set (24.2).
 */
import type { Sim } from "../../machine/traps.ts";
import type { Hooks } from "../hooks.ts";
import type { Special } from "./specials.ts";

const mapForEach = Map.prototype.forEach;
const setForEach = Set.prototype.forEach;
const [mapEntries, setValues] = [Map.prototype.entries, Set.prototype.values];

/** Live iteration, as the host's: entries added meanwhile are visited. */
function* each(
  $: Hooks,
  site: number,
  entries: Iterator<[unknown, unknown]>,
  method: Function,
  self: unknown,
  args: unknown[],
): Sim<undefined> {
  const [callback, context] = args;
  if (typeof callback !== "function") throw new TypeError(`${String(callback)} is not a function`);
  for (;;) {
    yield* $.builtin(site, method, self, args);
    const next = entries.next();
    if (next.done === true) return undefined;
    const [key, value] = next.value;
    yield* $.invoke(site, callback, context, [value, key, self]);
  }
}

const forEachOfMap: Special = ($, site, self, args) =>
  each($, site, mapEntries.call(self as Map<unknown, unknown>), mapForEach, self, args);

function* pairs(values: Iterator<unknown>): Generator<[unknown, unknown], undefined> {
  for (let next = values.next(); next.done !== true; next = values.next()) yield [next.value, next.value];
  return undefined;
}

const forEachOfSet: Special = ($, site, self, args) => each($, site, pairs(setValues.call(self as Set<unknown>)), setForEach, self, args);

export const collectionSpecials: readonly (readonly [Function, Special])[] = [
  [mapForEach, forEachOfMap],
  [setForEach, forEachOfSet],
];

/** All values of the iterable first, then the host's constructor on the array of them. */
function fromIterable(constructor: new (values: Iterable<never> | null) => object): Special {
  return function* ($, site, _self, args) {
    const [source] = args;
    if (source === null || source === undefined) return new constructor(null);
    const values = yield* $.spread(site, source);
    return new constructor(values as never[]);
  };
}

export const collectionConstructors: readonly (readonly [Function, Special])[] = [Map, Set, WeakMap, WeakSet].map((one) => [
  one,
  fromIterable(one as unknown as new (values: Iterable<never> | null) => object),
]);
