/**
 * The learner's own generators. Behind each stands a generator of the host that yields traps, which go on to the driver, and
 * marked values, which are the learner's yields. `next`, `return` and `throw` of the object that the learner sees are
 * ordinary preemptible functions.
 *
 * Source: ECMA-262, Generator Objects (27.5), yield* (15.5.5).
 */
import type { Reply, Sim } from "../machine/traps.ts";
import { tagProgram, type Body } from "../python/callable.ts";
import type { Hooks } from "./hooks.ts";

/** Carries the values that one generator yields. */
export interface Mark {
  value: unknown;
  /** What the last `return` was called with. */
  sent: unknown;
  /** The generator that is yielded to is to be told to return `value`: an inner iterator has just done so. */
  ending?: boolean;
}

type Run = Generator<unknown, unknown, unknown>;
type Resume = "next" | "return" | "throw";

/** What stands behind a generator object. */
class State {
  readonly mark: Mark = { value: undefined, sent: undefined, ending: false };
  run: Run | null;
  started = false;
  running = false;
  constructor(start: (mark: Mark) => Run) {
    this.run = start(this.mark);
  }
}

const Same = function (this: unknown, target: object) {
  return target;
} as unknown as new (target: object) => object;

/** Keeps the state in a private field of the object. */
class Backed extends Same {
  #state: State;
  constructor(target: object, state: State) {
    super(target);
    this.#state = state;
  }
  static stateOf(target: unknown): State {
    if (typeof target !== "object" || target === null || !(#state in target))
      throw new TypeError("next method called on incompatible receiver");
    return (target as Backed).#state;
  }
}

const hostPrototype = Object.getPrototypeOf(Object.getPrototypeOf(function* () {}).prototype) as object;
const faces = Symbol("face");

/** The prototypes of the program's generators, one set per instance of a program. */
export class GeneratorIntrinsics {
  readonly prototype: object;

  constructor($: Hooks) {
    const prototype = Object.create(hostPrototype) as Record<PropertyKey, unknown>;
    for (const verb of ["next", "return", "throw"] as const) {
      const body: Body = function* (this: unknown, value: unknown): Sim<unknown> {
        return yield* resume(Backed.stateOf(this), verb, value);
      };
      const face = {
        [verb](value: unknown): unknown {
          return $.atomic(body, this, [value]);
        },
      }[verb]!;
      Object.defineProperty(prototype, verb, { value: tagProgram(face, body, $), writable: true, enumerable: false, configurable: true });
    }
    Object.defineProperty(prototype, Symbol.toStringTag, { value: "Generator", configurable: true });
    this.prototype = prototype;
  }
}

function intrinsicsOf($: Hooks): GeneratorIntrinsics {
  return ($.generatorIntrinsics ??= new GeneratorIntrinsics($));
}

/** Makes the face of a generator function: not a constructor, and with a prototype for its generators. */
export function tagGenerator($: Hooks, face: Function, body: Body): Function {
  return generatorFace($, face, body);
}

export function generatorFace($: Hooks, face: Function, body: Body): Function {
  Object.defineProperty(face, "prototype", {
    value: Object.create(intrinsicsOf($).prototype),
    writable: true,
    enumerable: false,
    configurable: false,
  });
  (body as unknown as Record<symbol, unknown>)[faces] = face;
  return tagProgram(face, body, $);
}

/** The object that a call of a generator function gives. `body` is the function's own generator; nothing has run yet. */
export function makeGenerator($: Hooks, body: Function, run: (mark: Mark) => Sim<unknown>): object {
  const face = (body as unknown as Record<symbol, Function>)[faces]!;
  const prototype: unknown = face.prototype;
  const object = Object.create(typeof prototype === "object" && prototype !== null ? prototype : intrinsicsOf($).prototype) as object;
  new Backed(object, new State(run as unknown as (mark: Mark) => Run));
  return object;
}

function* resume(state: State, verb: Resume, value: unknown): Sim<IteratorResult<unknown>> {
  if (state.running) throw new TypeError("Generator is already running");
  const { run } = state;
  if (run === null || (!state.started && verb !== "next")) {
    state.run = null;
    if (verb === "throw") throw value;
    return { value: verb === "return" ? value : undefined, done: true };
  }
  state.started = true;
  state.running = true;
  state.mark.sent = value;
  try {
    let result = run[verb](value);
    while (result.done !== true) {
      if (result.value !== state.mark) {
        const reply: Reply = yield result.value as never;
        result = run.next(reply);
      } else if (state.mark.ending) {
        state.mark.ending = false;
        result = run.return(state.mark.value);
      } else break;
    }
    if (result.done === true) state.run = null;
    return result.done === true ? { value: result.value, done: true } : { value: state.mark.value, done: false };
  } catch (error) {
    state.run = null;
    throw error;
  } finally {
    state.running = false;
  }
}

/** `yield* iterable`: passes values out and resumptions in. */
export function* delegate($: Hooks, site: number, mark: Mark, iterable: unknown): Sim<unknown> {
  const method: unknown = iterable === null || iterable === undefined ? undefined : yield* $.getm(site, iterable, Symbol.iterator);
  if (typeof method !== "function") throw new TypeError(`${String(iterable)} is not iterable`);
  const iterator = (yield* $.invoke(site, method, iterable, [])) as object;
  if (!isObject(iterator)) throw new TypeError("Result of the Symbol.iterator method is not an object");
  const next: unknown = yield* $.getm(site, iterator, "next");
  let result = yield* checked($.invoke(site, next, iterator, [undefined]));
  while (!(yield* property($, site, result, "done"))) {
    mark.value = yield* property($, site, result, "value");
    let verb: Resume = "return";
    let sent: unknown;
    try {
      sent = yield mark as never;
      verb = "next";
    } catch (error) {
      verb = "throw";
      sent = error;
    } finally {
      // The host ends this generator when the learner's is told to return; the inner iterator may refuse to end.
      if (verb === "return") {
        const ended = yield* endInner($, site, iterator, mark.sent);
        if (ended.done) {
          // What was answered to the host on the way made it forget that it was to return: it must be told again.
          mark.value = ended.value;
          mark.ending = true;
          yield mark as never;
          return undefined;
        }
        result = ended.result;
        // oxlint-disable-next-line no-unsafe-finally
        continue;
      }
    }
    result = verb === "next" ? yield* checked($.invoke(site, next, iterator, [sent])) : yield* throwInto($, site, iterator, sent);
  }
  return yield* property($, site, result, "value");
}

type Ended = { readonly done: true; readonly value: unknown } | { readonly done: false; readonly result: object };

/** Tells the inner iterator to return. */
function* endInner($: Hooks, site: number, iterator: object, value: unknown): Sim<Ended> {
  const method: unknown = yield* $.getm(site, iterator, "return");
  if (method === undefined || method === null) return { done: true, value };
  const result = yield* checked($.invoke(site, method, iterator, [value]));
  if (!(yield* property($, site, result, "done"))) return { done: false, result };
  return { done: true, value: yield* property($, site, result, "value") };
}

function* throwInto($: Hooks, site: number, iterator: object, error: unknown): Sim<object> {
  const method: unknown = yield* $.getm(site, iterator, "throw");
  if (method !== undefined && method !== null) return yield* checked($.invoke(site, method, iterator, [error]));
  const close: unknown = yield* $.getm(site, iterator, "return");
  if (close !== undefined && close !== null) yield* checked($.invoke(site, close, iterator, []));
  throw new TypeError("The iterator does not provide a 'throw' method");
}

function* checked(results: Sim<unknown>): Sim<object> {
  const result = yield* results;
  if (!isObject(result)) throw new TypeError(`Iterator result ${String(result)} is not an object`);
  return result;
}

function* property($: Hooks, site: number, object: object, key: string): Sim<unknown> {
  if ($.accessorKeys.has(key)) return yield* $.getv(site, object, key);
  return (object as Record<string, unknown>)[key];
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
