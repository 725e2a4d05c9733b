/**
 * asyncio's Semaphore and BoundedSemaphore: so many tasks may be inside at a time. First come, first served, from Python 3.10 on
 * also against those who come at the moment of a release; up to 3.8 such a newcomer may be faster.
 *
 * Source: Lib/asyncio/locks.py (Semaphore) of CPython 3.8, 3.9, 3.12 (the same since 3.10.8) and 3.13.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { ValueError } from "../builtins.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { currentThread } from "../interpreter.ts";
import { awaitCore, Bound, described, removeFrom } from "./bound.ts";
import { CancelledError } from "./exceptions.ts";
import type { FutureCore } from "./future-core.ts";
import { AsyncHeld } from "./held.ts";

export class Semaphore {
  #value: number;
  readonly #waiters: FutureCore[] = [];
  readonly #bound = new Bound(this);
  readonly #limit: number;
  readonly #python = currentThread().interpreter.python;
  /** 3.9 only: somebody has been woken and has not run yet. */
  #wakeupScheduled = false;

  /**
   * @param value how many may be inside
   * @throws ValueError if it is negative
   */
  constructor(value = 1) {
    if (value < 0) throw new ValueError("Semaphore initial value must be >= 0");
    this.#value = value;
    this.#limit = this instanceof BoundedSemaphore ? value : Infinity;
  }

  /** True if `acquire` would wait. */
  *locked(): Sim<boolean> {
    yield this.#bound.operation("look at", false);
    return this.#isLocked();
  }

  /** Waits until there is room, and goes in; True. */
  *acquire(): Co<boolean> {
    yield this.#bound.operation("acquire");
    if (!isAtLeast(this.#python, "3.10")) return yield* this.#acquireOld();
    if (!this.#isLocked()) {
      this.#value--;
      return true;
    }
    const waiter = this.#bound.waiter();
    this.#waiters.push(waiter);
    return yield* isAtLeast(this.#python, "3.13") ? this.#wait(waiter) : this.#waitOld(waiter);
  }

  /**
   * Goes out: the first waiter may go in.
   * @throws ValueError for a BoundedSemaphore that would get beyond its initial value
   */
  *release(): Sim<void> {
    yield this.#bound.operation("release");
    if (this.#value >= this.#limit) throw new ValueError("BoundedSemaphore released too many times");
    this.#value++;
    if (isAtLeast(this.#python, "3.10")) this.#wakeNext();
    else this.#wakeNextOld();
  }

  /** `async with semaphore:` is `await using _ = await semaphore.held()`. */
  *held(): Co<AsyncHeld> {
    yield* this.acquire();
    return new AsyncHeld(this);
  }

  toString(): string {
    return described(this.constructor.name, this.#isLocked() ? "locked" : `unlocked, value:${this.#value}`, this.#waiters);
  }

  #isLocked(): boolean {
    if (!isAtLeast(this.#python, "3.10")) return this.#value === 0;
    return this.#value === 0 || this.#waiters.some(({ cancelled }) => !cancelled);
  }

  *#wait(waiter: FutureCore): Co<boolean> {
    try {
      yield* this.#await(waiter);
    } catch (error) {
      // It had been let in before it was cancelled.
      if (error instanceof CancelledError && waiter.done && !waiter.cancelled) this.#value++;
      throw error;
    } finally {
      while (this.#value > 0 && this.#wakeNext());
    }
    return true;
  }

  *#waitOld(waiter: FutureCore): Co<boolean> {
    try {
      yield* this.#await(waiter);
    } catch (error) {
      if (error instanceof CancelledError && !waiter.cancelled) {
        this.#value++;
        this.#wakeNext();
      }
      throw error;
    }
    if (this.#value > 0) this.#wakeNext();
    return true;
  }

  *#await(waiter: FutureCore): Co<void> {
    try {
      yield* awaitCore(waiter);
    } finally {
      removeFrom(this.#waiters, waiter);
    }
  }

  /** Lets the first waiter in; false if nobody waits. */
  #wakeNext(): boolean {
    const next = this.#waiters.find(({ done }) => !done);
    if (next === undefined) return false;
    this.#value--;
    next.setResult(true);
    return true;
  }

  /** 3.8 and 3.9: who is woken has to look again. */
  *#acquireOld(): Co<boolean> {
    const is39 = isAtLeast(this.#python, "3.9");
    while ((is39 && this.#wakeupScheduled) || this.#value <= 0) {
      const waiter = this.#bound.waiter();
      this.#waiters.push(waiter);
      try {
        yield* awaitCore(waiter);
        this.#wakeupScheduled = false;
      } catch (error) {
        if (is39) {
          if (error instanceof CancelledError) this.#wakeNextOld();
        } else {
          waiter.cancel();
          if (this.#value > 0 && !waiter.cancelled) this.#wakeNextOld();
        }
        throw error;
      }
    }
    this.#value--;
    return true;
  }

  #wakeNextOld(): void {
    while (this.#waiters.length > 0) {
      const next = this.#waiters.shift()!;
      if (next.done) continue;
      next.setResult(null);
      this.#wakeupScheduled = isAtLeast(this.#python, "3.9");
      return;
    }
  }
}

/** A Semaphore that cannot be released more often than it was acquired. */
export class BoundedSemaphore extends Semaphore {}
