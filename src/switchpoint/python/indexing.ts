/**
 * Objects of the library whose properties, or whose making, may block: elements of a shared array, a shared value, an exit code. Emitted code runs
 * them as calls (runtime/properties.ts).
 */
import type { Sim } from "../machine/traps.ts";
import type { Body } from "./callable.ts";

/** Keys of the methods for `object[i]` and `object[i] = value`. */
export const GETITEM: unique symbol = Symbol("__getitem__");
export const SETITEM: unique symbol = Symbol("__setitem__");
/** Key under which a module of the library names the properties that its classes' accessors answer to. */
export const ACCESSORS: unique symbol = Symbol("accessors");

/** Stands in such a list for the elements of an indexed object. */
export const ELEMENTS = "[]";

/** Key of the method that does what a constructor cannot, because it takes time: it is called when the object has been made. */
export const START: unique symbol = Symbol("start");

/** An object whose making takes time. */
export interface Started {
  [START](): Sim<void>;
}

export function isStarted(value: object): value is Started {
  return START in value;
}

/** Getters and setters by "Class.property". */
export type Accessors = Readonly<Record<string, { readonly get?: Body; readonly set?: Body }>>;

/** An object with elements. */
export interface Indexed {
  [GETITEM](index: number): Sim<unknown>;
  [SETITEM](index: number, value: unknown): Sim<void>;
}

export function isIndexed(value: unknown): value is Indexed {
  return typeof value === "object" && value !== null && GETITEM in value;
}
