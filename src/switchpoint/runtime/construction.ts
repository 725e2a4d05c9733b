/**
 * `new` and `super()`: making objects preemptibly. An object of the program's class is made by the topmost class (which may
 * be a built-in or a library class), then each class on the way down initialises its fields and goes on with its
 * constructor.
 *
 * Source: ECMA-262, [[Construct]] of ECMAScript function objects (10.2.2), SuperCall (13.3.7.1).
 */
import type { Sim } from "../machine/traps.ts";
import { bodyOf, programBodyOf, signatureOf } from "../python/callable.ts";
import { isStarted, START } from "../python/indexing.ts";
import { callLibrary } from "./calls.ts";
import type { Hooks } from "./hooks.ts";
import { bindKeywords } from "./keywords.ts";
import { define, recordOf, type ClassRecord } from "./class-record.ts";
import { runBody } from "./run-body.ts";
import { specialConstructors } from "./builtins/specials.ts";

const { construct: hostConstruct } = Reflect;

/** Whether a value can be constructed. */
export function isConstructor(value: unknown): value is Function {
  if (typeof value !== "function") return false;
  if (libraryClasses.has(value)) return true;
  try {
    // Proxies of constructors answer too; nothing is called.
    hostConstruct(Object, [], value);
    if (signatureOf(value) !== null) libraryClasses.add(value);
    return true;
  } catch {
    return false;
  }
}

/** Those that have been asked about: finding out is slow, and they never change. */
const libraryClasses = new WeakSet<Function>();

/** `new constructor(...args)` with a given `new.target`. */
export function construct($: Hooks, site: number, constructor: unknown, args: unknown[], target: unknown): Sim<object> {
  const record = typeof constructor === "function" ? recordOf(constructor) : undefined;
  return record !== undefined ? constructClass($, record, args, target) : constructOther($, site, constructor, args, target);
}

function* constructOther($: Hooks, site: number, constructor: unknown, args: unknown[], target: unknown): Sim<object> {
  if (!isConstructor(constructor)) throw new TypeError(`${describe($, site, constructor)} is not a constructor`);
  const program = programBodyOf(constructor);
  if (program !== undefined) return yield* constructFunction($, constructor, args, target);
  $.passed = site;
  const special = specialConstructors.get(constructor);
  if (special !== undefined && target === constructor) return yield* special($, site, undefined, args) as Sim<object>;
  const signature = signatureOf(constructor);
  const given = bindKeywords(signature, args) as unknown[];
  if (signature === null && bodyOf(constructor) === undefined) {
    yield* $.builtin(site, constructor, undefined, args);
    const object = hostConstruct(constructor, given, target as Function) as object;
    yield* $.leave(site);
    return object;
  }
  return yield* callLibrary($, site, () => constructLibrary(constructor, given, target));
}

function* constructLibrary(constructor: Function, args: unknown[], target: unknown): Sim<object> {
  const object = hostConstruct(constructor, args, target as Function) as object;
  if (isStarted(object)) yield* object[START]();
  return object;
}

function describe($: Hooks, site: number, value: unknown): string {
  const { name } = $.sites[site] ?? { name: "" };
  return name !== "" && name !== "super" ? name : typeof value === "object" && value !== null ? "expression" : String(value);
}

/** The object that a base constructor starts with. */
function allocate(target: unknown): object {
  const prototype: unknown = (target as Function).prototype;
  return Object.create(isObject(prototype) ? prototype : Object.prototype) as object;
}

function* constructFunction($: Hooks, constructor: Function, args: unknown[], target: unknown): Sim<object> {
  const object = allocate(target);
  if ($.wantTarget.has(constructor)) $.target = target;
  const result: unknown = yield* programBodyOf(constructor)!.apply(object, args);
  return isObject(result) ? result : object;
}

/**
 * Makes an object of a class of the program. The bodies of constructors give the object back, so that in the ordinary case
 * the constructor's own generator is all that runs.
 */
function constructClass($: Hooks, record: ClassRecord, args: unknown[], target: unknown): Sim<object> {
  const { body } = record;
  if (body === null || !record.simple) return constructStepwise($, record, args, target);
  if (record.derived) {
    $.target = target;
    return body.apply(undefined, args) as Sim<object>;
  }
  const object = allocate(target);
  for (const field of record.fields) define(object, field.key, field.plain === undefined ? field.value : field.plain.call(object));
  if (record.wantsTarget) $.target = target;
  return body.apply(object, args) as Sim<object>;
}

function* constructStepwise($: Hooks, record: ClassRecord, args: unknown[], target: unknown): Sim<object> {
  const { body } = record;
  if (record.derived) {
    if (body !== null) {
      $.target = target;
      return (yield* body.apply(undefined, args)) as object;
    }
    const object = yield* construct($, $.passed, superClass(record.made), args, target);
    yield* initialise($, record.made, object);
    return object;
  }
  const object = allocate(target);
  yield* initialise($, record.made, object);
  if (body === null) return object;
  if (record.wantsTarget) $.target = target;
  return (yield* body.apply(object, args)) as object;
}

/** What a constructor of a base class gives back. */
export function baseResult(result: unknown, object: object): object {
  return isObject(result) ? result : object;
}

/** Gives an object the private names and the fields of one class. */
export function* initialise($: Hooks, ofClass: Function, object: object): Sim<void> {
  const record = recordOf(ofClass);
  if (record === undefined) return;
  if (record.holder !== null) new record.holder(object);
  for (const field of record.fields) {
    const value =
      field.body !== undefined
        ? yield* runBody($, field.body, object, [])
        : field.plain !== undefined
          ? field.plain.call(object)
          : field.value;
    if (field.write !== undefined) field.write(object, value);
    else define(object, field.key, value);
  }
}

/** What `super()` calls. */
export function superClass(ofClass: Function): unknown {
  return Object.getPrototypeOf(ofClass);
}

/** Before `this` is bound. @throws ReferenceError the second time */
export function once(self: unknown): void {
  if (self !== undefined) throw new ReferenceError("Super constructor may only be called once");
}

/** `this` in a constructor of a derived class. @throws ReferenceError before `super()` */
export function self<T>(value: T | undefined): T {
  if (value === undefined)
    throw new ReferenceError("Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
  return value;
}

/** What a constructor of a derived class gives back. */
export function derivedResult(result: unknown, object: object | undefined): object {
  if (isObject(result)) return result;
  if (result !== undefined) throw new TypeError("Derived constructors may only return object or undefined");
  return self(object);
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
