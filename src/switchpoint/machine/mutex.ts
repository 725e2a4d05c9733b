/**
 * A POSIX mutex and condition variable on wait queues: what the GIL of CPython is made of.
 *
 * The mutex is not fair: unlock makes the first waiter ready but does not hand the mutex over, so that a thread which is
 * already running may take it first ("barging"). The condition variable wakes in order of arrival; POSIX promises no order.
 *
 * Source: glibc's nptl/pthread_mutex_lock.c and pthread_cond_wait.c, reduced to their meaning.
 */
import type { ParkTrap, Reply, Routine, RoutineTrap, Sim, Trap, WaitState, WakeTrap } from "./traps.ts";
import { parking, WaitQueue, waking } from "./wait-queue.ts";

export class Mutex implements Routine {
  #locked = false;
  readonly #waiters: WaitQueue;
  readonly #wait: ParkTrap;
  /** The request of who found it taken: waits until it is free, and takes it. */
  readonly locking: RoutineTrap = { op: "routine", routine: this };
  /** The request of who let go of it and leaves somebody waiting. */
  readonly waking: WakeTrap;

  constructor(name: string, state: WaitState) {
    this.#waiters = new WaitQueue(name);
    this.#wait = parking(this.#waiters, Infinity, state);
    this.waking = waking(this.#waiters, 1);
  }

  /** Takes it if it is free. */
  tryLock(): boolean {
    if (this.#locked) return false;
    this.#locked = true;
    return true;
  }

  /** Lets go of it. True if somebody waits, who is to be woken (`waking`). */
  release(): boolean {
    this.#locked = false;
    return this.#waiters.length > 0;
  }

  *lock(): Sim<void> {
    if (!this.tryLock()) yield this.locking;
  }

  *unlock(): Sim<void> {
    if (this.release()) yield this.waking;
  }

  /** For the driver: who was woken tries again, and waits again if somebody was faster. No code of the thread runs for that. */
  ask(_reply: Reply): Trap | null {
    return this.tryLock() ? null : this.#wait;
  }
}

export class ConditionVariable {
  readonly waiters: WaitQueue;
  readonly #state: WaitState;

  constructor(name: string, state: WaitState) {
    this.waiters = new WaitQueue(name);
    this.#state = state;
  }

  /** Unlocks the mutex, waits for a signal, locks the mutex again. False if `deadline` (virtual ns) came first. */
  *wait(mutex: Mutex, deadline = Infinity): Sim<boolean> {
    yield* mutex.unlock();
    const signalled = (yield parking(this.waiters, deadline, this.#state)) === true;
    yield* mutex.lock();
    return signalled;
  }

  /** Wakes one waiter, if there is one. The reply says whether there was. */
  *signal(): Sim<boolean> {
    return this.waiters.length > 0 && (yield waking(this.waiters, 1)) === 1;
  }
}
