/**
 * A POSIX mutex and condition variable on wait queues: what the GIL of CPython is made of.
 *
 * The mutex is not fair: unlock makes the first waiter ready but does not hand the mutex over, so that a thread which is
 * already running may take it first ("barging"). The condition variable wakes in order of arrival; POSIX promises no order.
 *
 * Source: glibc's nptl/pthread_mutex_lock.c and pthread_cond_wait.c, reduced to their meaning.
 */
import type { Sim, WaitState } from "./traps.ts";
import { park, wake, WaitQueue } from "./wait-queue.ts";

export class Mutex {
  #locked = false;
  readonly #waiters: WaitQueue;
  readonly #state: WaitState;

  constructor(name: string, state: WaitState) {
    this.#waiters = new WaitQueue(name);
    this.#state = state;
  }

  *lock(): Sim<void> {
    while (this.#locked) yield* park(this.#waiters, Infinity, this.#state);
    this.#locked = true;
  }

  *unlock(): Sim<void> {
    this.#locked = false;
    yield* wake(this.#waiters, 1);
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
    const signalled = yield* park(this.waiters, deadline, this.#state);
    yield* mutex.lock();
    return signalled;
  }

  /** Wakes one waiter, if there is one. The reply says whether there was. */
  *signal(): Sim<boolean> {
    return (yield* wake(this.waiters, 1)) === 1;
  }
}
