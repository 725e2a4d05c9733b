/**
 * The awaitables of async generators: what `__anext__`, `asend`, `athrow` and `aclose` give. They run nothing until they are
 * awaited, can be awaited once, and never two of a generator at a time.
 *
 * Source: CPython 3.13, Objects/genobject.c (async_gen_asend_send, async_gen_athrow_send, async_gen_unwrap_value).
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import type { AsyncGeneratorCore, Stop } from "./async-generator-core.ts";
import { GeneratorExit, RuntimeError, StopAsyncIteration } from "../builtins.ts";
import { tag } from "../callable.ts";
import { asException, AWAIT, awaitingSteps, type Awaitable, type Co, type Step, type Steps } from "./coroutine.ts";
import { runtimeWarning } from "../finalization.ts";
import { currentThread, type Finalizable, type Interpreter } from "../interpreter.ts";
import { byHand, notInstantiable } from "../program-view.ts";

/** How an awaitable fares. */
type Phase = "new" | "begun" | "closed";

/** What all awaitables of async generators have in common. */
abstract class AsyncGeneratorCall<T> implements Steps<T>, Awaitable<T>, Finalizable {
  protected readonly core: AsyncGeneratorCore;
  protected phase: Phase = "new";
  readonly #interpreter: Interpreter;
  readonly #site: number;

  constructor(core: AsyncGeneratorCore) {
    this.core = core;
    this.#interpreter = currentThread().interpreter;
    this.#site = this.#interpreter.world.lastSite?.() ?? -1;
    this.#interpreter.living.add(this);
  }

  /** The name of the method that made it, in messages. */
  protected abstract get method(): string;

  abstract send(value: unknown): Sim<Step<T>>;
  abstract throw(error: unknown): Sim<Step<T>>;

  *close(): Sim<void> {
    if (this.phase === "closed") return;
    let step: Step<T>;
    try {
      step = yield* this.throw(new GeneratorExit());
    } catch (error) {
      if (error instanceof GeneratorExit || error instanceof StopAsyncIteration) return;
      throw error;
    }
    if (!step.done) throw new RuntimeError("coroutine ignored GeneratorExit");
  }

  [AWAIT](): Co<T> {
    return awaitingSteps(this);
  }

  warn(interpreter: Interpreter): void {
    if (this.phase !== "new" || !isAtLeast(interpreter.python, "3.13")) return;
    const place = interpreter.world.whereIs?.(this.#site) ?? null;
    runtimeWarning(interpreter, place, `coroutine method '${this.method}' of '${this.core.name}' was never awaited`);
  }

  *finalize(): Sim<void> {}

  protected begin(): void {
    this.phase = "begun";
    this.core.runningAsync = true;
    this.#interpreter.living.delete(this);
  }

  protected end(): void {
    this.phase = "closed";
    this.core.runningAsync = false;
    this.#interpreter.living.delete(this);
  }

  /** Begins without having the generator to itself. */
  protected refuse(name: string): Error {
    this.phase = "closed";
    this.#interpreter.living.delete(this);
    return new RuntimeError(`${name}(): asynchronous generator is already running`);
  }

  /** Resumes the generator: a value that it yields is the result, and its end StopAsyncIteration. */
  protected *run(verb: "next" | "throw", value: unknown): Sim<Step<unknown>> {
    let stop: Stop;
    try {
      stop = yield* this.core.finished ? exhausted(verb, value) : this.core.resume(verb, value);
    } catch (error) {
      if (error instanceof GeneratorExit || error instanceof StopAsyncIteration) this.core.closed = true;
      this.end();
      throw error;
    }
    if (stop.at === "suspension") return { done: false, value: stop.value };
    this.end();
    if (stop.at === "yield") return { done: true, value: stop.value };
    this.core.closed = true;
    throw new StopAsyncIteration();
  }
}

/** What a generator answers that has come to its end. */
// eslint-disable-next-line require-yield
function* exhausted(verb: "next" | "throw", value: unknown): Sim<Stop> {
  if (verb === "throw") throw value;
  return { at: "end" };
}

/** What `__anext__` and `asend` give. */
export class AsyncGeneratorSend extends AsyncGeneratorCall<unknown> {
  readonly #value: unknown;

