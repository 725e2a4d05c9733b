/**
 * concurrent.futures.Future: the result of a call that another thread (or process) makes.
 *
 * States: PENDING, RUNNING, then FINISHED; or CANCELLED, and CANCELLED_AND_NOTIFIED once the executor has seen that. Everything is
 * thread-safe; each method is one visible operation. Callbacks run in the thread that completes the future.
 *
 * Source: CPython 3.13, Lib/concurrent/futures/_base.py (Future).
 */
import { isAtLeast } from "../../../gil/versions.ts";
import type { Access, Sim } from "../../../machine/traps.ts";
import { awaken, deadlineAfter, nameFor, operate, Resource } from "../../blocking.ts";
import { RuntimeError } from "../../builtins.ts";
import { callFunction } from "../../callable.ts";
import { interpret } from "../../interpreted.ts";
import { currentThread, visible } from "../../interpreter.ts";
import { typeName } from "../../type-names.ts";
import { completionsOf } from "./completions.ts";
import { CancelledError, InvalidStateError, timeoutError } from "./errors.ts";

/** Bytecodes of `result` ("start-up": one empty task of a thread pool). */
const RESULT = 1000;

export type State = "PENDING" | "RUNNING" | "CANCELLED" | "CANCELLED_AND_NOTIFIED" | "FINISHED";

/** What the library needs of a future beside its methods. */
export interface Inside {
  readonly value: unknown;
  readonly resource: Resource;
  readonly state: State;
  readonly error: { readonly value: unknown } | null;
}

/** The inside of a future; null for anything else. */
export let insideOf: (value: unknown) => Inside | null;

export class Future<T = unknown> {
  #state: State = "PENDING";
  #value: unknown = null;
  #error: { readonly value: unknown } | null = null;
  #callbacks: ((future: any) => unknown)[] = [];
  readonly #completions = completionsOf();
  readonly #resource = new Resource(nameFor("future"), { done: () => this.#isDone() }, () => null);

