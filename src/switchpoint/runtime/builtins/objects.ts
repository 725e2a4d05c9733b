/**
 * Object and Reflect functions that define getters and setters: the places in the program where one may now be met must
 * know (properties.ts, `accessorDefined`). And those that iterate.
 *
 * Source: ECMA-262, Object (20.1.2), Reflect (28.1).
 */
import type { Sim } from "../../machine/traps.ts";
import { programBodyOf } from "../../python/callable.ts";
import type { Hooks } from "../hooks.ts";
import { accessorDefined, toKey } from "../properties.ts";
import type { Special } from "./specials.ts";

/** Notes the accessors of a property descriptor. */
function note($: Hooks, key: PropertyKey, descriptor: unknown): void {
  if (typeof descriptor !== "object" || descriptor === null) return;
  const { get, set } = descriptor as PropertyDescriptor;
  if (programBodyOf(get) !== undefined || programBodyOf(set) !== undefined) accessorDefined($, key);
}

function noteAll($: Hooks, descriptors: unknown): void {
  if (typeof descriptors !== "object" || descriptors === null) return;
  for (const key of Reflect.ownKeys(descriptors)) note($, key, (descriptors as Record<PropertyKey, unknown>)[key]);
}

function after(method: Function, notes: ($: Hooks, args: unknown[]) => void): readonly [Function, Special] {
  const special: Special = function* ($, site, self, args) {
    yield* $.builtin(site, method, self, args);
    notes($, args);
    return Reflect.apply(method, self, args);
  };
  return [method, special];
}

interface Legacy {
  readonly __defineGetter__: Function;
  readonly __defineSetter__: Function;
}
const legacy = Object.prototype as unknown as Legacy;

/** Pairs from an iterable, which may be the program's own. */
const fromEntries: Special = function* ($, site, _self, [source]) {
  const entries = yield* $.spread(site, source);
  return Object.fromEntries(entries as [string, unknown][]);
};

/** `Object.groupBy` and `Map.groupBy`: the callback names the group of each element. */
function groupBy(gather: (groups: Map<unknown, unknown[]>) => object, keyOf: (value: unknown) => unknown): Special {
  return function* ($, site, _self, [source, callback]): Sim<object> {
    if (typeof callback !== "function") throw new TypeError(`${String(callback)} is not a function`);
    const groups = new Map<unknown, unknown[]>();
    const values = yield* $.spread(site, source);
    for (let index = 0; index < values.length; index++) {
      const key = keyOf(yield* $.invoke(site, callback, undefined, [values[index], index]));
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [values[index]]);
      else group.push(values[index]);
    }
    return gather(groups);
  };
}

function asObject(groups: Map<unknown, unknown[]>): object {
  const object = Object.create(null) as Record<PropertyKey, unknown>;
  for (const [key, group] of groups) object[key as PropertyKey] = group;
  return object;
}

export const objectSpecials: readonly (readonly [Function, Special])[] = [
  after(Object.defineProperty, ($, [, key, descriptor]) => note($, toKey(key), descriptor)),
  after(Reflect.defineProperty, ($, [, key, descriptor]) => note($, toKey(key), descriptor)),
  after(Object.defineProperties, ($, [, descriptors]) => noteAll($, descriptors)),
  after(Object.create, ($, [, descriptors]) => noteAll($, descriptors)),
  after(legacy.__defineGetter__, ($, [key]) => accessorDefined($, toKey(key))),
  after(legacy.__defineSetter__, ($, [key]) => accessorDefined($, toKey(key))),
  [Object.fromEntries, fromEntries],
  [Object.groupBy, groupBy(asObject, (value) => String(toKey(value)))],
  [
    Map.groupBy,
    groupBy(
      (groups) => groups,
      (value) => value,
    ),
  ],
];
