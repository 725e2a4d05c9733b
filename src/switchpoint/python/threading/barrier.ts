/**
 * threading.Barrier: a number of threads wait for each other, then go on together; again and again.
 *
 * States: filling (threads arrive and wait), draining (the last one has arrived; all leave; who comes now waits for the next
 * round), resetting (as draining, but all leave with an error), broken (everybody gets an error until `reset`). A time-out,
 * an error of the action, `abort`, and `reset` while somebody waits break a round.
 *
 * To the explorer `wait` is two operations, "arrive" and "leave", the last thread's only one.
 * Source: CPython 3.13, Lib/threading.py, class Barrier.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Access, Sim } from "../../machine/traps.ts";
import { nameFor } from "../blocking.ts";
import { AttributeError, RuntimeError, ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { waitDeadline } from "./condition.ts";
import { currentThread, visible } from "../interpreter.ts";
import { operateInPython, Waiters } from "./waiters.ts";
import { WaitingRoom } from "../waiting-room.ts";

/** A barrier was broken or reset while somebody waited, or is broken. */
export class BrokenBarrierError extends RuntimeError {}

type State = "filling" | "draining" | "resetting" | "broken";

export class Barrier {
  readonly #parties: number;
  readonly #action: (() => unknown) | null;
  readonly #timeout: number | null;
  #state: State = "filling";
  /** Threads that have arrived and not left. */
  #count = 0;
  /** The action runs: CPython holds the barrier's lock meanwhile. */
  #acting = false;
  readonly #room = new WaitingRoom(
    nameFor("barrier"),
    {
      idle: () => !this.#acting,
      open: () => !this.#acting && this.#state !== "draining" && this.#state !== "resetting",
      released: () => !this.#acting && this.#state !== "filling",
    },
    () => null,
  );
  readonly #waiters = new Waiters(this.#room);

  /**
   * @param parties how many threads it takes
   * @param action is called by the last thread to arrive, before all are released
   * @param timeout for `wait` if it is given none; in seconds
   * @throws ValueError if `parties` is less than 1 (from Python 3.13)
   */
  constructor(parties: number, action: (() => unknown) | null = null, timeout: number | null = null) {
    const { python } = currentThread().interpreter;
    if (!isAtLeast(python, "3.2")) throw new AttributeError("'module' object has no attribute 'Barrier'");
    if (parties < 1 && isAtLeast(python, "3.13")) throw new ValueError("parties must be > 0");
    this.#parties = parties;
    this.#action = action;
    this.#timeout = timeout;
  }

  /** How many threads it takes. */
  get parties(): number {
    return this.#parties;
  }

  /** How many threads wait in it now. */
  get n_waiting(): number {
    return this.#state === "filling" ? this.#count : 0;
  }

  /** True while it is broken. */
  get broken(): boolean {
    return this.#state === "broken";
  }

  /**
   * Waits until all parties have arrived; gives the caller's place in the order of arrival, from 0.
   * @param timeout in seconds; when it expires the barrier breaks for everybody
   * @throws BrokenBarrierError if the barrier breaks, or is broken
   */
  *wait(timeout: number | null = null): Sim<number> {
    const index = yield* this.#arrive();
    try {
      if (index + 1 === this.#parties) yield* this.#release();
      else yield* this.#await(waitDeadline(timeout ?? this.#timeout));
      return index;
    } finally {
      this.#count--;
      if (this.#count === 0 && (this.#state === "draining" || this.#state === "resetting")) yield* this.#turn("filling");
    }
  }

  /** Back to the beginning; threads that wait get a BrokenBarrierError. */
  *reset(): Sim<void> {
    yield* this.#enter("reset", "idle", () => {});
    if (this.#count === 0) yield* this.#turn("filling");
    else yield* this.#turn(this.#state === "draining" ? "draining" : "resetting");
  }

  /** Breaks the barrier: whoever waits, and whoever comes, gets a BrokenBarrierError. */
  *abort(): Sim<void> {
    yield* this.#enter("abort", "idle", () => {});
    yield* this.#turn("broken");
  }

  *#arrive(): Sim<number> {
    let index = -1;
    yield* this.#enter("arrive", "open", () => {
      if (this.#state === "broken") return;
      index = this.#count++;
      this.#acting = index + 1 === this.#parties && this.#action !== null;
    });
    if (index < 0) throw new BrokenBarrierError();
    return index;
  }

  /** The last thread lets everybody go. */
  *#release(): Sim<void> {
    let next: State = "broken";
    try {
      if (this.#action !== null) yield* callFunction(this.#action, undefined, []);
      next = "draining";
    } finally {
      if (this.#acting) yield visible("release", this.#room, { more: this.#shown });
      this.#acting = false;
      yield* this.#turn(next);
    }
  }

  *#await(deadline: number): Sim<void> {
    const released = yield* this.#enter("leave", "released", () => {}, deadline);
    if (!released) yield* this.#turn("broken");
    if (this.#state !== "draining") throw new BrokenBarrierError();
  }

  *#enter(kind: string, guard: string, act: () => void, deadline = Infinity): Sim<boolean> {
    return yield* operateInPython(this.#room, this.#waiters, { kind, guard, deadline, act, more: this.#shown });
  }

  *#turn(state: State): Sim<void> {
    this.#state = state;
    yield* this.#waiters.notifyAll();
  }

  /** `n_waiting` and `broken` are read like properties. */
  get #shown(): readonly Access[] {
    return [{ object: this, key: null, write: true }];
  }
}
