/**
 * asyncio.Barrier (Python 3.11): so many tasks wait for each other, then all go on.
 *
 * States: filling, draining (a full set is leaving), resetting, broken.
 * Source: CPython 3.13, Lib/asyncio/locks.py (Barrier).
 */
import { isAtLeast } from "../../gil/versions.ts";
import { AttributeError, ValueError } from "../builtins.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { currentThread } from "../interpreter.ts";
import { Condition } from "./condition.ts";
import { BrokenBarrierError } from "./exceptions.ts";

type State = "filling" | "draining" | "resetting" | "broken";

export class Barrier {
  readonly #parties: number;
  readonly #condition = new Condition();
  #state: State = "filling";
  #count = 0;

  /**
   * @param parties how many tasks make it full
   * @throws ValueError if that is less than 1
   */
  constructor(parties: number) {
    if (!isAtLeast(currentThread().interpreter.python, "3.11")) throw new AttributeError("module 'asyncio' has no attribute 'Barrier'");
    if (parties < 1) throw new ValueError("parties must be > 0");
    this.#parties = parties;
  }

  /** How many tasks make it full. */
  get parties(): number {
    return this.#parties;
  }

  /** How many wait now. */
  get n_waiting(): number {
    return this.#state === "filling" ? this.#count : 0;
  }

  get broken(): boolean {
    return this.#state === "broken";
  }

  /**
   * Waits until it is full; gives the place in the order of arrival, from 0.
   * @throws BrokenBarrierError if it is broken or reset
   */
  *wait(): Co<number> {
    yield* this.#condition.acquire();
    try {
      yield* this.#until(() => this.#state !== "draining" && this.#state !== "resetting");
      if (this.#state === "broken") throw new BrokenBarrierError("Barrier aborted");
      return yield* this.#arrive();
    } finally {
      yield* this.#condition.release();
    }
  }

  *#arrive(): Co<number> {
    try {
      const index = this.#count++;
      if (index + 1 === this.#parties) {
        this.#state = "draining";
        yield* this.#condition.notify_all();
      } else {
        yield* this.#until(() => this.#state !== "filling");
        if (this.#state === "broken" || this.#state === "resetting") throw new BrokenBarrierError("Abort or reset of barrier");
      }
      return index;
    } finally {
      this.#count--;
      if (this.#count === 0) {
        if (this.#state === "resetting" || this.#state === "draining") this.#state = "filling";
        yield* this.#condition.notify_all();
      }
    }
  }

  /** Empties it: who waits gets a BrokenBarrierError. */
  *reset(): Co<void> {
    yield* this.#change(this.#count > 0 ? "resetting" : "filling");
  }

  /** Breaks it for good. */
  *abort(): Co<void> {
    yield* this.#change("broken");
  }

  toString(): string {
    return `<asyncio.locks.Barrier object [${this.#state}${this.broken ? "" : `, waiters:${this.n_waiting}/${this.#parties}`}]>`;
  }

  *#change(state: State): Co<void> {
    yield* this.#condition.acquire();
    try {
      this.#state = state;
      yield* this.#condition.notify_all();
    } finally {
      yield* this.#condition.release();
    }
  }

  *#until(condition: () => boolean): Co<void> {
    while (!condition()) yield* this.#condition.wait();
  }
}
