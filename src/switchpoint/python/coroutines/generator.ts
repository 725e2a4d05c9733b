/**
 * Python's generator objects, on top of ECMAScript's: `generator(function* …)` is a function whose generators follow Python's
 * rules. They are sent values, raise StopIteration, are closed by GeneratorExit, are told from running ones; a `for` loop that
 * is left early does not close them.
 *
 * Left to others: the bodies, which are generators of the program (runtime/generators.ts).
 * Source: CPython 3.13, Objects/genobject.c (gen_send_ex2, gen_throw, gen_close); PEP 342, PEP 380, PEP 479.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { GeneratorExit, RuntimeError, StopIteration, ValueError } from "../builtins.ts";
import { callFunction, tag } from "../callable.ts";
import { asException, raisedFrom } from "./coroutine.ts";
import { currentThread, visible, type Finalizable, type Interpreter } from "../interpreter.ts";
import { notInstantiable } from "../program-view.ts";
import { typeName } from "../type-names.ts";

/** What stands behind: a generator of the program. */
interface Inner {
  readonly next: unknown;
  readonly throw: unknown;
}

/** What only this file does with a generator. */
let make: <Y, R, S>(name: string, inner: Inner) => PyGenerator<Y, R, S>;
let resume: <Y, R>(generator: PyGenerator<Y, R, never>, verb: "next" | "throw", value: unknown) => Sim<IteratorResult<Y, R>>;

/** Python's generator object: values of type `Y` come out, values of type `S` are sent in, `R` is returned at the end. */
export class PyGenerator<Y, R = void, S = unknown> implements Finalizable {
  readonly #name: string;
  readonly #inner: Inner;
  readonly #interpreter: Interpreter;
  #state: "created" | "suspended" | "running" | "closed" = "created";

  static {
    make = (name, inner) => new PyGenerator(name, inner);
    resume = (generator, verb, value) => generator.#resume(verb, value);
  }

  private constructor(name: string, inner: Inner) {
    this.#name = name;
    this.#inner = inner;
    this.#interpreter = currentThread().interpreter;
    this.#interpreter.living.add(this);
  }

  /** True while it runs. */
  get gi_running(): boolean {
    return this.#state === "running";
  }

  /**
   * The next value; the `yield` in progress gives `value`, which must be None the first time.
   * @throws StopIteration with what it returned; ValueError if it is running; TypeError
   */
  *send(value: S | null): Sim<Y> {
    const result = yield* this.#resume("next", value);
    if (result.done === true) throw stop(result.value);
    return result.value;
  }

  /**
   * Raises `error` at the `yield` in progress; gives the next value.
   * @throws StopIteration with what it returned; ValueError if it is running
   */
  *throw(error: unknown): Sim<Y> {
    const result = yield* this.#resume("throw", asException(error));
    if (result.done === true) throw stop(result.value);
    return result.value;
  }

  /** `next(generator)`. */
  *__next__(): Sim<Y> {
    return yield* this.send(null);
  }

