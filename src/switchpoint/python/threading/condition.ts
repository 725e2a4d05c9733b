/**
 * threading.Condition: a lock, and a first-in, first-out queue of waiters. `wait` lets go of the lock, waits for a notify of
 * its own, and takes the lock again. `notify` takes waiters out of the queue; it remembers nothing, so that a notify before
 * the wait is lost. A notified thread has to get the lock like everybody else: what it waited for may be gone by then, which
 * is why `wait` belongs into a loop (or use `wait_for`).
 *
 * To the explorer `wait` is three operations: "wait" (let go, queue up), "wake" (once notified, or after the time-out), and
 * "acquire". Misuse: waiting or notifying without the lock is a RuntimeError; over a plain Lock, which knows no owner, it is
 * only noticed if nobody has it. A lock of the program's own may be anything with `acquire` and `release` (foreign-lock.ts).
 *
 * Source: CPython 3.13 and 2.7.18, Lib/threading.py, class Condition.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter, nameFor, TRY } from "../blocking.ts";
import { AttributeError, RuntimeError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { ForeignLock, type LockLike } from "./foreign-lock.ts";
import { warnDeprecated } from "../warnings/deprecated.ts";
import { currentThread, visible } from "../interpreter.ts";
import { Held, Lock, lockMonitor } from "./lock.ts";
import type { Monitor } from "./monitor.ts";
import { RLock, rlockMonitor } from "./rlock.ts";
import { monotonic } from "../time.ts";
import { Waiters } from "./waiters.ts";
import { WaitingRoom } from "../waiting-room.ts";

export class Condition {
  readonly #lock: Lock | RLock | ForeignLock;
  /** Null: the lock is the program's own. */
  readonly #monitor: Monitor | null;
  readonly #room: WaitingRoom;
  readonly #waiters: Waiters;

  /** @param lock a Lock, an RLock, or anything with `acquire` and `release`; if none is given, a new RLock */
  constructor(lock: LockLike | null = null) {
    const used = lock ?? new RLock();
    this.#monitor = monitorOf(used);
    this.#lock = this.#monitor === null ? new ForeignLock(used) : (used as Lock | RLock);
    const name = lock === null ? this.#monitor!.resource.name : nameFor("condition");
    this.#room = new WaitingRoom(`a notify of ${name}`, {}, () => null);
    this.#waiters = new Waiters(this.#room);
  }

  /** Takes the lock; as the lock's own `acquire`. */
  *acquire(blocking = true, timeout = -1): Sim<boolean> {
    return yield* this.#lock.acquire(blocking, timeout);
  }

  /** Releases the lock; as the lock's own `release`. */
  *release(): Sim<void> {
    yield* this.#lock.release();
  }

  /** `with condition:` */
  *held(): Sim<Held> {
    yield* this.#lock.acquire();
    return new Held(this.#lock);
  }

  /**
   * Lets go of the lock, waits until notified, and takes the lock again.
   * @param timeout wait at most this many seconds; null: for ever
   * @returns false if the time was up (Python 2.7: always null)
   * @throws RuntimeError if the caller has not acquired the lock
   */
  *wait(timeout: number | null = null): Sim<boolean> {
    if (this.#monitor === null) return yield* this.#waitOver(this.#lock as ForeignLock, waitDeadline(timeout));
    const here = { object: this.#room, key: null, write: true };
    yield visible("wait", this.#room, { more: [{ ...here, object: this.#monitor.resource }] });
    if (!this.#monitor.isOwned()) throw new RuntimeError("cannot wait on un-acquired lock");
    const deadline = waitDeadline(timeout);
    const place = this.#waiters.enqueue();
    const depth = yield* this.#monitor.releaseSave();
    const notified = yield* this.#waiters.wait(place, deadline);
    // Who gives up leaves the queue only once he has the lock: a notify that comes before that is lost.
    yield* this.#monitor.restore(depth, notified ? [] : [here]);
    if (!notified) this.#waiters.remove(place);
    return isAtLeast(currentThread().interpreter.python, "3.2") ? notified : (null as unknown as boolean);
  }

  /**
   * Waits until `predicate()` is true, and gives its last result. It is asked first, and again after each wait.
   * @param timeout wait at most this many seconds altogether; null: for ever
   */
  *wait_for<T>(predicate: () => T, timeout: number | null = null): Sim<T> {
    const { interpreter } = currentThread();
    if (!isAtLeast(interpreter.python, "3.2")) throw new AttributeError("'_Condition' object has no attribute 'wait_for'");
    let left = timeout ?? null;
    let end: number | null = null;
    for (;;) {
      const result = (yield* callFunction(predicate, undefined, [])) as T;
      if (result) return result;
      if (left !== null) {
        const now = yield* monotonic();
        if (end === null) end = now + left;
        else if ((left = end - now) <= 0) return result;
      }
      yield* this.wait(left);
    }
  }

  /**
   * Wakes up to `n` waiters, those that came first; nobody if nobody waits.
   * @throws RuntimeError if the caller has not acquired the lock
   */
  *notify(n = 1): Sim<void> {
    yield* this.#notify(() => n);
  }

  /** Wakes all waiters. */
  *notify_all(): Sim<void> {
    yield* this.#notify(() => this.#waiters.length);
  }

  /** The old name of `notify_all`; deprecated from Python 3.10. */
  *notifyAll(): Sim<void> {
    yield* warnDeprecated("notifyAll() is deprecated, use notify_all() instead", "3.10");
    yield* this.notify_all();
  }

  /** The same over a lock of the program's own: its methods are operations of their own. */
  *#waitOver(lock: ForeignLock, deadline: number): Sim<boolean> {
    if (!(yield* lock.isOwned())) throw new RuntimeError("cannot wait on un-acquired lock");
    yield visible("wait", this.#room);
    const place = this.#waiters.enqueue();
    const state = yield* lock.releaseSave();
    const notified = yield* this.#waiters.wait(place, deadline);
    yield* lock.restore(state);
    if (!notified) {
      yield visible("leave", this.#room);
      this.#waiters.remove(place);
    }
    return isAtLeast(currentThread().interpreter.python, "3.2") ? notified : (null as unknown as boolean);
  }

  *#notify(howMany: () => number): Sim<void> {
    if (this.#monitor === null) {
      if (!(yield* (this.#lock as ForeignLock).isOwned())) throw new RuntimeError("cannot notify on un-acquired lock");
      yield visible("notify", this.#room);
      return yield* this.#waiters.notify(Math.max(0, howMany()));
    }
    yield visible("notify", this.#room, { more: [{ object: this.#monitor.resource, key: null, write: false }] });
    if (!this.#monitor.isOwned()) throw new RuntimeError("cannot notify on un-acquired lock");
    yield* this.#waiters.notify(Math.max(0, howMany()));
  }
}

function monitorOf(lock: object): Monitor | null {
  return typeof lock === "object" ? (lockMonitor(lock) ?? rlockMonitor(lock)) : null;
}

/** The deadline of a `wait`: without end for null; a time-out that is not above zero does not wait. */
export function waitDeadline(timeout: number | null | undefined): number {
  if (timeout === null || timeout === undefined) return Infinity;
  return timeout > 0 ? deadlineAfter(timeout) : TRY;
}
