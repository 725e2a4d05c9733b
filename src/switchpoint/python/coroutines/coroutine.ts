/**
 * Python's coroutines: what an `async` function gives when it is called, and what `await` does.
 *
 * A coroutine is lazy: nothing of it runs before the first `send`. While it runs it yields traps, which concern the thread
 * and go on to the machine, and suspensions, which concern whoever drives it: a task of an event loop, another coroutine
 * that awaits it, or the program by hand. `send` ends at the next suspension, or at the end of the body.
 *
 *     created ── send ──▶ running ── a suspension ──▶ suspended ── send, throw ──▶ running ── return, raise ──▶ closed
 *
 * A library function may block the thread (yield traps) as everywhere; a library *coroutine* function is a generator of type
 * `Co<T>` whose name stands in its module's `coroutines` list. Called from a program it gives a Coroutine; from library code
 * it is run in place by `yield*`.
 *
 * Left to others: what is awaited in the end (asyncio's Future), what a program gets that drives one by hand (program-view.ts),
 * the compiled `async` functions (3-transform/visitors/lazy-functions.ts).
 * Source: CPython 3.13, Objects/genobject.c (gen_send_ex2, _gen_throw, gen_close, _PyCoro_GetAwaitableIter);
 * Python/ceval.c (_PyEval_GetAwaitable).
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim, Trap } from "../../machine/traps.ts";
import { GeneratorExit, RuntimeError, StopIteration, ValueError } from "../builtins.ts";
import { callFunction, type CallCounter } from "../callable.ts";
import { runtimeWarning } from "../finalization.ts";
import { currentThread, type Finalizable, type Interpreter } from "../interpreter.ts";
import { typeName } from "../type-names.ts";

/**
 * The body of a coroutine: yields traps to the machine, and suspensions to whoever drives it; ends with a `T`. Learners see
 * `Promise<T>`, which is TypeScript's word for Python's coroutine.
 */
// What comes back depends on what was yielded; a Sim can stand inside.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Co<T> = Generator<Trap | Suspension, T, any>;

/** What an awaitable yields outward: a Future, null (a bare `yield`, as in sleep(0)), or what an `__await__` of the program yields. */
export class Suspension {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** Where a coroutine stands after `send` or `throw`: at its end, or at a suspension. */
export type Step<T> = { readonly done: true; readonly value: T } | { readonly done: false; readonly value: unknown };

/** Key of the library's `__await__`: `*[AWAIT](): Co<T>`. */
export const AWAIT: unique symbol = Symbol("await");

/** A library object that `await` accepts. */
export interface Awaitable<T> {
  [AWAIT](): Co<T>;
}

/** What can be driven step by step. */
export interface Steps<T> {
  send(value: unknown): Sim<Step<T>>;
  throw(error: unknown): Sim<Step<T>>;
  close(): Sim<void>;
}

/** Runs the steps in place of whoever awaits them: `yield from`, PEP 380. */
export function* awaitingSteps<T>(steps: Steps<T>): Co<T> {
  let step = yield* steps.send(null);
  while (!step.done) {
    let sent: unknown;
    try {
      sent = yield new Suspension(step.value);
    } catch (error) {
      if (error instanceof GeneratorExit) {
        yield* steps.close();
        throw error;
      }
      step = yield* steps.throw(error);
      continue;
    }
    step = yield* steps.send(sent);
  }
  return step.value;
}

/** In which of the four states a coroutine is: `inspect.getcoroutinestate`. */
export type CoroutineState = "created" | "suspended" | "running" | "closed";

/** Python's coroutine object. */
export class Coroutine<T = unknown> implements Awaitable<T>, Steps<T>, Finalizable {
  readonly #name: string;
  readonly #body: Co<T>;
  readonly #counter: CallCounter | null;
  readonly #interpreter: Interpreter;
  /** Where in the program it was made. */
  readonly #site: number;
  #state: CoroutineState = "created";
  #waitsFor: unknown = null;

