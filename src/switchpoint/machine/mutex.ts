/**
 * A POSIX mutex and condition variable on wait queues: what the GIL of CPython is made of.
 *
 * The mutex is not fair: unlock makes the first waiter ready but does not hand the mutex over, so that a thread which is
 * already running may take it first ("barging"). The condition variable wakes in order of arrival; POSIX promises no order.
 *
 * Source: glibc's nptl/pthread_mutex_lock.c and pthread_cond_wait.c, reduced to their meaning.
 */
import type { ParkTrap, Sim, WaitState, WakeTrap } from "./traps.ts";
import { parking, WaitQueue, waking } from "./wait-queue.ts";

export class Mutex {
  #locked = false;
  readonly #waiters: WaitQueue;
  /** The two requests it makes, again and again the same. */
  readonly #wait: ParkTrap;
  readonly #wake: WakeTrap;

  constructor(name: string, state: WaitState) {
    this.#waiters = new WaitQueue(name);
    this.#wait = parking(this.#waiters, Infinity, state);
    this.#wake = waking(this.#waiters, 1);
  }

  *lock(): Sim<void> {
    const wait = this.#wait;
    while (this.#locked) yield wait;
    this.#locked = true;
  }

  *unlock(): Sim<void> {
    const wake = this.#wake;
    this.#locked = false;
    if (this.#waiters.length > 0) yield wake;
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
