/**
 * Properties, as far as emitted code does not read and write them itself: points, and the program's getters and setters,
 * which are called preemptibly. Emitted code comes here when the budget is gone, and at every place where one of the
 * program's getters or setters could be met: `accessorDefined` raises the thresholds of those places.
 */
import type { Sim } from "../machine/traps.ts";
import { bodyOf, programBodyOf, type Body } from "../python/callable.ts";
import { ELEMENTS, GETITEM, isIndexed, SETITEM } from "../python/indexing.ts";
import type { Hooks } from "./hooks.ts";
import { methodFace } from "./method-face.ts";
import { runBody } from "./run-body.ts";

const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, hasOwn } = Object;
const { get: hostGet, set: hostSet } = Reflect;

/** A private accessor. */
export interface AccessorPair {
  readonly get?: Function;
  readonly set?: Function;
}

/** The property key of a value. */
export function toKey(value: unknown): PropertyKey {
  if (typeof value === "string" || typeof value === "symbol" || typeof value === "number") return value;
  if (typeof value !== "object" && typeof value !== "function") return String(value);
  const [key] = Reflect.ownKeys({ [value as unknown as string]: 0 });
  return key!;
}

/** From now on a getter or setter of the program may answer to `key`. */
export function accessorDefined($: Hooks, key: PropertyKey): void {
  const known = typeof key === "number" ? String(key) : key;
  if ($.accessorKeys.has(known)) return;
  $.accessorKeys.add(known);
  if ($.asksAlways) return;
  for (const module of $.modules) {
    module.compiled.sites.forEach((site, index) => {
      const asks = site.name === "" || site.name === known || (known === ELEMENTS && isIndex(site.name));
      if ((site.kind === "get" || site.kind === "set") && asks) module.ask(index);
    });
  }
}

/** The accessor property that `key` means for an object, if it is one of the program's. */
function accessorOf($: Hooks, object: unknown, key: PropertyKey): PropertyDescriptor | undefined {
  if (!$.accessorKeys.has(typeof key === "number" ? String(key) : key)) return undefined;
  for (let holder: unknown = Object(object); holder !== null; holder = getPrototypeOf(holder)) {
    const descriptor = getOwnPropertyDescriptor(holder, key);
    if (descriptor !== undefined) return "value" in descriptor ? undefined : descriptor;
  }
  return undefined;
}

