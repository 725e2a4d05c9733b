/**
 * asyncio.Future: a result that is not there yet. Awaiting it suspends the task until it is done; awaiting one that is done
 * does not.
 *
 * Every method is a visible operation of its loop, since another thread might use it too, although it should not: futures
 * are not thread-safe, and only `call_soon_threadsafe` wakes a loop.
 * Source: CPython 3.13, Lib/asyncio/futures.py (Future).
 */
import type { Sim } from "../../machine/traps.ts";
import { RuntimeError } from "../builtins.ts";
import { AWAIT, Suspension, type Co } from "../coroutines/coroutine.ts";
import { visible } from "../interpreter.ts";
import { lookTrap } from "./announcing.ts";
import { programCallback } from "./callbacks.ts";
import { FutureCore } from "./future-core.ts";
import type { EventLoop } from "./event-loop.ts";
import { implicitLoop } from "./running.ts";
import { coreOfLoop } from "./loop-faces.ts";

/** The state behind a Future or Task of the program; null for anything else. */
export let coreOf: (value: unknown) => FutureCore | null;

export class Future<T = unknown> {
  readonly #core: FutureCore;

  /** @param options `loop`: whose future it is; the running loop if absent */
  constructor(options?: { loop?: EventLoop | null });
  constructor(options: { loop?: EventLoop | null } | FutureCore = {}) {
    this.#core = options instanceof FutureCore ? options : new FutureCore(options.loop ? coreOfLoop(options.loop) : implicitLoop());
    this.#core.face = this;
  }

  /**
   * Cancels the future; for a task it asks only: CancelledError will be raised in it. False if it is done already.
   * @param msg argument of the CancelledError (from Python 3.9)
   */
  *cancel(msg: unknown = null): Sim<boolean> {
    yield* this.#changes("cancel");
    return this.#core.cancel(msg);
  }

  /** True if it was cancelled. */
  *cancelled(): Sim<boolean> {
    yield* this.#looks();
    return this.#core.cancelled;
  }

  /** True if it has a result or an exception, or was cancelled. */
  *done(): Sim<boolean> {
    yield* this.#looks();
    return this.#core.done;
  }

  /**
   * The result.
   * @throws what it holds instead, CancelledError, or InvalidStateError if it is not done
   */
  *result(): Sim<T> {
    yield* this.#looks();
    return this.#core.result() as T;
  }

  /**
   * The exception that it holds, or null.
   * @throws CancelledError, or InvalidStateError if it is not done
   */
  *exception(): Sim<unknown> {
    yield* this.#looks();
    return this.#core.exception()?.error ?? null;
  }

  /** Has `callback(future)` called by the loop, in a later round, when it is done. */
  *add_done_callback(callback: (future: this) => unknown): Sim<void> {
    yield* this.#changes("add a callback");
    this.#core.addDoneCallback(programCallback(callback));
  }

  /** Removes all instances of a callback, and says how many there were. */
  *remove_done_callback(callback: (future: this) => unknown): Sim<number> {
    yield* this.#changes("remove a callback");
    return this.#core.removeCallbacks(({ face }) => face === callback);
  }

  /** @throws InvalidStateError if it is done */
  *set_result(result: T): Sim<void> {
    yield* this.#changes("set the result");
    this.#core.setResult(result);
  }

  /**
   * @param exception an exception, or its class
   * @throws InvalidStateError if it is done
   */
  *set_exception(exception: unknown): Sim<void> {
    yield* this.#changes("set an exception");
    this.#core.setException(exception);
  }

  /** The loop that it belongs to. */
  get_loop(): EventLoop {
    return this.#core.loop.face as EventLoop;
  }

  *[AWAIT](): Co<T> {
    yield* this.#looks();
    if (!this.#core.done) {
      this.#core.blocking = true;
      yield new Suspension(this);
      if (!this.#core.done) throw new RuntimeError("await wasn't used with future");
    }
    return this.#core.result() as T;
  }

  toString(): string {
    return String(this.#core);
  }

  static {
    coreOf = (value) => (typeof value === "object" && value !== null && #core in value ? (value as Future).#core : null);
  }

  *#changes(kind: string): Sim<void> {
    // Cancelling may cancel a timer with it.
    const { inside, timers } = this.#core.loop;
    yield visible(kind, inside, { more: [{ object: timers, key: null, write: true }] });
  }

  *#looks(): Sim<void> {
    yield lookTrap(this.#core.loop);
  }
}

/** The Future that programs hold for a state of the library's. */
export function faceOf<T>(core: FutureCore): Future<T> {
  return (core.face ?? new Future(core as never)) as Future<T>;
}
