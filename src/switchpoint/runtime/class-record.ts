/**
 * What the runtime knows about a class of the program, in a private field of the class itself.
 */
import type { Body } from "../python/callable.ts";

/** A field to give to each new object. Its value: `value`, or what `plain` or `body` gives. */
export interface Field {
  readonly key: PropertyKey;
  readonly value?: unknown;
  readonly plain?: (this: object) => unknown;
  readonly body?: Body;
  /** For a private field: writes it. */
  readonly write?: (object: object, value: unknown) => void;
}

/** How objects of a class are made. */
export interface ClassRecord {
  readonly made: Function;
  readonly derived: boolean;
  /** The constructor; null for the default one. */
  readonly body: Body | null;
  readonly wantsTarget: boolean;
  readonly fields: readonly Field[];
  /** No private names, and no field whose initialiser has points. */
  readonly simple: boolean;
  /** Its construction gives an object the private names. */
  readonly holder: (new (object: object) => object) | null;
}

/** A "class" whose constructor returns its argument: installs a private field on any object. */
const Same = function (this: unknown, target: object) {
  return target;
} as unknown as new (target: object) => object;

class Recorded extends Same {
  #record: ClassRecord;
  constructor(made: Function, record: ClassRecord) {
    super(made);
    this.#record = record;
  }
  static of(made: object): ClassRecord | undefined {
    return #record in made ? (made as Recorded).#record : undefined;
  }
}

/** Attaches a record to the class that it describes. */
export function record(of: ClassRecord): void {
  new Recorded(of.made, of);
}

/** The record of a class of the program; undefined for other functions. */
export function recordOf(value: Function): ClassRecord | undefined {
  return Recorded.of(value);
}

/** A field: a property of the object's own, whatever its prototypes say. */
export function define(object: object, key: PropertyKey, value: unknown): void {
  if (key in object || !Object.isExtensible(object))
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else (object as Record<PropertyKey, unknown>)[key] = value;
}
