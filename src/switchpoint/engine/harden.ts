/**
 * Makes the realm's intrinsics unchangeable, so that executions of a program share nothing through them and a submission
 * cannot bend what the grader stands on. Irreversible; call it once in a realm that is for one request.
 *
 * Freezing has a known side effect, the "override mistake": a frozen `Error.prototype.message` also forbids
 * `error.message = …` on every error that has none of its own. Properties that programs do override this way become
 * accessors that put an own property on the object instead.
 *
 * Source: the approach of SES (Agoric, "lockdown", enable-property-overrides); ECMA-262, OrdinarySet.
 */
import { bodyOf } from "../python/callable.ts";

/** Prototypes whose properties programs override by assignment, and which of them; null: all that are there. */
function overridden(): (readonly [prototype: object, keys: readonly PropertyKey[] | null])[] {
  const errors = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError, AggregateError, SuppressedError];
  const containers = [Array, Map, Set, WeakMap, WeakSet, Date, RegExp, Promise, String, Number, Boolean];
  return [
    [Object.prototype, null],
    [Function.prototype, ["constructor", "name", "toString", "call", "apply", "bind"]],
    ...errors.map((error) => [error.prototype, ["constructor", "name", "message", "toString"]] as const),
    ...containers.map((container) => [container.prototype, ["constructor", "toString", "valueOf", "toJSON"]] as const),
    [Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object, ["constructor", Symbol.iterator, Symbol.toStringTag]],
  ];
}

/** Turns a data property into an accessor that reads the same and, on assignment to an heir, gives the heir a property of its own. */
function repair(holder: object, key: PropertyKey): void {
  const { defineProperty, getOwnPropertyDescriptor, hasOwn } = Object;
  const descriptor = getOwnPropertyDescriptor(holder, key);
  if (descriptor === undefined || !("value" in descriptor) || !descriptor.configurable) return;
  const { value } = descriptor as { value: unknown };
  const accessor = {
    get(): unknown {
      return value;
    },
    set(this: object, next: unknown): void {
      if (this === holder) throw new TypeError(`Cannot assign to read only property '${String(key)}' of object`);
      if (hasOwn(this, key)) (this as Record<PropertyKey, unknown>)[key] = next;
      else defineProperty(this, key, { value: next, writable: true, enumerable: true, configurable: true });
    },
  };
  defineProperty(holder, key, { ...accessor, enumerable: descriptor.enumerable ?? false, configurable: false });
}

/** Intrinsics that no global names: the prototypes behind generators, async functions and iterators. */
function hidden(): object[] {
  const syntax = [function* () {}, async function () {}, async function* () {}];
  const iterators = ["", [], new Map(), new Set()].map((iterable) => (iterable as Iterable<unknown>)[Symbol.iterator]());
  return [
    ...syntax,
    ...iterators,
    "".matchAll(/x/g),
    [].values().map(String),
    Iterator.from({ next: () => ({ done: true, value: 0 }) }),
  ].map((each) => Object.getPrototypeOf(each) as object);
}

/** Freezes `roots` and everything that they lead to by properties, accessors and prototypes. */
function freezeAll(roots: readonly object[]): void {
  const seen = new Set<object>();
  const open = [...roots];
  const visit = (value: unknown): void => {
    if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
    seen.add(value);
    open.push(value);
  };
  for (const root of roots) seen.add(root);
  for (let at = 0; at < open.length; at++) {
    const object = open[at]!;
    visit(Object.getPrototypeOf(object));
    for (const key of Reflect.ownKeys(object)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(object, key)!;
      visit(descriptor.value);
      visit(descriptor.get);
      visit(descriptor.set);
    }
  }
  for (const object of open) Object.freeze(object);
}

/** The global names of ECMA-262; what a host adds is not ours to freeze. */
const names =
  "Object Function Array String Number Boolean Symbol BigInt Math JSON Reflect Proxy Map Set WeakMap WeakSet WeakRef FinalizationRegistry " +
  "Promise Date RegExp Error EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError SuppressedError Iterator " +
  "ArrayBuffer SharedArrayBuffer Atomics DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array " +
  "Float16Array Float32Array Float64Array BigInt64Array BigUint64Array DisposableStack AsyncDisposableStack Intl eval isFinite isNaN " +
  "parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape";

/** What regular expressions remember of the last match anywhere (ECMA-262, Annex B): one execution could tell the next. */
const legacyMatch = ["input", "$_", "lastMatch", "$&", "lastParen", "$+", "leftContext", "$`", "rightContext", "$'"];

function forgetMatches(): void {
  const statics = RegExp as unknown as Record<string, unknown>;
  for (const name of legacyMatch) delete statics[name];
  for (let group = 1; group <= 9; group++) delete statics[`$${group}`];
}

/** Functions of programs have no text: it would be that of emitted code, and tell which of an exercise's variants one is. */
function hideTexts(): void {
  const { toString } = Function.prototype;
  const { apply } = Reflect;
  const { getOwnPropertyDescriptor } = Object;
  const shown = {
    toString(this: unknown): string {
      if (typeof this !== "function" || bodyOf(this) === undefined) return apply(toString, this, []) as string;
      const name: unknown = getOwnPropertyDescriptor(this, "name")?.value;
      return `function ${typeof name === "string" ? name : ""}() { [the program's] }`;
    },
  };
  const { prototype } = Function;
  Object.defineProperty(prototype, "toString", { value: shown.toString });
}

/** Hardens the current realm, its global names included; no new global can be made after. */
export function harden(): void {
  // It has been done, for an earlier request of the same program; a second time it could not be.
  if (Object.isFrozen(Function.prototype)) return;
  const global = globalThis as unknown as Record<string, unknown>;
  forgetMatches();
  hideTexts();
  const present = names.split(" ").filter((name) => global[name] !== undefined);
  for (const [prototype, keys] of overridden()) for (const key of keys ?? Reflect.ownKeys(prototype)) repair(prototype, key);
  freezeAll([...present.map((name) => global[name] as object), ...hidden()]);
  for (const name of present) Object.defineProperty(global, name, { writable: false, configurable: false });
  Object.preventExtensions(global);
}
