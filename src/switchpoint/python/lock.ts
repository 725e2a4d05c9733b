/**
 * threading.Lock: a binary semaphore without an owner. Any thread may release it; it is not fair: `release` wakes the first
 * waiter, but whoever tries first gets the lock, and a running thread is usually first ("barging").
 *
 * States: unlocked, locked. Misuse: releasing an unlocked lock is a RuntimeError.
 * Source: CPython 3.12, Modules/_threadmodule.c (lock_PyThread_acquire_lock, lock_PyThread_release_lock).
 */
import type { Sim } from "../machine/traps.ts";
import { awaken, nameFor, operate, Resource } from "./blocking.ts";
import { RuntimeError } from "./builtins.ts";
import { EXIT } from "./guard.ts";
import { currentThread, visible, type PyThread } from "./interpreter.ts";
import { acquireDeadline } from "./timeouts.ts";

export class Lock {
  #locked = false;
  /** Who took it last, while it is locked; for messages and pictures only. */
  #holder: PyThread | null = null;
  readonly #resource = new Resource(nameFor("lock"), { unlocked: () => !this.#locked }, () => this.#holder);

  /**
   * Takes the lock; true if it was taken.
   * @param blocking wait for it if it is locked
   * @param timeout wait at most this many seconds; -1: for ever
   * @throws ValueError for a time-out that makes no sense, OverflowError for one beyond threading.TIMEOUT_MAX
   */
  *acquire(blocking = true, timeout = -1): Sim<boolean> {
    const deadline = acquireDeadline(blocking, timeout);
    return yield* operate(this.#resource, { kind: "acquire", guard: "unlocked", deadline, state: "lock", act: () => this.#take() });
  }

  /**
   * Unlocks the lock and lets one waiter try.
   * @throws RuntimeError if it is not locked
   */
  *release(): Sim<void> {
    yield visible("release", this.#resource);
    if (!this.#locked) throw new RuntimeError("release unlocked lock");
    this.#locked = false;
    this.#holder = null;
    const thread = currentThread();
    thread.interpreter.world.lockEvent(this.#resource.name, "release", thread);
    yield* awaken(this.#resource, 1);
  }

  /** True while somebody holds it. */
  *locked(): Sim<boolean> {
    yield visible("look at", this.#resource, { write: false });
    return this.#locked;
  }

  /** `with lock:`: takes the lock; the guard releases it at the end of the block. */
  *held(): Sim<Held> {
    yield* this.acquire();
    return new Held(this);
  }

  #take(): void {
    this.#locked = true;
    const thread = currentThread();
    this.#holder = thread;
    thread.interpreter.world.lockEvent(this.#resource.name, "take", thread);
  }
}

/** What `held()` gives: releases the lock when the block ends. */
export class Held {
  readonly #lock: { release(): Sim<void> };

  constructor(lock: { release(): Sim<void> }) {
    this.#lock = lock;
  }

  *[EXIT](): Sim<boolean> {
    yield* this.#lock.release();
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.#lock.release();
  }
}