function isNullish(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A getter or setter of the library, or an element of an indexed object of it: a call of the library. */
function* ofLibrary<T>($: Hooks, site: number, start: () => Sim<T>): Sim<T> {
  yield* $.enter(site);
  try {
    return yield* start();
  } finally {
    if (!$.killed) yield* $.leave(site);
  }
}

/** 3 and "3". */
function isIndex(key: PropertyKey): boolean {
  return typeof key === "number" ? Number.isInteger(key) : typeof key === "string" && /^-?\d+$/.test(key);
}

export function* getValue($: Hooks, site: number, object: unknown, name: unknown): Sim<unknown> {
  // The host's own error for null and undefined.
  if (isNullish(object)) return (object as unknown as Record<PropertyKey, unknown>)[name as PropertyKey];
  const key = toKey(name);
  const asked = $.left < 0;
  if (asked) yield* $.get(site, object, key);
  if (isIndexed(object) && isIndex(key)) return yield* ofLibrary($, site, () => object[GETITEM](Number(key)));
  const getter = accessorOf($, object, key)?.get;
  const body = bodyOf(getter);
  if (body !== undefined && programBodyOf(getter) === undefined) return yield* ofLibrary($, site, () => body.call(object));
  if (body !== undefined) return yield* runBody($, body, object, []);
  const value = (object as Record<PropertyKey, unknown>)[key];
  return asked ? $.seen(site, value) : value;
}

/**
 * Reads a method in order to call it. One that is inherited is not a visible operation: nothing changes it but a write to
 * the prototype, or one that covers it, and `setValue` notices those.
 */
export function* getMethod($: Hooks, site: number, object: unknown, name: unknown): Sim<unknown> {
  if (!isNullish(object)) {
    const key = toKey(name);
    if (!hasOwn(object as object, key) && !$.accessorKeys.has(key)) return (object as Record<PropertyKey, unknown>)[key];
  }
  return yield* getValue($, site, object, name);
}

export function* setValue($: Hooks, site: number, object: unknown, name: unknown, value: unknown): Sim<unknown> {
  if (isNullish(object)) return ((object as unknown as Record<PropertyKey, unknown>)[name as PropertyKey] = value);
  const key = toKey(name);
  if ($.left < 0) {
    yield* $.set(site, object, key, value);
    if (!$.accessorKeys.has(typeof key === "number" ? String(key) : key) && coversMethod(object, key)) $.atomicSites.add(site);
  }
  if (isIndexed(object) && isIndex(key)) {
    yield* ofLibrary($, site, () => object[SETITEM](Number(key), value));
    return value;
  }
  const setter = accessorOf($, object, key)?.set;
  const body = bodyOf(setter);
  if (body !== undefined && programBodyOf(setter) === undefined) yield* ofLibrary($, site, () => body.call(object, value));
  else if (body !== undefined) yield* runBody($, body, object, [value]);
  else (object as Record<PropertyKey, unknown>)[key] = value;
  return value;
}

/** A write that changes what an inherited method name means: reads of methods do not count as operations, so say so. */
function coversMethod(object: unknown, key: PropertyKey): boolean {
  if (typeof object !== "object" || object === null) return false;
  if (hasOwn(object, key)) return typeof getOwnPropertyDescriptor(object, key)?.value === "function" && hasOwn(object, "constructor");
  return key in object && typeof (object as Record<PropertyKey, unknown>)[key] === "function";
}

export function* superGet($: Hooks, site: number, home: object, self: unknown, name: unknown): Sim<unknown> {
  const key = toKey(name);
  const parent: unknown = getPrototypeOf(home);
  if (isNullish(parent)) return (parent as unknown as Record<PropertyKey, unknown>)[key];
  if (($.left < 0 && hasOwn(parent as object, key)) || $.accessorKeys.has(key)) yield* $.get(site, parent, key);
  const body = programBodyOf(accessorOf($, parent, key)?.get);
  return body !== undefined ? yield* runBody($, body, self, []) : hostGet(parent as object, key, self);
}

export function* superSet($: Hooks, site: number, home: object, self: unknown, name: unknown, value: unknown): Sim<unknown> {
  const key = toKey(name);
  const parent: unknown = getPrototypeOf(home);
  if ($.left < 0) yield* $.set(site, self, key, value);
  const body = programBodyOf(accessorOf($, parent, key)?.set);
  if (body !== undefined) yield* runBody($, body, self, [value]);
  else if (!hostSet(parent as object, key, value, self))
    throw new TypeError(`Cannot assign to read only property '${String(key)}' of object`);
  return value;
}

export function* privateGet($: Hooks, site: number, pair: AccessorPair | null, object: unknown, name: string): Sim<unknown> {
  if (pair === null) throw new TypeError(`Cannot read private member ${name} from an object whose class did not declare it`);
  if (pair.get === undefined) throw new TypeError(`'${name}' was defined without a getter`);
  return yield* $.invoke(site, pair.get, object, []);
}

export function* privateSet(
  $: Hooks,
  site: number,
  pair: AccessorPair | null,
  object: unknown,
  name: string,
  value: unknown,
): Sim<unknown> {
  if (pair === null) throw new TypeError(`Cannot write private member ${name} to an object whose class did not declare it`);
  if (pair.set === undefined) throw new TypeError(`'${name}' was defined without a setter`);
  yield* $.invoke(site, pair.set, object, [value]);
  return value;
}

export function* instanceOf($: Hooks, value: unknown, constructor: unknown): Sim<boolean> {
  if ((typeof constructor === "object" && constructor !== null) || typeof constructor === "function") {
    const body = programBodyOf((constructor as { [Symbol.hasInstance]?: unknown })[Symbol.hasInstance]);
    if (body !== undefined) return Boolean(yield* runBody($, body, constructor, [value]));
  }
  return value instanceof (constructor as Function);
}

/** `list`: key, "get" or "set", generator function; for each accessor of an object literal, in source order. */
export function installAccessors($: Hooks, object: object, list: unknown[]): object {
  for (let index = 0; index < list.length; index += 3) {
    const [key, kind, body] = list.slice(index, index + 3) as [PropertyKey, "get" | "set", Body];
    const known = getOwnPropertyDescriptor(object, key);
    // A later property of the same name has won.
    if (known === undefined || "value" in known) continue;
    const face = methodFace($, body, key, `${kind} `, kind === "get" ? 0 : 1);
    defineProperty(object, key, { ...known, [kind]: face });
    accessorDefined($, key);
  }
  return object;
}

/** The own enumerable properties of a value, but for those taken: object spread, and the rest of a pattern. */
export function* copyProperties($: Hooks, site: number, source: unknown, taken: readonly PropertyKey[]): Sim<object> {
  const copy: Record<PropertyKey, unknown> = {};
  if (isNullish(source)) return copy;
  if ($.left < 0) yield* $.builtin(site, Object.assign, undefined, [copy, source]);
  const object = Object(source) as Record<PropertyKey, unknown>;
  const skipped = new Set(taken.map((key) => (typeof key === "number" ? String(key) : key)));
  for (const key of Reflect.ownKeys(object)) {
    if (skipped.has(key)) continue;
    const descriptor = getOwnPropertyDescriptor(object, key);
    if (descriptor === undefined || !descriptor.enumerable) continue;
    const body = programBodyOf(descriptor.get);
    const value: unknown = body !== undefined ? yield* runBody($, body, source, []) : object[key];
    defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
  }
  return copy;
}

/** `key in object`. */
export function has(key: unknown, object: unknown): boolean {
  return (key as PropertyKey) in (object as object);
}

/** Gives a function the name of its property. */
export function named(key: PropertyKey, value: unknown): unknown {
  const name = typeof key === "symbol" ? (key.description === undefined ? "" : `[${key.description}]`) : String(key);
  const own = getOwnPropertyDescriptor(value, "name");
  if (typeof value === "function" && (own === undefined || own.value === ""))
    defineProperty(value, "name", { value: name, configurable: true });
  return value;
}

/** @throws TypeError for what cannot be destructured */
export function needsObject(value: unknown): void {
  if (isNullish(value)) throw new TypeError(`Cannot destructure '${String(value)}' as it is ${String(value)}.`);
}

export function deleteSuper(self: unknown): never {
  void self;
  throw new ReferenceError("Unsupported reference to 'super'");
}

export function invalidTarget(): never {
  throw new ReferenceError("Invalid left-hand side in assignment");
}
