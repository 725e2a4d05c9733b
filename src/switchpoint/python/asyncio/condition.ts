/**
 * asyncio.Condition: wait for something that another task will announce, with a lock around it. `notify` lets the tasks go on
 * that have waited longest; each takes the lock again before its `wait` returns.
 *
 * Source: CPython 3.13, Lib/asyncio/locks.py (Condition). Up to 3.12 a cancelled waiter passes no notification on.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { RuntimeError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { currentThread } from "../interpreter.ts";
import { awaitCore, Bound, described, removeFrom } from "./bound.ts";
import { CancelledError } from "./exceptions.ts";
import type { FutureCore } from "./future-core.ts";
import { AsyncHeld } from "./held.ts";
import { Lock } from "./locks.ts";

export class Condition {
  readonly #lock: Lock;
  readonly #waiters: FutureCore[] = [];
  readonly #bound = new Bound(this);

  /** @param lock the lock around it; a new one if absent */
  constructor(lock: Lock | null = null) {
    this.#lock = lock ?? new Lock();
  }

  /** True while somebody has the lock. */
  *locked(): Sim<boolean> {
    return yield* this.#lock.locked();
  }

  /** Takes the lock. */
  *acquire(): Co<boolean> {
    return yield* this.#lock.acquire();
  }

  /** Unlocks the lock. */
  *release(): Sim<void> {
    yield* this.#lock.release();
  }

  /** `async with condition:` is `await using _ = await condition.held()`. */
  *held(): Co<AsyncHeld> {
    yield* this.acquire();
    return new AsyncHeld(this);
  }

  /**
   * Unlocks the lock, waits to be notified, takes the lock again; True.
   * @throws RuntimeError if the lock is not taken
   */
  *wait(): Co<boolean> {
    if (!(yield* this.locked())) throw new RuntimeError("cannot wait on un-acquired lock");
    const waiter = this.#bound.waiter();
    yield* this.release();
    let cancelled: unknown = null;
    try {
      try {
        this.#waiters.push(waiter);
        yield* this.#await(waiter);
      } finally {
        cancelled = yield* this.#acquireAgain();
      }
      if (cancelled !== null) throw cancelled;
    } catch (error) {
      // Perhaps it had been notified before: then somebody else should be.
      if (isAtLeast(currentThread().interpreter.python, "3.13")) this.#notify(1);
      throw error;
    }
    return true;
  }

  *#await(waiter: FutureCore): Co<void> {
    try {
      yield* awaitCore(waiter);
    } finally {
      removeFrom(this.#waiters, waiter);
    }
  }

  /** Takes the lock, whatever happens; the last cancellation meanwhile. */
  *#acquireAgain(): Co<unknown> {
    let cancelled: unknown = null;
    for (;;) {
      try {
        yield* this.acquire();
        return cancelled;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        cancelled = error;
      }
    }
  }

  /** Waits until `predicate()` is true, and gives its value. */
  *wait_for<T>(predicate: () => T): Co<T> {
    for (;;) {
      const result = yield* callFunction(predicate, undefined, []);
      if (result) return result as T;
      yield* this.wait();
    }
  }

  /**
   * Lets the `n` tasks go on that have waited longest.
   * @throws RuntimeError if the lock is not taken
   */
  *notify(n = 1): Sim<void> {
    if (!(yield* this.locked())) throw new RuntimeError("cannot notify on un-acquired lock");
    yield this.#bound.operation("notify");
    this.#notify(n);
  }

  /** Lets all go on. */
  *notify_all(): Sim<void> {
    yield* this.notify(this.#waiters.length);
  }

  toString(): string {
    return described("Condition", /\[locked/.test(String(this.#lock)) ? "locked" : "unlocked", this.#waiters);
  }

  #notify(n: number): void {
    for (const waiter of this.#waiters.filter(({ done }) => !done).slice(0, n)) waiter.setResult(false);
  }
}