  constructor(core: AsyncGeneratorCore, value: unknown) {
    super(core);
    this.#value = value;
  }

  protected get method(): string {
    return "asend";
  }

  *send(value: unknown): Sim<Step<unknown>> {
    if (this.phase === "closed") throw new RuntimeError("cannot reuse already awaited __anext__()/asend()");
    if (this.phase === "begun") return yield* this.run("next", value);
    if (this.core.runningAsync) throw this.refuse("anext");
    const sent = isNone(value) ? this.#value : value;
    if (!isNone(sent) && !this.core.started) {
      this.end();
      throw new TypeError("can't send non-None value to a just-started async generator");
    }
    this.begin();
    return yield* this.run("next", sent);
  }

  *throw(error: unknown): Sim<Step<unknown>> {
    if (this.phase === "closed") throw new RuntimeError("cannot reuse already awaited __anext__()/asend()");
    if (this.phase === "new") {
      if (this.core.runningAsync) throw this.refuse("anext");
      this.begin();
    }
    return yield* this.run("throw", asException(error));
  }
}

/** What `athrow` and `aclose` give. */
export class AsyncGeneratorThrow extends AsyncGeneratorCall<unknown> {
  /** null: aclose. */
  readonly #error: { readonly error: unknown } | null;

  constructor(core: AsyncGeneratorCore, error: { readonly error: unknown } | null) {
    super(core);
    this.#error = error;
  }

  protected get method(): string {
    return this.#error === null ? "aclose" : "athrow";
  }

  *send(value: unknown): Sim<Step<unknown>> {
    if (this.phase === "closed") throw new RuntimeError("cannot reuse already awaited aclose()/athrow()");
    if (this.phase === "begun") return yield* this.#closing(this.run("next", value));
    if (this.core.finished) {
      this.end();
      return { done: true, value: null };
    }
    if (this.core.runningAsync) throw this.refuse(this.method);
    if (this.core.closed) {
      this.end();
      throw new StopAsyncIteration();
    }
    this.begin();
    if (this.#error === null) this.core.closed = true;
    const error = this.#error === null ? new GeneratorExit() : asException(this.#error.error);
    return yield* this.#closing(this.run("throw", error));
  }

  *throw(error: unknown): Sim<Step<unknown>> {
    if (this.phase === "closed") throw new RuntimeError("cannot reuse already awaited aclose()/athrow()");
    if (this.phase === "new") {
      if (this.core.runningAsync) throw this.refuse(this.method);
      this.begin();
    }
    return yield* this.#closing(this.run("throw", asException(error)));
  }

  /** aclose: the end is what was wanted, and a value is not. */
  *#closing(steps: Sim<Step<unknown>>): Sim<Step<unknown>> {
    if (this.#error !== null) return yield* steps;
    let step: Step<unknown>;
    try {
      step = yield* steps;
    } catch (error) {
      if (error instanceof StopAsyncIteration || error instanceof GeneratorExit) return { done: true, value: null };
      throw error;
    }
    if (step.done) throw new RuntimeError("async generator ignored GeneratorExit");
    return step;
  }
}

function isNone(value: unknown): boolean {
  return value === null || value === undefined;
}

for (const { prototype } of [AsyncGeneratorSend, AsyncGeneratorThrow])
  for (const method of [prototype.send, prototype.throw]) tag(method, byHand(method));
notInstantiable(AsyncGeneratorCall, "async_generator");
notInstantiable(AsyncGeneratorSend, "async_generator_asend");
notInstantiable(AsyncGeneratorThrow, "async_generator_athrow");

/** For library.ts, which makes their methods callable from programs. */
export const asyncGeneratorCalls: readonly Function[] = [AsyncGeneratorCall, AsyncGeneratorSend, AsyncGeneratorThrow];