  /** Cancels the call if it has not begun; false if it has. */
  *cancel(): Sim<boolean> {
    yield visible("cancel", this.#resource);
    if (this.#state === "RUNNING" || this.#state === "FINISHED") return false;
    if (this.#state !== "PENDING") return true;
    this.#state = "CANCELLED";
    yield* this.#complete();
    return true;
  }

  *cancelled(): Sim<boolean> {
    yield this.#look();
    return this.#isCancelled();
  }

  *running(): Sim<boolean> {
    yield this.#look();
    return this.#state === "RUNNING";
  }

  /** True if it has a result or an exception, or was cancelled. */
  *done(): Sim<boolean> {
    yield this.#look();
    return this.#isDone();
  }

  /**
   * Waits for the result.
   * @param timeout at most so many seconds; null: for ever
   * @throws what the call raised; CancelledError; TimeoutError, and the call goes on
   */
  *result(timeout: number | null = null): Sim<T> {
    yield* interpret(RESULT);
    yield* this.#wait(timeout);
    if (this.#error !== null) throw this.#error.value;
    return this.#value as T;
  }

  /**
   * Waits for the end of the call; what it raised, or null.
   * @throws CancelledError, TimeoutError
   */
  *exception(timeout: number | null = null): Sim<unknown> {
    yield* this.#wait(timeout);
    return this.#error?.value ?? null;
  }

  /**
   * Has `fn(future)` called when it is done, by the thread that completes it; at once if it is done. What it raises is logged
   * and ignored.
   */
  *add_done_callback(fn: (future: Future<T>) => unknown): Sim<void> {
    yield visible("add a callback", this.#resource);
    if (this.#isDone()) yield* this.#call(fn);
    else this.#callbacks.push(fn);
  }

  /**
   * For executors: the call is about to begin. False if it was cancelled.
   * @throws RuntimeError if it has begun before
   */
  *set_running_or_notify_cancel(): Sim<boolean> {
    yield visible("begin", this.#resource);
    if (this.#state === "CANCELLED") {
      // From here on only the executor changes it.
      yield this.#announced("see the cancellation");
      this.#state = "CANCELLED_AND_NOTIFIED";
      yield* this.#tell();
      return false;
    }
    if (this.#state !== "PENDING") throw new RuntimeError("Future in unexpected state");
    this.#state = "RUNNING";
    return true;
  }

  /**
   * For executors: the call has ended.
   * @throws InvalidStateError if it is done
   */
  *set_result(result: T): Sim<void> {
    yield this.#announced("set the result");
    yield* this.#finish(result, null);
  }

  /**
   * For executors: the call has raised an exception.
   * @throws InvalidStateError if it is done
   */
  *set_exception(exception: unknown): Sim<void> {
    yield this.#announced("set an exception");
    yield* this.#finish(null, { value: exception });
  }

  toString(): string {
    const state = {
      PENDING: "pending",
      RUNNING: "running",
      CANCELLED: "cancelled",
      CANCELLED_AND_NOTIFIED: "cancelled",
      FINISHED: "finished",
    };
    const { value } = this.#error ?? { value: null };
    const end = this.#state !== "FINISHED" ? "" : value !== null ? ` raised ${typeName(value)}` : ` returned ${typeName(this.#value)}`;
    return `<Future state=${state[this.#state]}${end}>`;
  }

  #look(): ReturnType<typeof visible> {
    return visible("look at", this.#resource, { write: false });
  }

  #isDone(): boolean {
    return this.#state === "FINISHED" || this.#isCancelled();
  }

  #isCancelled(): boolean {
    return this.#state === "CANCELLED" || this.#state === "CANCELLED_AND_NOTIFIED";
  }

  *#wait(timeout: number | null): Sim<void> {
    const deadline = timeout === null || timeout === undefined ? Infinity : deadlineAfter(Math.max(0, timeout));
    const done = yield* operate(this.#resource, { kind: "wait for", guard: "done", deadline, state: "lock", act() {} });
    if (!done) throw new (timeoutError())();
    if (this.#isCancelled()) throw new CancelledError();
  }

  *#finish(value: unknown, error: { readonly value: unknown } | null): Sim<void> {
    if (this.#isDone()) {
      const { python } = currentThread().interpreter;
      throw new InvalidStateError(isAtLeast(python, "3.8") ? `${this.#state}: ${String(this)}` : undefined);
    }
    this.#value = value;
    this.#error = error;
    this.#state = "FINISHED";
    yield* this.#tell();
    yield* this.#complete();
  }

  /** An operation after which others may go on who wait for several futures. */
  #announced(kind: string): ReturnType<typeof visible> {
    return visible(kind, this.#resource, { more: [{ object: this.#completions.room, key: null, write: true }] });
  }

  /** Tells those who wait for several futures. */
  *#tell(): Sim<void> {
    yield* this.#completions.tell(this);
  }

  /** Wakes those who wait for this one, and makes the callbacks. */
  *#complete(): Sim<void> {
    yield* awaken(this.#resource, Infinity);
    const callbacks = this.#callbacks;
    this.#callbacks = [];
    for (const callback of callbacks) yield* this.#call(callback);
  }

  *#call(callback: (future: Future<T>) => unknown): Sim<void> {
    try {
      yield* callFunction(callback, undefined, [this]);
    } catch (error) {
      const thread = currentThread();
      const text = error instanceof Error ? `${error.name}${error.message === "" ? "" : `: ${error.message}`}` : String(error);
      thread.interpreter.world.write("stderr", `exception calling callback for ${String(this)}\n${text}\n`, thread);
    }
  }

  static {
    insideOf = (value) => (typeof value === "object" && value !== null && #state in value ? insideView(value as Future) : null);
    function insideView(future: Future): Inside {
      return {
        resource: future.#resource,
        get value() {
          return future.#value;
        },
        get state() {
          return future.#state;
        },
        get error() {
          return future.#error;
        },
      };
    }
  }
}

/** What a look at several futures touches. */
export function accessesOf(futures: readonly Inside[]): Access[] {
  return futures.map(({ resource }) => ({ object: resource, key: null, write: false }));
}
