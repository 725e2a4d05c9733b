/**
 * threading.Event: a flag that threads can wait for. `set` wakes all who wait, and each of them has been woken whatever
 * happens to the flag afterwards: `set` and `clear` at once let everybody who waits through. (Not in Python 2.7, where
 * `wait` looks at the flag again after it was woken.)
 *
 * To the explorer `wait` is one operation, which goes ahead while the flag is set. A waiter that is let through by a pulse
 * of `set` and `clear` is one that comes between the two; one that misses it is one that comes too late.
 *
 * Source: CPython 3.13 and 2.7.18, Lib/threading.py, class Event.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { nameFor } from "../blocking.ts";
import { waitDeadline } from "./condition.ts";
import { warnDeprecated } from "../warnings/deprecated.ts";
import { currentThread, visible } from "../interpreter.ts";
import { operateInPython, Waiters } from "./waiters.ts";
import { WaitingRoom } from "../waiting-room.ts";

export class Event {
  #flag = false;
  readonly #room = new WaitingRoom(nameFor("event"), { set: () => this.#flag, always: () => true }, () => null);
  readonly #waiters = new Waiters(this.#room);

  /** True if the flag is set. */
  *is_set(): Sim<boolean> {
    yield visible("look at", this.#room, { write: false });
    return this.#flag;
  }

  /** The old name of `is_set`; deprecated from Python 3.10. */
  *isSet(): Sim<boolean> {
    yield* warnDeprecated("isSet() is deprecated, use is_set() instead", "3.10");
    return yield* this.is_set();
  }

  /** Sets the flag and wakes all who wait for it. */
  *set(): Sim<void> {
    yield visible("set event", this.#room);
    this.#flag = true;
    yield* this.#waiters.notifyAll();
  }

  /** Clears the flag: from now on `wait` waits. */
  *clear(): Sim<void> {
    yield visible("clear event", this.#room);
    this.#flag = false;
  }

  /**
   * Waits until the flag is set.
   * @param timeout wait at most this many seconds; null: for ever
   * @returns false if the time was up
   */
  *wait(timeout: number | null = null): Sim<boolean> {
    const { python, world } = currentThread().interpreter;
    if (!isAtLeast(python, "3.2")) return yield* this.#waitAndLook(timeout, !world.startWaits);
    const deadline = waitDeadline(timeout);
    return yield* operateInPython(this.#room, this.#waiters, { kind: "wait", guard: "set", deadline, pulse: true, act() {} });
  }

  /** Python 2.7: what counts is the flag after the wait. `apart`: the explorer may let others run between the two. */
  *#waitAndLook(timeout: number | null, apart: boolean): Sim<boolean> {
    const deadline = waitDeadline(timeout);
    yield* operateInPython(this.#room, this.#waiters, { kind: "wait", guard: "set", deadline, pulse: true, act() {} });
    // A guarded operation, as on every version others may run before it.
    if (apart) yield visible("look at", this.#room, { write: false, guard: "always" });
    return this.#flag;
  }
}
