/**
 * threading.Lock: a binary semaphore without an owner. Any thread may release it; it is not fair: `release` wakes the first
 * waiter, but whoever tries first gets the lock, and a running thread is usually first ("barging").
 *
 * States: unlocked, locked. Misuse: releasing an unlocked lock is a RuntimeError (Python 2.7: thread.error).
 * Source: CPython 3.12, Modules/_threadmodule.c (lock_PyThread_acquire_lock, lock_PyThread_release_lock); 2.7.18,
 * Modules/threadmodule.c.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Access, Sim } from "../../machine/traps.ts";
import { awaken, nameFor, operate, Resource } from "../blocking.ts";
import { EXIT } from "../guard.ts";
import { currentThread, visible, type PyThread } from "../interpreter.ts";
import type { Monitor } from "./monitor.ts";
import { threadError } from "./thread-error.ts";
import { acquireDeadline } from "../timeouts.ts";

/** A lock's inside, for Condition; null if it is no Lock. */
export let lockMonitor: (lock: object) => Monitor | null;

export class Lock {
  #locked = false;
  /** Who took it last, while it is locked; for messages and pictures only. */
  #holder: PyThread | null = null;
  readonly #resource = new Resource(nameFor("lock"), { unlocked: () => !this.#locked }, () => this.#holder);

  /** @throws TypeError for a subclass: CPython's type cannot be one's base, and before 3.13 Lock is a function */
  constructor() {
    if (new.target !== Lock) throw new TypeError("type '_thread.lock' is not an acceptable base type");
  }

  /**
   * `isinstance(value, Lock)`
   * @throws TypeError before Python 3.13, where Lock is a function and no class
   */
  static [Symbol.hasInstance](value: unknown): boolean {
    const { python } = currentThread().interpreter;
    if (!isAtLeast(python, "3.13")) throw new TypeError(notAType(python));
    return typeof value === "object" && value !== null && #locked in value;
  }

  /**
   * Takes the lock; true if it was taken.
   * @param blocking wait for it if it is locked
   * @param timeout wait at most this many seconds; -1: for ever
   * @throws ValueError for a time-out that makes no sense, OverflowError for one beyond threading.TIMEOUT_MAX
   */
  *acquire(blocking = true, timeout = -1): Sim<boolean> {
    const deadline = acquireDeadline(blocking, timeout);
    return yield* this.#acquire("acquire", deadline, []);
  }

  /**
   * Unlocks the lock and lets one waiter try.
   * @throws RuntimeError if it is not locked
   */
  *release(): Sim<void> {
    yield visible("release", this.#resource);
    yield* this.#release();
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

  static {
    lockMonitor = (lock) =>
      !(#locked in lock)
        ? null
        : {
            resource: lock.#resource,
            isOwned: () => lock.#locked,
            *releaseSave() {
              yield* lock.#release();
              return 1;
            },
            *restore(_depth, more) {
              yield* lock.#acquire("acquire", Infinity, more);
            },
          };
  }

  *#acquire(kind: string, deadline: number, more: readonly Access[]): Sim<boolean> {
    return yield* operate(this.#resource, { kind, guard: "unlocked", deadline, state: "lock", act: () => this.#take(), more });
  }

  *#release(): Sim<void> {
    if (!this.#locked) throw threadError("release unlocked lock");
    this.#locked = false;
    this.#holder = null;
    const thread = currentThread();
    thread.interpreter.world.lockEvent(this.#resource.name, "release", thread);
    yield* awaken(this.#resource, 1);
  }

  #take(): void {
    this.#locked = true;
    const thread = currentThread();
    this.#holder = thread;
    thread.interpreter.world.lockEvent(this.#resource.name, "take", thread);
  }
}

function notAType(python: string): string {
  if (isAtLeast(python, "3.10")) return "isinstance() arg 2 must be a type, a tuple of types, or a union";
  if (isAtLeast(python, "3.0")) return "isinstance() arg 2 must be a type or tuple of types";
  return "isinstance() arg 2 must be a class, type, or tuple of classes and types";
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
