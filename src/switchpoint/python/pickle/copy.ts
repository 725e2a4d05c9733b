/**
 * Python's `copy`: shallow and deep copies. What cannot be pickled cannot be copied, functions and classes excepted, which are
 * their own copies.
 *
 * Source: CPython 3.13, Lib/copy.py.
 */
import type { Sim } from "../../machine/traps.ts";
import { currentThread, visible } from "../interpreter.ts";
import { notPicklable } from "./pickling/complaints.ts";
import { namesWith } from "./pickling/names.ts";
import { reachable } from "./pickling/reachable.ts";
import type { Signatures } from "../signatures.ts";

/**
 * A copy of `x` with the same parts.
 * @throws TypeError for what has no copy, a lock for example
 */
export function* copy<T>(x: T): Sim<T> {
  yield visible("copy", typeof x === "object" && x !== null ? x : currentThread(), { write: false });
  return shallow(x, (part) => part) as T;
}

/**
 * A copy of `x` with copies of its parts.
 * @throws TypeError for what has no copy
 */
export function* deepcopy<T>(x: T): Sim<T> {
  const more = reachable(x).map((object) => ({ object, key: null, write: false }));
  yield visible("copy", currentThread(), { write: false, more });
  const memo = new Map<object, unknown>();
  const deep = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (!memo.has(part)) shallow(part, deep, (made) => memo.set(part, made));
    return memo.get(part);
  };
  return deep(x) as T;
}

/** @param made is told of the copy before its parts are copied, because they may contain it */
function shallow(value: unknown, part: (value: unknown) => unknown, made: (copy: object) => void = () => {}): unknown {
  if (typeof value !== "object" || value === null) return value;
  const twin = emptyLike(value);
  made(twin);
  if (Array.isArray(value)) for (const each of value) (twin as unknown[]).push(part(each));
  else if (value instanceof Map) for (const [key, each] of value) (twin as Map<unknown, unknown>).set(part(key), part(each));
  else if (value instanceof Set) for (const each of value) (twin as Set<unknown>).add(part(each));
  else if (value instanceof Uint8Array) (twin as Uint8Array).set(value);
  else for (const [key, each] of Object.entries(value)) (twin as Record<string, unknown>)[key] = part(each);
  return twin;
}

function emptyLike(value: object): object {
  if (Array.isArray(value)) return [];
  if (value instanceof Map) return new Map();
  if (value instanceof Set) return new Set();
  if (value instanceof Uint8Array) return Reflect.construct(value.constructor, [value.length]) as object;
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || prototype === Object.prototype) return {};
  const { world, python } = currentThread().interpreter;
  const names = namesWith(world.registry);
  const made = Reflect.get(value, "constructor") as Function;
  if (names.libraryName(made) !== null && !(value instanceof Error)) throw notPicklable(value, made, names, python);
  return Object.create(prototype) as object;
}

export const signatures: Signatures = {};