  /**
   * Ends it: GeneratorExit is raised at the `yield` in progress. Gives what it returned, from Python 3.13 on.
   * @throws RuntimeError if it yields once more
   */
  *close(): Sim<R | null> {
    if (this.#state === "created") {
      yield visible("resume", this);
      if (this.#state === "created") this.#end();
    }
    if (this.#state === "closed") return null;
    let result: IteratorResult<Y, R>;
    try {
      result = yield* this.#resume("throw", new GeneratorExit());
    } catch (error) {
      if (error instanceof GeneratorExit || error instanceof StopIteration) return null;
      throw error;
    }
    if (result.done !== true) throw new RuntimeError("generator ignored GeneratorExit");
    return isAtLeast(this.#interpreter.python, "3.13") ? (result.value ?? null) : null;
  }

  /** For `for … of` and `yield*`. */
  // eslint-disable-next-line require-yield
  *[Symbol.iterator](): Sim<Iterator<Y, R, any>> {
    return new GeneratorIterator(this) as unknown as Iterator<Y, R, any>;
  }

  warn(): void {}

  *finalize(): Sim<void> {
    if (this.#state === "suspended") yield* this.close();
  }

  toString(): string {
    return `<generator object ${this.#name}>`;
  }

  #end(): void {
    this.#state = "closed";
    this.#interpreter.living.delete(this);
  }

  *#resume(verb: "next" | "throw", value: unknown): Sim<IteratorResult<Y, R>> {
    // Another thread may be about to do the same.
    yield visible("resume", this);
    if (this.#state === "running") throw new ValueError("generator already executing");
    if (this.#state === "closed") {
      if (verb === "throw") throw value;
      return { done: true, value: undefined as R };
    }
    if (this.#state === "created" && verb === "next" && value !== null && value !== undefined)
      throw new TypeError("can't send non-None value to a just-started generator");
    this.#state = "running";
    let result: IteratorResult<Y, R>;
    try {
      result = (yield* callFunction(this.#inner[verb] as Function, this.#inner, [value])) as IteratorResult<Y, R>;
      yield visible("stop", this);
    } catch (error) {
      this.#end();
      if (!(error instanceof StopIteration) || !isAtLeast(this.#interpreter.python, "3.7")) throw error;
      throw raisedFrom(new RuntimeError("generator raised StopIteration"), error);
    }
    if (result.done === true) this.#end();
    else this.#state = "suspended";
    return result;
  }
}

/** StopIteration as a generator raises it at its end. */
function stop(value: unknown): StopIteration {
  return value === undefined || value === null ? new StopIteration() : new StopIteration(value);
}

/** A loop over a generator, in ECMAScript's form. It has no `return`: leaving the loop leaves the generator as it is. */
class GeneratorIterator<Y, R> {
  readonly #generator: PyGenerator<Y, R, never>;

  constructor(generator: PyGenerator<Y, R, never>) {
    this.#generator = generator;
  }

  *next(value?: unknown): Sim<IteratorResult<Y, R>> {
    try {
      return yield* resume(this.#generator, "next", value);
    } catch (error) {
      // Before 3.7 a StopIteration that the body raises ends the loop quietly.
      if (error instanceof StopIteration) return { done: true, value: error.value as R };
      throw error;
    }
  }

  /** `yield*` passes an exception on; GeneratorExit closes first the inner generator, then goes on in the outer one. */
  *throw(error: unknown): Sim<IteratorResult<Y, R>> {
    if (error instanceof GeneratorExit) {
      yield* this.#generator.close();
      throw error;
    }
    return yield* resume(this.#generator, "throw", error);
  }

  // eslint-disable-next-line require-yield
  *[Symbol.iterator](): Sim<this> {
    return this;
  }
}

notInstantiable(PyGenerator, "generator");
notInstantiable(GeneratorIterator, "generator");

/** For library.ts, which makes their methods callable from programs. */
export const generatorClasses: readonly Function[] = [PyGenerator, GeneratorIterator];

/**
 * Gives the generators of a function Python's rules: `const count = generator(function* (n: number) { … })`.
 * @throws TypeError if `body` is no generator function
 */
export function generator<A extends unknown[], Y, R, S>(
  body: (...args: A) => globalThis.Generator<Y, R, S>,
): (...args: A) => PyGenerator<Y, R, S> {
  if (typeof body !== "function") throw new TypeError(`generator() argument must be a generator function, not ${typeName(body)}`);
  const call = function* (this: unknown, ...args: A): Sim<PyGenerator<Y, R, S>> {
    const inner = yield* callFunction(body, this, args);
    if (!isGenerator(inner)) throw new TypeError(`generator() argument must be a generator function`);
    return make<Y, R, S>(body.name === "" ? "<lambda>" : body.name, inner);
  };
  const face = (): never => {
    throw new RuntimeError(`${body.name} cannot be called here: this function is called by a built-in that must not be interrupted`);
  };
  Object.defineProperty(face, "name", { value: body.name, configurable: true });
  return tag(face, call);
}

function isGenerator(value: unknown): value is Inner {
  return typeof value === "object" && value !== null && Object.prototype.toString.call(value) === "[object Generator]";
}

/**
 * Python's `next`: the next value of an iterator, or `fallback` if it has no more.
 * @throws StopIteration at the end, if there is no `fallback`
 */
export function* next<Y, D = Y>(iterator: PyGenerator<Y, any, any> | Iterator<Y, any, any>, ...fallback: [] | [D]): Sim<Y | D> {
  const isPython = iterator instanceof PyGenerator;
  const step: unknown = typeof iterator === "object" && iterator !== null && !isPython ? Reflect.get(iterator, "next") : undefined;
  if (!isPython && typeof step !== "function") throw new TypeError(`'${typeName(iterator)}' object is not an iterator`);
  try {
    if (isPython) return yield* iterator.send(null);
    const result = (yield* callFunction(step as Function, iterator, [])) as IteratorResult<Y>;
    if (result.done !== true) return result.value;
    throw stop(result.value);
  } catch (error) {
    if (error instanceof StopIteration && fallback.length === 1) return fallback[0];
    throw error;
  }
}
