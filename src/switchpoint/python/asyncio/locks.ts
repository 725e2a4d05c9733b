/**
 * asyncio's Lock and Event.
 *
 * A Lock is fair: whoever waits first gets it first, and who comes while somebody waits must queue. `release` completes the
 * first waiter's future; until that task has run, nobody else can take the lock.
 * States of a lock: unlocked, locked. Misuse: releasing an unlocked lock is a RuntimeError.
 * Source: CPython 3.13, Lib/asyncio/locks.py (Lock, Event).
 */
import type { Sim } from "../../machine/traps.ts";
import { RuntimeError } from "../builtins.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { awaitCore, Bound, described, removeFrom } from "./bound.ts";
import { CancelledError } from "./exceptions.ts";
import type { FutureCore } from "./future-core.ts";
import { AsyncHeld } from "./held.ts";

export class Lock {
  #locked = false;
  readonly #waiters: FutureCore[] = [];
  readonly #bound = new Bound(this);

  /** True while somebody has it. */
  *locked(): Sim<boolean> {
    yield this.#bound.operation("look at", false);
    return this.#locked;
  }

  /** Waits until it is unlocked, and takes it; True. */
  *acquire(): Co<boolean> {
    yield this.#bound.operation("acquire");
    if (!this.#locked && this.#waiters.every(({ cancelled }) => cancelled)) return (this.#locked = true);
    const waiter = this.#bound.waiter();
    this.#waiters.push(waiter);
    try {
      try {
        yield* awaitCore(waiter);
      } finally {
        removeFrom(this.#waiters, waiter);
      }
    } catch (error) {
      if (error instanceof CancelledError && !this.#locked) this.#wakeFirst();
      throw error;
    }
    return (this.#locked = true);
  }

  /**
   * Unlocks it and lets the first waiter go on.
   * @throws RuntimeError if it is not locked
   */
  *release(): Sim<void> {
    yield this.#bound.operation("release");
    if (!this.#locked) throw new RuntimeError("Lock is not acquired.");
    this.#locked = false;
    this.#wakeFirst();
  }

  /** `async with lock:` is `await using _ = await lock.held()`. */
  *held(): Co<AsyncHeld> {
    yield* this.acquire();
    return new AsyncHeld(this);
  }

  toString(): string {
    return described("Lock", this.#locked ? "locked" : "unlocked", this.#waiters);
  }

  #wakeFirst(): void {
    const first = this.#waiters[0];
    if (first !== undefined && !first.done) first.setResult(true);
  }
}

/** A flag that tasks can wait for. */
export class Event {
  #value = false;
  readonly #waiters: FutureCore[] = [];
  readonly #bound = new Bound(this);

  *is_set(): Sim<boolean> {
    yield this.#bound.operation("look at", false);
    return this.#value;
  }

  /** Sets the flag: all who wait go on, in the order in which they came. */
  *set(): Sim<void> {
    yield this.#bound.operation("set");
    if (this.#value) return;
    this.#value = true;
    for (const waiter of this.#waiters) if (!waiter.done) waiter.setResult(true);
  }

  *clear(): Sim<void> {
    yield this.#bound.operation("clear");
    this.#value = false;
  }

  /** Waits until the flag is set; True. */
  *wait(): Co<boolean> {
    yield this.#bound.operation("wait");
    if (this.#value) return true;
    const waiter = this.#bound.waiter();
    this.#waiters.push(waiter);
    try {
      yield* awaitCore(waiter);
      return true;
    } finally {
      removeFrom(this.#waiters, waiter);
    }
  }

  toString(): string {
    return described("Event", this.#value ? "set" : "unset", this.#waiters);
  }
}