  /**
   * @param name its qualified name, for repr and warnings
   * @param body what it runs
   * @param counter counts the calls in progress, if `body` is compiled code
   */
  constructor(name: string, body: Co<T>, counter: CallCounter | null = null) {
    this.#name = name;
    this.#body = body;
    this.#counter = counter;
    this.#interpreter = currentThread().interpreter;
    this.#site = this.#interpreter.world.lastSite?.() ?? -1;
    this.#interpreter.living.add(this);
  }

  /** `__qualname__`. */
  get name(): string {
    return this.#name;
  }

  /** "created", "suspended", "running" or "closed". */
  get state(): CoroutineState {
    return this.#state;
  }

  /** True while it runs. */
  get cr_running(): boolean {
    return this.#state === "running";
  }

  /** What it waits for in the end, a Future as a rule; None while it does not. */
  get cr_await(): unknown {
    return this.#state === "suspended" ? this.#waitsFor : null;
  }

  /**
   * Runs on to the next suspension or the end.
   * @param value what the `await` in progress gives; must be None the first time
   * @throws RuntimeError if it has ended before; ValueError if it is running; TypeError
   */
  send(value: unknown): Sim<Step<T>> {
    this.#check();
    if (this.#state === "created" && value !== null && value !== undefined)
      throw new TypeError("can't send non-None value to a just-started coroutine");
    return this.#run("next", value, false) as Sim<Step<T>>;
  }

  /**
   * Raises `error` where it is suspended, and runs on as `send` does. If it has not begun, that ends it.
   * @throws RuntimeError if it has ended before; ValueError if it is running
   */
  throw(error: unknown): Sim<Step<T>> {
    this.#check();
    return this.#run("throw", asException(error), false) as Sim<Step<T>>;
  }

  /**
   * Ends it: GeneratorExit is raised where it is suspended.
   * @throws RuntimeError if it awaits anything more
   */
  *close(): Sim<void> {
    if (this.#state === "running") throw new ValueError("coroutine already executing");
    if (this.#state === "created") this.#end();
    if (this.#state === "closed") return;
    let step: Step<T>;
    try {
      step = yield* this.throw(new GeneratorExit());
    } catch (error) {
      if (error instanceof GeneratorExit) return;
      throw error;
    }
    if (!step.done) throw new RuntimeError("coroutine ignored GeneratorExit");
  }

  /** `await coroutine`: runs it in place of the one that awaits it. */
  [AWAIT](): Co<T> {
    if (this.#state === "suspended") throw new RuntimeError("coroutine is being awaited already");
    this.#check();
    return this.#run("next", null, true) as Co<T>;
  }

  /** What a promise would have. @throws RuntimeError, which says what to do instead */
  // oxlint-disable-next-line unicorn/no-thenable -- so that its use is an error that says so
  then(): never {
    return notPromise("then");
  }

  /** As `then`. */
  catch(): never {
    return notPromise("catch");
  }

  /** As `then`. */
  finally(): never {
    return notPromise("finally");
  }

  warn(interpreter: Interpreter): void {
    if (this.#state !== "created") return;
    this.#end();
    runtimeWarning(interpreter, interpreter.world.whereIs?.(this.#site) ?? null, `coroutine '${this.#name}' was never awaited`);
  }

  *finalize(): Sim<void> {
    if (this.#state === "suspended") yield* this.close();
  }

  toString(): string {
    return `<coroutine object ${this.#name}>`;
  }

  #check(): void {
    if (this.#state === "running") throw new ValueError("coroutine already executing");
    if (this.#state === "closed") throw new RuntimeError("cannot reuse already awaited coroutine");
  }

  #end(): void {
    this.#state = "closed";
    this.#interpreter.living.delete(this);
  }

  /**
   * Runs the body. In place of an awaiter, to its end, which is the result: suspensions go out, and what comes back goes in.
   * Else up to the next suspension: the result is a Step. One generator for both, because awaits may be nested deeply and
   * each of them stands on the host's stack.
   */
  *#run(verb: "next" | "throw", value: unknown, inPlace: boolean): Generator<Trap | Suspension, T | Step<T>> {
    const counter = this.#counter;
    const depth = counter === null ? 0 : counter.depth;
    let how = verb;
    let sent = value;
    for (;;) {
      this.#state = "running";
      let result: IteratorResult<Trap | Suspension, T>;
      try {
        result = this.#body[how](sent);
      } catch (error) {
        this.#end();
        if (counter !== null) counter.depth = depth;
        throw error instanceof StopIteration ? raisedFrom(new RuntimeError("coroutine raised StopIteration"), error) : error;
      }
      if (counter !== null && (result.done === true || result.value instanceof Suspension)) counter.depth = depth;
      if (result.done === true) {
        this.#end();
        return inPlace ? result.value : { done: true, value: result.value };
      }
      how = "next";
      if (!(result.value instanceof Suspension)) sent = yield result.value;
      else {
        this.#state = "suspended";
        this.#waitsFor = result.value.value;
        if (!inPlace) return { done: false, value: this.#waitsFor };
        try {
          sent = yield result.value;
        } catch (error) {
          if (error instanceof GeneratorExit) {
            yield* this.close();
            throw error;
          }
          how = "throw";
          sent = error;
        }
      }
    }
  }
}

function notPromise(method: string): never {
  throw new RuntimeError(`a coroutine is no promise and has no ${method}: await it in an async function, or give it to asyncio.run`);
}

/** `raise error from cause`. */
export function raisedFrom<E extends Error>(error: E, cause: unknown): E {
  return Object.assign(error, { __cause__: cause, __context__: cause });
}

/** What `throw` was given as the exception that it means: a class is called. */
export function asException(error: unknown): unknown {
  if (typeof error === "function" && (error === Error || error.prototype instanceof Error)) return new (error as new () => unknown)();
  if (error instanceof Error) return error;
  throw new TypeError(`exceptions must be classes or instances deriving from BaseException, not ${typeName(error)}`);
}

/** Whether `await` accepts a value. */
export function isAwaitable(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return typeof (value as Partial<Awaitable<unknown>>)[AWAIT] === "function" || typeof Reflect.get(value, "__await__") === "function";
}

/**
 * `await value` in library code: `yield* awaiting(value)`.
 * @throws TypeError if it cannot be awaited
 */
export function awaiting(value: unknown): Co<unknown> {
  if (typeof value === "object" && value !== null) {
    const own = (value as Partial<Awaitable<unknown>>)[AWAIT];
    if (own !== undefined) return own.call(value);
    const method: unknown = Reflect.get(value, "__await__");
    if (typeof method === "function") return awaitingMethod(value, method);
  }
  throw new TypeError(notAwaitable(value));
}

function notAwaitable(value: unknown): string {
  const name = typeName(value);
  if (isAtLeast(currentThread().interpreter.python, "3.14")) return `'${name}' object can't be awaited`;
  return `object ${name} can't be used in 'await' expression`;
}

/** An object of the program with an `__await__`: each value that its iterator gives is a suspension. */
function* awaitingMethod(value: object, method: Function): Co<unknown> {
  const iterator = yield* callFunction(method, value, []);
  if (iterator instanceof Coroutine) throw new TypeError("__await__() returned a coroutine");
  const next: unknown = typeof iterator === "object" && iterator !== null ? Reflect.get(iterator, "next") : undefined;
  if (typeof next !== "function") throw new TypeError(`__await__() returned non-iterator of type '${typeName(iterator)}'`);
  let result = (yield* callFunction(next, iterator, [null])) as IteratorResult<unknown>;
  while (result.done !== true) {
    let sent: unknown;
    try {
      sent = yield new Suspension(result.value);
    } catch (error) {
      const raise: unknown = Reflect.get(iterator as object, "throw");
      if (typeof raise !== "function") throw error;
      result = (yield* callFunction(raise, iterator, [error])) as IteratorResult<unknown>;
      continue;
    }
    result = (yield* callFunction(next, iterator, [sent])) as IteratorResult<unknown>;
  }
  return result.value;
}
