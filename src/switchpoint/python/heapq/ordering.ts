/**
 * Python's `==` and `<` between values of the program, for code that CPython runs in C: heaps, priority queues, sorting.
 *
 * Arrays are tuples: the first elements that differ decide. An object of the program may have `__lt__` and `__eq__`; they are
 * called at one go, as everything is that C code calls back.
 * Source: CPython 3.13, Objects/object.c (do_richcompare), Objects/tupleobject.c (tuplerichcompare).
 */
import { typeName } from "../type-names.ts";

/** Python's `a < b` for a heap or a sort. */
export type Less<T> = (a: T, b: T) => boolean;

/** Python's `a == b`: numbers by value (True is 1), containers by their elements, other objects by identity. */
export function equals(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (isNumber(a) && isNumber(b)) return Number(a) === Number(b);
  if (isNone(a) || isNone(b)) return isNone(a) && isNone(b);
  if (typeof a !== "object" || typeof b !== "object") return false;
  const method: unknown = Reflect.get(a as object, "__eq__");
  if (typeof method === "function") return Boolean(Reflect.apply(method, a, [b]));
  return equalObjects(a as object, b as object);
}

function equalObjects(a: object, b: object): boolean {
  if (isSequence(a) && isSequence(b)) return a.length === b.length && Array.prototype.every.call(a, (each, at) => equals(each, b[at]));
  if (a instanceof Map && b instanceof Map)
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && equals(value, b.get(key)));
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((each) => b.has(each));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equals(a[key], b[key]));
}

/**
 * Python's `a < b`.
 * @throws TypeError if the two have no order
 */
export function lessThan(a: unknown, b: unknown): boolean {
  if (isNumber(a) && isNumber(b)) return a < b;
  if (typeof a === "string" && typeof b === "string") return codePointsLess(a, b);
  if (isSequence(a) && isSequence(b)) return sequenceLess(a, b);
  const method: unknown = typeof a === "object" && a !== null ? Reflect.get(a, "__lt__") : undefined;
  if (typeof method === "function") return Boolean(Reflect.apply(method, a, [b]));
  throw new TypeError(`'<' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
}

function sequenceLess(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) if (!equals(a[at], b[at])) return lessThan(a[at], b[at]);
  return a.length < b.length;
}

/** Python orders text by code point; JavaScript's `<` by UTF-16 unit, which differs beyond U+FFFF. */
function codePointsLess(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  let at = 0;
  while (at < shared && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === shared) return a.length < b.length;
  const surrogate = (text: string): number => ((text.charCodeAt(at) & 0xf800) === 0xd800 ? 0x10000 : 0) + text.charCodeAt(at);
  return surrogate(a) < surrogate(b);
}

function isNumber(value: unknown): value is number | bigint | boolean {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}

function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isSequence(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || value instanceof Uint8Array;
}

function isRecord(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
