/**
 * What stands behind an async generator: its body, and how far it has come. The program holds the face (async-generator.ts) and
 * the awaitables that resume it (async-generator-calls.ts).
 *
 * Source: CPython 3.13, Objects/genobject.c (PyAsyncGenObject, gen_send_ex2, async_gen_unwrap_value).
 */
import type { Sim, Trap } from "../../machine/traps.ts";
import { GeneratorExit, RuntimeError, StopAsyncIteration, StopIteration, ValueError } from "../builtins.ts";
import type { CallCounter } from "../callable.ts";
import { raisedFrom, Suspension, type Co } from "./coroutine.ts";
import { currentThread, type Finalizable, type Interpreter } from "../interpreter.ts";

/** Carries the values that one generator yields: how they are told from suspensions. */
export interface Mark {
  value: unknown;
  sent: unknown;
}

/** Where the body stands after a step. */
export type Stop = { readonly at: "yield" | "suspension"; readonly value: unknown } | { readonly at: "end" };

/** The body of an async generator, and its state. */
export class AsyncGeneratorCore implements Finalizable {
  /** `__qualname__`. */
  readonly name: string;
  /** The body has run. */
  started = false;
  /** `aclose` has been awaited, or the end was reached: nothing more comes. */
  closed = false;
  /** The body is at its end. */
  finished = false;
  /** An awaitable of this generator has begun and not ended. */
  runningAsync = false;
  /** What to do instead of ending it when nobody needs it any more. */
  finalizer: (() => Sim<unknown>) | null = null;
  readonly #mark: Mark = { value: undefined, sent: undefined };
  readonly #body: Co<unknown>;
  readonly #counter: CallCounter | null;
  readonly #interpreter: Interpreter;
  #executing = false;

  /** @param run makes the body; what it yields under the mark goes to whoever iterates */
  constructor(name: string, run: (mark: Mark) => Co<unknown>, counter: CallCounter | null) {
    this.name = name;
    this.#body = run(this.#mark);
    this.#counter = counter;
    this.#interpreter = currentThread().interpreter;
    this.#interpreter.living.add(this);
  }

  /** Runs the body to its next stop. @throws what it raises; ValueError if it is running */
  *resume(verb: "next" | "throw", value: unknown): Sim<Stop> {
    if (this.#executing) throw new ValueError("async generator already executing");
    const counter = this.#counter;
    const depth = counter === null ? 0 : counter.depth;
    this.#executing = this.started = true;
    try {
      let result = this.#body[verb](value);
      while (result.done !== true && isTrap(result.value)) result = this.#body.next(yield result.value);
      if (result.done === true) {
        this.#finish();
        return { at: "end" };
      }
      if (result.value instanceof Suspension) return { at: "suspension", value: result.value.value };
      return { at: "yield", value: this.#mark.value };
    } catch (error) {
      this.#finish();
      if (error instanceof StopIteration) throw raisedFrom(new RuntimeError("async generator raised StopIteration"), error);
      if (error instanceof StopAsyncIteration) throw raisedFrom(new RuntimeError("async generator raised StopAsyncIteration"), error);
      throw error;
    } finally {
      this.#executing = false;
      if (counter !== null) counter.depth = depth;
    }
  }

  warn(): void {}

  *finalize(): Sim<void> {
    if (!this.started || this.finished) return;
    if (this.finalizer !== null && !this.closed) return void (yield* this.finalizer());
    let stop: Stop;
    try {
      stop = yield* this.resume("throw", new GeneratorExit());
    } catch (error) {
      if (error instanceof GeneratorExit) return;
      throw error;
    }
    if (stop.at !== "end") throw new RuntimeError("async generator ignored GeneratorExit");
  }

  toString(): string {
    return `<async_generator object ${this.name}>`;
  }

  #finish(): void {
    this.finished = true;
    this.#interpreter.living.delete(this);
  }
}

/** What concerns the machine. (A mark is of no class, and a trap says what it wants.) */
function isTrap(value: Trap | Suspension): value is Trap {
  return "op" in value;
}
