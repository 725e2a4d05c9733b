/**
 * One way to block, for every primitive: a guarded command. `operate` waits until a guard holds and then acts, in one
 * visible operation. The explorer schedules the thread only while the guard holds. On the clock the thread tries at once;
 * if it must wait it drops the GIL, sleeps in the primitive's wait queue, tries again whenever it is woken (somebody else
 * may have been faster: nobody hands anything over), and takes the GIL back at the end.
 *
 * Source: CPython's Python/thread_pthread.h (PyThread_acquire_lock_timed) and Modules/_threadmodule.c (acquire_timed).
 */
import type { Guarded, Sim, WaitState } from "../machine/traps.ts";
import { park, wake, WaitQueue } from "../machine/wait-queue.ts";
import { currentThread, visible } from "./interpreter.ts";

/** What threads can wait for: its guards say when, its queue holds who. */
export interface Waitable extends Guarded {
  readonly waiters: WaitQueue;
}

export interface Operation {
  /** A verb for stories: "acquire", "join". */
  readonly kind: string;
  /** The entry of `guards` that must hold. */
  readonly guard: string;
  /** Absolute virtual nanoseconds; TRY: do not wait, Infinity: wait for ever. */
  readonly deadline: number;
  readonly state: WaitState;
  /** What to do once the guard holds; no other thread runs in between. */
  readonly act: () => void;
}

/** A deadline that does not wait at all (and keeps the GIL). */
export const TRY = -1;

/** The deadline of a time-out in seconds from now; a negative one waits for ever. */
export function deadlineAfter(seconds: number): number {
  if (seconds < 0) return Infinity;
  return currentThread().interpreter.world.clock.now() + Math.round(seconds * 1e9);
}

/** Performs the operation; false if the deadline passed first. */
export function* operate(object: Waitable, operation: Operation): Sim<boolean> {
  const { clock } = currentThread().interpreter.world;
  const guard = object.guards[operation.guard]!;
  const timed = operation.deadline !== Infinity;
  // An expiring wait moves the explorer's clock: in no order with other expiries, but before or after a look at the clock.
  const more = timed && operation.deadline !== TRY ? [{ object: clock, key: null, write: false }] : null;
  if ((yield visible(operation.kind, object, { guard: operation.guard, timed, more, instant: operation.deadline === TRY })) === false) {
    if (operation.deadline !== TRY) clock.reach(operation.deadline);
    return false;
  }
  if (guard()) {
    operation.act();
    return true;
  }
  if (operation.deadline === TRY) return false;
  return yield* waitFor(object, operation, guard);
}

function* waitFor(object: Waitable, operation: Operation, guard: () => boolean): Sim<boolean> {
  const thread = currentThread();
  yield* thread.interpreter.gil.drop(thread);
  let held = false;
  for (let woken = true; woken && !held;) {
    woken = yield* park(object.waiters, operation.deadline, operation.state);
    held = guard();
    if (held) operation.act();
  }
  yield* thread.interpreter.gil.take(thread);
  return held;
}

/** Wakes up to `count` threads that wait for `object`; they try their guards again. */
export function* awaken(object: Waitable, count: number): Sim<void> {
  yield* wake(object.waiters, count);
}
