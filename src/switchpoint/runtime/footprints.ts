/**
 * What a built-in method reads and writes, as accesses of one visible operation: `push` the length and the new element,
 * `Map.set` the key. A method that is not listed here touches all of its receiver and all objects among its arguments, as a
 * write: too much is safe, too little is not.
 *
 * Keys: an array's elements are their indices (numbers), its length is "length"; a Map's or Set's entries have keys of their
 * own kind ("entry …" for primitives, the whole collection for object keys); null is everything.
 */
import type { Access } from "../machine/traps.ts";
import { ofMemory } from "./raw-memory.ts";

type Footprint = (self: unknown, args: readonly unknown[]) => readonly Access[];

const NOTHING: readonly Access[] = [];

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

const read = (object: object, key: PropertyKey | null = null): Access => ({ object, key, write: false });
const write = (object: object, key: PropertyKey | null = null): Access => ({ object, key, write: true });

/** Reads or writes all of the receiver; reads all objects among the arguments. */
const reads: Footprint = (self, args) => [self, ...args].filter(isObject).map((object) => read(object));
const writes: Footprint = (self, args) => [
  ...(isObject(self) ? [write(self)] : []),
  ...args.filter(isObject).map((object) => read(object)),
];
const none: Footprint = () => NOTHING;
const readsArguments: Footprint = (_, args) => args.filter(isObject).map((object) => read(object));
const unknown: Footprint = (self, args) => [self, ...args].filter(isObject).map((object) => write(object));

const push: Footprint = (self, args) => {
  if (!Array.isArray(self)) return unknown(self, args);
  return [write(self, "length"), ...args.map((_, index) => write(self, self.length + index))];
};

const pop: Footprint = (self, args) => {
  if (!Array.isArray(self)) return unknown(self, args);
  return self.length === 0 ? [read(self, "length")] : [write(self, "length"), write(self, self.length - 1)];
};

/** One step of an array's iterator; the first argument is the index. */
const step: Footprint = (self, [index]) => (isObject(self) ? [read(self, index as number), read(self, "length")] : NOTHING);

const at: Footprint = (self, args) => {
  const [index] = args;
  if (!Array.isArray(self) || typeof index !== "number") return reads(self, args);
  return [read(self, "length"), read(self, index < 0 ? self.length + index : index)];
};

/** The key that stands for an entry of a Map or Set. */
function entry(key: unknown): PropertyKey | null {
  return isObject(key) ? null : typeof key === "symbol" ? key : `entry ${typeof key} ${String(key)}`;
}

/** The operation on one entry; `resizes`: the set of entries changes too. */
function entryAccess(kind: "read" | "write"): Footprint {
  return (self, [key]) => {
    if (!isObject(self)) return NOTHING;
    const name = entry(key);
    if (kind === "read") return [read(self, name)];
    // Setting a key that is there leaves the set of keys as it is.
    const there = self instanceof Map && self.has(key);
    return there ? [write(self, name)] : [write(self, name), write(self, "size")];
  };
}

const deleteEntry: Footprint = (self, [key]) => (isObject(self) ? [write(self, entry(key)), write(self, "size")] : NOTHING);

function entries(footprint: Footprint, owner: object, names: readonly string[]): [Function, Footprint][] {
  return names.flatMap((name) => {
    const method = (owner as Record<string, unknown>)[name];
    return typeof method === "function" ? [[method, footprint] as [Function, Footprint]] : [];
  });
}

/** Every function of an object: prototypes and namespaces whose functions all have the same footprint. */
function all(footprint: Footprint, owner: object): [Function, Footprint][] {
  return entries(
    footprint,
    owner,
    Object.getOwnPropertyNames(owner).filter((name) => Object.getOwnPropertyDescriptor(owner, name)?.value !== undefined),
  );
}

const arrayIterator = Object.getPrototypeOf([][Symbol.iterator]()) as object;
const hostIterators = [new Map(), new Set(), "", "".matchAll(/x/g)].map(
  (one) => Object.getPrototypeOf((one as Iterable<unknown>)[Symbol.iterator]()) as object,
);

