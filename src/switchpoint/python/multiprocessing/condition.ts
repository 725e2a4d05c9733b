/**
 * multiprocessing.Condition, made of semaphores that processes share: `sleeping` counts who waits, `woken` who has woken since,
 * and `wakeUp` is what they wait for. notify waits until those whom it wakes are awake.
 *
 * Source: CPython 3.12, Lib/multiprocessing/synchronize.py (Condition).
 */
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter } from "../blocking.ts";
import { AssertionError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { currentThread } from "../interpreter.ts";
import { Held } from "../threading/lock.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import { assertSpawning } from "./reduction.ts";
import { RLock, Semaphore, type SemLock } from "./synchronize.ts";

type Parts = readonly [lock: SemLock, sleeping: Semaphore, woken: Semaphore, wakeUp: Semaphore];

/** Makes a condition again from its pickle. */
export let rebuildCondition: (...parts: Parts) => Condition;

export class Condition {
  #parts: Parts;

  /** @param lock an RLock of its own if not given */
  constructor(lock: SemLock | null = null) {
    this.#parts = [lock ?? new RLock(), new Semaphore(0), new Semaphore(0), new Semaphore(0)];
  }

  *acquire(block: boolean = true, timeout: number | null = null): Sim<boolean> {
    return yield* this.#parts[0].acquire(block, timeout);
  }

  *release(): Sim<void> {
    yield* this.#parts[0].release();
  }

  /** `with condition:` */
  *held(): Sim<Held> {
    yield* this.acquire();
    return new Held(this);
  }

  /**
   * Releases the lock, waits to be notified at most `timeout` seconds (null: for ever), takes the lock again.
   * @throws AssertionError if the caller does not have the lock
   */
  *wait(timeout: number | null = null): Sim<boolean> {
    const [lock, sleeping, woken, wakeUp] = this.#parts;
    if (!lock.isMine()) throw new AssertionError("must acquire() condition before using wait()");
    yield* sleeping.release();
    const count = lock.heldCount();
    for (let i = 0; i < count; i++) yield* lock.release();
    const notified = yield* wakeUp.acquire(true, timeout);
    yield* woken.release();
    for (let i = 0; i < count; i++) yield* lock.acquire();
    return notified;
  }

  /** Waits until `predicate` holds, at most `timeout` seconds; gives what it said last. */
  *wait_for<T>(predicate: () => T, timeout: number | null = null): Sim<T> {
    const { clock } = currentThread().interpreter.world;
    const end = timeout === null ? Infinity : deadlineAfter(timeout);
    let result = (yield* callFunction(predicate, undefined, [])) as T;
    while (!result) {
      const left = end === Infinity ? null : (end - clock.now()) / 1e9;
      if (left !== null && left <= 0) break;
      yield* this.wait(left);
      result = (yield* callFunction(predicate, undefined, [])) as T;
    }
    return result;
  }

  /**
   * Wakes up to `n` waiters, and waits until they are awake.
   * @throws AssertionError if the caller does not have the lock
   */
  *notify(n: number = 1): Sim<void> {
    const [lock, sleeping, woken, wakeUp] = this.#parts;
    if (!lock.isMine()) throw new AssertionError("lock is not owned");
    if (yield* wakeUp.acquire(false)) throw new AssertionError("notify: Should not have been able to acquire + _wait_semaphore");
    // Who has woken because its time was up does not sleep any more.
    while (yield* woken.acquire(false)) yield* sleeping.acquire(false);
    let sleepers = 0;
    while (sleepers < n && (yield* sleeping.acquire(false))) {
      yield* wakeUp.release();
      sleepers++;
    }
    for (let i = 0; i < sleepers; i++) yield* woken.acquire();
    // Whose time was up meanwhile has left its wake-up behind.
    while (sleepers > 0 && (yield* wakeUp.acquire(false)));
  }

  *notify_all(): Sim<void> {
    yield* this.notify(Infinity);
  }

  [REDUCE](): Reduction {
    assertSpawning(this);
    return { callable: rebuildCondition, args: this.#parts };
  }

  static {
    rebuildCondition = (...parts) => {
      const condition = new Condition(parts[0]);
      condition.#parts = parts;
      return condition;
    };
  }
}
