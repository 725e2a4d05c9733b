/**
 * Classes of the program, built from the elements that emitted code lists. The class itself is a host class, so that it
 * looks and behaves like one; its host constructor, which only the host calls, makes the object at one go.
 *
 * Source: ECMA-262, ClassDefinitionEvaluation (15.7.14).
 */
import type { Sim } from "../machine/traps.ts";
import type { Body, OneGo, Run } from "../python/callable.ts";
import { define, record, type Field } from "./class-record.ts";
import { construct, isConstructor } from "./construction.ts";
import type { Hooks } from "./hooks.ts";
import { methodFace } from "./method-face.ts";
import { accessorDefined, type AccessorPair } from "./properties.ts";
import { runBody } from "./run-body.ts";

const { defineProperty, getOwnPropertyDescriptor, setPrototypeOf } = Object;

/** Stands for a missing `extends`. */
export const NO_HERITAGE: unique symbol = Symbol("no heritage");

/** Classes of private names extend this: it gives the names to an existing object. */
export const Brand = function (this: unknown, object: object) {
  return object;
} as unknown as new (object: object) => object;

export type BrandClass = new (object: object) => object;
/** The class around a class: `c` is the class itself, `p` its private methods. */
export type Holder = BrandClass & { c: Function; p: unknown[] };

/** One element of a class body, in source order. */
export interface Element {
  readonly kind: "constructor" | "method" | "get" | "set" | "field" | "block";
  readonly static: boolean;
  readonly key: PropertyKey;
  /** Index of a private method or accessor in `holder.p`; -1: not private. */
  readonly private: number;
  readonly body?: Body;
  readonly plain?: (this: object) => unknown;
  readonly value?: unknown;
  readonly write?: (object: object, value: unknown) => void;
  readonly length?: number;
  readonly generator?: boolean;
  /** The form that runs at one go, and what it needs (OneGo). */
  readonly oneGo?: Run;
  readonly needs?: Float64Array;
  readonly block?: number;
  readonly target?: boolean;
}

export function* defineClass(
  $: Hooks,
  name: string,
  heritage: unknown,
  holder: Holder | null,
  statics: BrandClass | null,
  elements: Element[],
): Sim<Function> {
  const derived = heritage !== NO_HERITAGE;
  const made = makeClass($, name, derived ? heritage : undefined, derived);
  const ctor = elements.find((element) => element.kind === "constructor");
  if (ctor !== undefined && ctor.length !== 0) defineProperty(made, "length", { value: ctor.length, configurable: true });
  const fields = elements.filter((element) => element.kind === "field" && !element.static) as Field[];
  record({
    made,
    derived,
    body: ctor?.body ?? null,
    wantsTarget: ctor?.target ?? false,
    fields,
    simple:
      fields.every((field) => field.body === undefined && field.write === undefined) &&
      (holder === null || !elements.some((one) => one.private >= 0 && !one.static)),
    holder,
  });
  if (holder !== null) holder.c = made;
  for (const element of elements)
    if (element.kind === "method" || element.kind === "get" || element.kind === "set") installMethod($, made, element, holder);
  if (statics !== null) new statics(made);
  for (const element of elements) {
    if (element.kind === "block") yield* runBody($, element.body!, made, []);
    else if (element.kind === "field" && element.static) yield* installStatic($, made, element);
  }
  return made;
}

/** The class without its elements. The host's constructor runs only when the host makes an object. */
function makeClass($: Hooks, name: string, heritage: unknown, derived: boolean): Function {
  const make = (target: Function, args: unknown[]): object =>
    $.atomic(() => construct($, $.passed, made, args, target), undefined, []) as object;
  const made: Function = {
    [name]: class {
      constructor(...args: unknown[]) {
        return make(new.target, args);
      }
    },
  }[name]!;
  if (!derived) return made;
  if (heritage === null) {
    setPrototypeOf(made.prototype as object, null);
    return made;
  }
  if (!isConstructor(heritage)) throw new TypeError(`Class extends value ${describe(heritage)} is not a constructor or null`);
  const parent: unknown = heritage.prototype;
  if (parent !== null && typeof parent !== "object" && typeof parent !== "function") {
    throw new TypeError(`Class extends value does not have valid prototype property ${describe(parent)}`);
  }
  setPrototypeOf(made, heritage);
  setPrototypeOf(made.prototype as object, parent);
  return made;
}

function describe(value: unknown): string {
  return typeof value === "object" && value !== null ? "#<Object>" : String(value);
}

function installMethod($: Hooks, made: Function, element: Element, holder: Holder | null): void {
  const prefix = element.kind === "method" ? "" : (`${element.kind} ` as "get " | "set ");
  const face = methodFace(
    $,
    element.body!,
    element.key,
    prefix,
    element.kind === "get" ? 0 : (element.length ?? 0),
    element.generator,
    oneGoOf(element),
  );
  if (element.private >= 0) {
    const pair = (holder!.p[element.private] ?? {}) as AccessorPair;
    holder!.p[element.private] = element.kind === "method" ? face : { ...pair, [element.kind]: face };
    return;
  }
  const home = element.static ? made : (made.prototype as object);
  if (element.kind === "method") {
    defineProperty(home, element.key, { value: face, writable: true, enumerable: false, configurable: true });
    return;
  }
  const known = getOwnPropertyDescriptor(home, element.key);
  const pair: PropertyDescriptor = known !== undefined && !("value" in known) ? known : {};
  defineProperty(home, element.key, { ...pair, [element.kind]: face, enumerable: false, configurable: true });
  accessorDefined($, element.key);
}

function oneGoOf({ oneGo, needs, block }: Element): OneGo | undefined {
  return oneGo === undefined ? undefined : { run: oneGo, needs: needs!, block: block! };
}

function* installStatic($: Hooks, made: Function, element: Element): Sim<void> {
  const value: unknown =
    element.body !== undefined
      ? yield* runBody($, element.body, made, [])
      : element.plain !== undefined
        ? element.plain.call(made)
        : element.value;
  if (element.write !== undefined) element.write(made, value);
  else define(made, element.key, value);
}

/** One member of an enum; numbers know their names. */
export function enumMember(target: Record<string, unknown>, name: string, value: unknown): void {
  target[name] = value;
  if (typeof value === "number") target[value] = name;
}