const table: ReadonlyMap<Function, Footprint> = new Map<Function, Footprint>([
  // Later entries win.
  ...all(none, Math),
  ...all(none, Number),
  ...all(none, Number.prototype),
  ...all(none, BigInt),
  ...all(none, BigInt.prototype),
  ...all(none, Boolean.prototype),
  ...all(none, Symbol),
  ...all(none, Symbol.prototype),
  ...all(readsArguments, String.prototype),
  ...all(none, String),
  ...all(writes, RegExp.prototype),
  ...entries(readsArguments, String.prototype, ["concat", "includes", "startsWith", "endsWith"]),
  ...all(reads, JSON),
  ...all(reads, Array.prototype),
  ...entries(writes, Array.prototype, ["shift", "unshift", "splice", "reverse", "sort", "fill", "copyWithin"]),
  ...entries(push, Array.prototype, ["push"]),
  ...entries(pop, Array.prototype, ["pop"]),
  ...entries(at, Array.prototype, ["at"]),
  ...entries(none, Array.prototype, ["keys", "values", "entries"]),
  ...entries(none, Array, ["isArray"]),
  ...entries(readsArguments, Array, ["of", "from"]),
  ...entries(step, arrayIterator, ["next"]),
  ...hostIterators.flatMap((one) => entries(writes, one, ["next"])),
  ...[Map.prototype, Set.prototype, WeakMap.prototype, WeakSet.prototype].flatMap((owner) => [
    ...all(reads, owner),
    ...entries(entryAccess("read"), owner, ["get", "has"]),
    ...entries(entryAccess("write"), owner, ["set", "add"]),
    ...entries(deleteEntry, owner, ["delete"]),
    ...entries(writes, owner, ["clear"]),
    ...entries(none, owner, ["keys", "values", "entries"]),
  ]),
  ...entries(readsArguments, Object, [
    "keys",
    "values",
    "entries",
    "is",
    "hasOwn",
    "fromEntries",
    "getOwnPropertyNames",
    "getOwnPropertyDescriptor",
    "isFrozen",
  ]),
  ...entries(readsArguments, Object, ["getOwnPropertyDescriptors", "getOwnPropertySymbols", "isSealed", "isExtensible", "create"]),
  ...entries(none, Object, ["getPrototypeOf"]),
  ...entries(reads, Object.prototype, ["toString", "valueOf", "hasOwnProperty", "propertyIsEnumerable", "isPrototypeOf", "toLocaleString"]),
  ...entries(readsArguments, Reflect, ["ownKeys", "get", "has", "getOwnPropertyDescriptor", "isExtensible"]),
  ...entries(none, Reflect, ["getPrototypeOf"]),
  ...entries(none, Function.prototype, ["bind", "call", "apply", "toString"]),
  [
    Object.assign,
    (_, [target, ...sources]) => [...(isObject(target) ? [write(target)] : []), ...sources.filter(isObject).map((object) => read(object))],
  ],
  ...[Number, String, Boolean, BigInt, parseInt, parseFloat, isNaN, isFinite].map((one): [Function, Footprint] => [one, readsArguments]),
  ...[Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, Symbol, RegExp].map((one): [Function, Footprint] => [
    one,
    none,
  ]),
  ...[Array, Object, Map, Set, WeakMap, WeakSet].map((one): [Function, Footprint] => [one, readsArguments]),
]);

const named = (owner: object, names: readonly string[]): Function[] => entries(none, owner, names).map(([method]) => method);
const members = (owner: object): Function[] => all(none, owner).map(([method]) => method);

/** Built-ins that turn objects into text or numbers, or take lists apart: what is inside the lists is read too. */
const deep: ReadonlySet<Function> = new Set([
  ...[Math, Number, Number.prototype, BigInt, Symbol, String, String.prototype, RegExp.prototype, JSON].flatMap(members),
  ...named(Array.prototype, ["join", "toString", "toLocaleString", "flat", "sort", "toSorted"]),
  ...named(Object, ["fromEntries"]),
  ...[Number, String, BigInt, Symbol, RegExp, parseInt, parseFloat, isNaN, isFinite],
  ...[Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, Map, Set, WeakMap, WeakSet],
]);

/** Built-ins that take a property's name, and where: a list in that place becomes text. */
const keyed: ReadonlyMap<Function, number> = new Map([
  ...[...members(Reflect), ...named(Object, ["hasOwn", "defineProperty", "getOwnPropertyDescriptor"])].map((one) => [one, 1] as const),
  ...named(Object.prototype, ["hasOwnProperty", "propertyIsEnumerable"]).map((one) => [one, 0] as const),
]);

/** The values of an object's own properties; getters are not asked. */
function fieldsOf(object: object): unknown[] {
  return Object.values(Object.getOwnPropertyDescriptors(object)).map(({ value }) => value as unknown);
}

/** Reads of everything that is in the lists among `values`, however deep; `fields`: in objects too. */
function inner(values: readonly unknown[], fields: boolean): Access[] {
  const seen = new Set<object>();
  const open = values.filter(isObject);
  for (const object of open) {
    if (seen.has(object)) continue;
    seen.add(object);
    const parts: unknown[] = Array.isArray(object) ? object : fields ? fieldsOf(object) : [];
    for (const part of parts) if (isObject(part) && !seen.has(part)) open.push(part);
  }
  return [...seen].map((object) => read(object));
}

/** What methods are called on that is no data. */
const namespaces: ReadonlySet<unknown> = new Set<unknown>([Math, JSON, Reflect, Object, Array, Number, String]);

/** The accesses of one call of a built-in. Empty: nothing that another thread could notice. */
export function footprints(method: Function, self: unknown, args: readonly unknown[]): readonly Access[] {
  const known = table.get(method);
  const accesses = (known ?? unknown)(self, args);
  const all = known === undefined || deep.has(method) ? [self, ...args] : keyed.has(method) ? [args[keyed.get(method)!]] : [];
  const converted = all.filter((value) => isObject(value) && !namespaces.has(value));
  if (converted.length === 0) return accesses.map(ofMemory);
  const covered = new Set(accesses.map(({ object }) => object));
  const more = inner(converted, method === JSON.stringify).filter(({ object }) => !covered.has(object));
  return [...accesses, ...more].map(ofMemory);
}
