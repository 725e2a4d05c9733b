/**
 * The modules that a program can import, as far as they are loaded: library.ts loads all; where size counts, packs/ are loaded
 * one by one.
 *
 * A published module's functions are callable from simulated code: generator functions are tagged as their own preemptible
 * bodies, keyword names are attached, and everything is frozen, so that no program can replace a part of the library for
 * another.
 */
import type { Sim } from "../machine/traps.ts";
import { RuntimeError } from "./builtins.ts";
import { bodyOf, signatureOf, tag, type Body, type Signature } from "./callable.ts";
import { AWAIT, Coroutine, type Co } from "./coroutines/coroutine.ts";
import { AENTER, AEXIT } from "./guard.ts";
import { ACCESSORS, type Accessors } from "./indexing.ts";
import { publishNames } from "./pickle/pickling/names.ts";
import type { Signatures } from "./signatures.ts";

/** One module of the library: what can be imported from it. */
export type LibraryModule = Readonly<Record<string, unknown>> & { readonly [ACCESSORS]?: readonly string[] };

const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor as Function;
/** Names that are for the engine, not for programs. */
const INTERNAL: ReadonlySet<string> = new Set(["attach", "bufferClasses", "signatures", "accessors", "coroutines", "EPOCH"]);

/** Methods that run in place of a coroutine, by their symbols: nothing for programs, which could only find them by reflection. */
const awaitedInPlace: ReadonlySet<PropertyKey> = new Set([AWAIT, AENTER, AEXIT]);

const published = new Map<string, LibraryModule>();

/** Module specifier → module, of the packs that are loaded. */
export const library: ReadonlyMap<string, LibraryModule> = published;

/** What a module's namespace is published from: its exports, `signatures`, `accessors` and `coroutines` among them. */
type Namespace = Readonly<Record<string, unknown>>;

/** Publishes the modules of a pack. The order counts: to pickle, a thing has the name of the first module that has it. */
export function publish(modules: Readonly<Record<string, Namespace>>): void {
  for (const [specifier, namespace] of Object.entries(modules)) published.set(specifier, moduleOf(namespace));
  for (const specifier of Object.keys(modules)) {
    const name = specifier.replace(/^switchpoint\/?/, "").replaceAll("/", ".");
    publishNames(name, published.get(specifier)!);
  }
}

function moduleOf(namespace: Namespace): LibraryModule {
  const signatures = (namespace["signatures"] ?? {}) as Signatures;
  const accessors = (namespace["accessors"] ?? {}) as Accessors;
  install(namespace, accessors);
  const coroutines = new Set((namespace["coroutines"] ?? []) as readonly string[]);
  const module: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(namespace)) {
    if (INTERNAL.has(name)) continue;
    module[name] = value;
    if (typeof value === "function") adopt(value, name, signatures, coroutines);
  }
  return Object.freeze(Object.assign(module, { [ACCESSORS]: Object.keys(accessors).map(propertyOf) }));
}

/** Gives the classes of a module the getters and setters that may block. */
function install(namespace: Namespace, accessors: Accessors): void {
  for (const [name, { get, set }] of Object.entries(accessors)) {
    const { prototype } = namespace[name.slice(0, name.indexOf("."))] as Function & { prototype: object };
    const face = (body: Body): (() => never) => tag(() => inHostCode(name), body);
    const pair = { ...(get && { get: face(get) }), ...(set && { set: face(set) }) };
    if (get !== undefined || set !== undefined) Object.defineProperty(prototype, propertyOf(name), { ...pair, configurable: true });
  }
}

function propertyOf(name: string): string {
  return name.slice(name.indexOf(".") + 1);
}

function inHostCode(name: string): never {
  throw new RuntimeError(`${name} cannot be asked for here: this function is called by a built-in that must not be interrupted`);
}

/**
 * Tags a function, or the methods of a class, and freezes them. Exports of a published module are adopted with it; others that
 * programs come to hold must be adopted by themselves.
 */
export function adopt(
  value: Function,
  name: string = value.name,
  signatures: Signatures = {},
  coroutines: ReadonlySet<string> = new Set(),
): void {
  if (Object.isFrozen(value)) return;
  register(value, signatures[name], coroutines.has(name) ? name : null);
  const prototype = value.prototype as object | undefined;
  if (prototype !== undefined && !(value instanceof GeneratorFunction)) {
    for (const key of Reflect.ownKeys(prototype)) {
      const method = Object.getOwnPropertyDescriptor(prototype, key)?.value as unknown;
      if (typeof method !== "function" || key === "constructor") continue;
      if (awaitedInPlace.has(key)) {
        tag(method, neverCalled);
        continue;
      }
      const qualified = `${name}.${String(key)}`;
      register(method, signatures[qualified], coroutines.has(qualified) ? qualified : null);
    }
    Object.freeze(prototype);
  }
  if (value !== TypeError && value !== SyntaxError) Object.freeze(value);
}

/** @param coroutine the qualified name of a coroutine function, which gives a Coroutine when it is called; else null */
function register(face: Function, names: readonly string[] | undefined, coroutine: string | null): void {
  if (bodyOf(face) !== undefined) return;
  const signature = names === undefined ? null : signatureFrom(names);
  if (coroutine !== null) tag(face, coroutineMaker(face as (...args: unknown[]) => Co<unknown>, coroutine), signature);
  else if (face instanceof GeneratorFunction) tag(face, face as unknown as Body, signature);
  else if (signature !== null && signatureOf(face) === null) tag(face, immediately(face), signature);
}

// eslint-disable-next-line require-yield
function* neverCalled(): Sim<never> {
  throw new TypeError("this method is called by await");
}

/** A call of a coroutine function of the library, as a body: makes the object, and runs nothing. */
function coroutineMaker(face: (...args: unknown[]) => Co<unknown>, name: string): Body {
  // eslint-disable-next-line require-yield
  return function* (this: unknown, ...args: unknown[]) {
    return new Coroutine(name, face.apply(this, args));
  };
}

/** A library function that never blocks, as a body. */
function immediately(face: Function): Body {
  // eslint-disable-next-line require-yield
  return function* (this: unknown, ...args: unknown[]) {
    return Reflect.apply(face, this, args);
  };
}

function signatureFrom(names: readonly string[]): Signature {
  return { names: names.map((name) => name.replace("?", "")), required: names.filter((name) => !name.endsWith("?")).length };
}
