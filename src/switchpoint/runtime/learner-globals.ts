/**
 * The global names that a program finds, beyond the intrinsics of its realm: `print`, `console`, a `Date` on the virtual
 * clock, a `Math` whose random numbers are a stream per thread, `__name__`. They are made when they are first asked for.
 *
 * There are no timers, no promises and no way to make code from text: asking for one is an error that says so.
 */
import { RuntimeError } from "../python/builtins.ts";
import { tag, type Body } from "../python/callable.ts";
import { currentThread, type World } from "../python/interpreter.ts";
import { writeLine } from "../python/standard-streams.ts";
import { EPOCH } from "../python/time.ts";
import { consoleText, pythonText } from "./format.ts";
import { virtualDate } from "./virtual-date.ts";

type Make = (world: World) => unknown;

/** A function of the library: it has no host code that the program could call at one go by mistake. */
function library(name: string, body: Body): Function {
  const face = {
    [name](): never {
      throw new RuntimeError(`${name} cannot be called here: this function is called by a built-in that must not be interrupted`);
    },
  }[name]!;
  return tag(face, body);
}

const printing: Make = () =>
  library("print", function (...values: unknown[]) {
    return writeLine("stdout", values.map(pythonText).join(" "));
  });

const consoleObject: Make = () => {
  const streams = { log: "stdout", info: "stdout", debug: "stdout", warn: "stderr", error: "stderr" } as const;
  return Object.fromEntries(
    Object.entries(streams).map(([name, stream]) => [
      name,
      library(name, function (...values: unknown[]) {
        return writeLine(stream, consoleText(values));
      }),
    ]),
  );
};

const math: Make = (world) => {
  const random = (): number => world.random(currentThread()).fraction();
  tag(random, function* () {
    return random();
  });
  // Replaced before it is defined: in a hardened realm every property of Math is final.
  const { random: own, ...others } = Object.getOwnPropertyDescriptors(Math);
  return Object.create(Object.prototype, { ...others, random: { ...own, value: random } }) as object;
};

const date: Make = (world) =>
  virtualDate(() => {
    world.glanced?.();
    return EPOCH * 1000 + Math.floor(world.clock.now() / 1e6);
  });

/** Something that a program may know from elsewhere and that is not here; nor are its `methods`. */
function absent(name: string, instead: string, methods: readonly string[] = []): Make {
  const refusal = (what: string): Function => {
    const refuse = function (): never {
      throw new RuntimeError(`${what} is not available here: ${instead}`);
    };
    return Object.defineProperty(refuse, "name", { value: what, configurable: true });
  };
  return () => Object.assign(refusal(name), Object.fromEntries(methods.map((method) => [method, refusal(`${name}.${method}`)])));
}

const noTimer = 'there are no timers; use sleep from "switchpoint/time" in a thread, or sleep from "switchpoint/asyncio" in a coroutine';
const noPromise = 'there are no promises; an async function is a coroutine, and "switchpoint/asyncio" has Future, gather and wait';
const promiseMethods = ["all", "allSettled", "any", "race", "reject", "resolve", "try", "withResolvers"];

const makers: ReadonlyMap<string, Make> = new Map(
  Object.entries<Make>({
    print: printing,
    console: consoleObject,
    Math: math,
    Date: date,
    __name__: (world) => world.moduleName,
    Promise: absent("Promise", noPromise, promiseMethods),
    queueMicrotask: absent("queueMicrotask", noTimer),
    setTimeout: absent("setTimeout", noTimer),
    setInterval: absent("setInterval", noTimer),
    setImmediate: absent("setImmediate", noTimer),
    clearTimeout: absent("clearTimeout", noTimer),
    clearInterval: absent("clearInterval", noTimer),
    eval: absent("eval", "write the code in the program itself"),
  }),
);

const intrinsics =
  "NaN Infinity undefined isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape " +
  "Object Function Boolean Symbol Number BigInt String RegExp Array Map Set WeakMap WeakSet Error AggregateError EvalError RangeError " +
  "ReferenceError SyntaxError TypeError URIError SuppressedError ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array " +
  "Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array JSON Reflect Proxy Iterator";

/** Makes global names when they are asked for; undefined for those that do not exist. */
export type GlobalMaker = (name: string) => { readonly value: unknown } | undefined;

/**
 * The global names of one instance of a program, to be kept in `globals` as they are made. `globalThis` is that object
 * itself, with everything in it.
 */
export function learnerGlobals(world: World, globals: Record<string, unknown>): GlobalMaker {
  const make: GlobalMaker = (name) => {
    if (name === "globalThis") return { value: everything(globals, make) };
    const maker = makers.get(name);
    return maker === undefined ? undefined : { value: maker(world) };
  };
  return make;
}

function everything(globals: Record<string, unknown>, make: GlobalMaker): object {
  const host = globalThis as unknown as Record<string, unknown>;
  const put = (name: string, value: unknown): void => {
    if (!Object.hasOwn(globals, name)) Object.defineProperty(globals, name, { value, writable: true, configurable: true });
  };
  for (const name of intrinsics.split(" ")) if (name in host) put(name, host[name]);
  for (const name of makers.keys()) put(name, make(name)!.value);
  put("globalThis", globals);
  return globals;
}
