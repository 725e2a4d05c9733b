/**
 * The modules that a program can import, with their functions made callable from simulated code: generator functions are
 * tagged as their own preemptible bodies, keyword names are attached, and everything is frozen, so that no program can
 * replace a part of the library for another.
 */
import { signatureOf, tag, type Body, type Signature } from "./callable.ts";
import * as builtins from "./builtins.ts";
import * as switchpoint from "./switchpoint.ts";
import * as sys from "./sys.ts";
import { Held } from "./lock.ts";
import type { Signatures } from "./signatures.ts";
import * as threading from "./threading.ts";
import * as time from "./time.ts";

/** One module of the library: what can be imported from it. */
export type LibraryModule = Readonly<Record<string, unknown>>;

const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor as Function;
/** Names that are for the engine, not for programs. */
const INTERNAL: ReadonlySet<string> = new Set(["signatures", "EPOCH"]);

/** Module specifier → module. */
export const library: ReadonlyMap<string, LibraryModule> = new Map([
  ["switchpoint", publish(switchpoint)],
  ["switchpoint/threading", publish(threading)],
  ["switchpoint/sys", publish(sys)],
  ["switchpoint/time", publish(time)],
  ["switchpoint/builtins", publish(builtins)],
]);
adopt(Held, "Held", {});

function publish(namespace: Record<string, unknown>): LibraryModule {
  const signatures = (namespace["signatures"] ?? {}) as Signatures;
  const module: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(namespace)) {
    if (INTERNAL.has(name)) continue;
    module[name] = value;
    if (typeof value === "function") adopt(value, name, signatures);
  }
  return Object.freeze(module);
}

/** Tags a function, or the methods of a class, and freezes them. */
function adopt(value: Function, name: string, signatures: Signatures): void {
  if (Object.isFrozen(value)) return;
  register(value, signatures[name]);
  const prototype = value.prototype as object | undefined;
  if (prototype !== undefined && !(value instanceof GeneratorFunction)) {
    for (const key of Reflect.ownKeys(prototype)) {
      const method = Object.getOwnPropertyDescriptor(prototype, key)?.value as unknown;
      if (typeof method === "function" && key !== "constructor") register(method, signatures[`${name}.${String(key)}`]);
    }
    Object.freeze(prototype);
  }
  if (value !== TypeError && value !== SyntaxError) Object.freeze(value);
}

function register(face: Function, names: readonly string[] | undefined): void {
  const signature = names === undefined ? null : signatureFrom(names);
  if (face instanceof GeneratorFunction) tag(face, face as unknown as Body, signature);
  else if (signature !== null && signatureOf(face) === null) tag(face, immediately(face), signature);
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
