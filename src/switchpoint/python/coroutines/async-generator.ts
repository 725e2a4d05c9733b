/**
 * Python's async generators: what an `async function*` gives when it is called. Its body yields values to whoever iterates
 * over it, besides the suspensions and traps of a coroutine. `__anext__`, `asend`, `athrow` and `aclose` give awaitables that
 * run nothing until they are awaited (async-generator-calls.ts).
 *
 * An event loop that wants to close the async generators which its coroutines have left unfinished puts a hook into the
 * thread (`sys.set_asyncgen_hooks`): `firstiter` hears of each before its first step, `finalizer` of one that is left unfinished at the
 * program's end.
 *
 * Source: CPython 3.13, Objects/genobject.c (async_gen_anext, async_gen_init_hooks).
 */
import type { Sim } from "../../machine/traps.ts";
import { AsyncGeneratorSend, AsyncGeneratorThrow, asyncGeneratorCalls } from "./async-generator-calls.ts";
import { AsyncGeneratorCore, type Mark } from "./async-generator-core.ts";
import type { CallCounter } from "../callable.ts";
import type { Co } from "./coroutine.ts";
import { currentThread } from "../interpreter.ts";
import { notInstantiable } from "../program-view.ts";

/** Python's async generator object. */
export class AsyncGenerator {
  readonly #core: AsyncGeneratorCore;
  #begun = false;

  /** @param run makes the body; what it yields under the mark goes to whoever iterates */
  constructor(name: string, run: (mark: Mark) => Co<unknown>, counter: CallCounter | null = null) {
    this.#core = new AsyncGeneratorCore(name, run, counter);
  }

  /** `__qualname__`. */
  get name(): string {
    return this.#core.name;
  }

  /** True while it runs, or is suspended in an `await`. */
  get ag_running(): boolean {
    return this.#core.runningAsync;
  }

  /** True once its body is at its end. */
  get finished(): boolean {
    return this.#core.finished;
  }

  // eslint-disable-next-line require-yield
  *__aiter__(): Sim<this> {
    return this;
  }

  // eslint-disable-next-line require-yield
  *[Symbol.asyncIterator](): Sim<this> {
    return this;
  }

  /** The next value. Awaiting it raises StopAsyncIteration at the end. */
  *__anext__(): Sim<AsyncGeneratorSend> {
    return yield* this.asend(null);
  }

  /** The next value; the `yield` in progress gives `value`. */
  *asend(value: unknown): Sim<AsyncGeneratorSend> {
    yield* this.#begin();
    return new AsyncGeneratorSend(this.#core, value);
  }

  /** Raises `error` at the `yield` in progress. */
  *athrow(error: unknown): Sim<AsyncGeneratorThrow> {
    yield* this.#begin();
    return new AsyncGeneratorThrow(this.#core, { error });
  }

  /** Ends it: GeneratorExit is raised at the `yield` in progress. Awaiting it raises RuntimeError if it yields once more. */
  *aclose(): Sim<AsyncGeneratorThrow> {
    yield* this.#begin();
    return new AsyncGeneratorThrow(this.#core, null);
  }

  /** Tells the thread's hooks about it, once. */
  *#begin(): Sim<void> {
    if (this.#begun) return;
    this.#begun = true;
    const { firstiter, finalizer } = currentThread().asyncgenHooks;
    if (finalizer !== null) this.#core.finalizer = () => finalizer(this);
    if (firstiter !== null) yield* firstiter(this);
  }

  toString(): string {
    return String(this.#core);
  }
}

notInstantiable(AsyncGenerator, "async_generator");

/** For library.ts, which makes their methods callable from programs. */
export const asyncGeneratorClasses: readonly Function[] = [AsyncGenerator, ...asyncGeneratorCalls];
