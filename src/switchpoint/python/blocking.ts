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
import { currentThread, visible, type PyThread } from "./interpreter.ts";

/** What threads can wait for: its guards say when, its queue holds who. */
export interface Waitable extends Guarded {
  readonly waiters: WaitQueue;
}

/**
 * What a primitive keeps from the program: its guards, its queue, its name. The program holds the Lock, never this, so it
 * cannot meddle with what the explorer asks.
 */
export class Resource implements Waitable {
  readonly waiters: WaitQueue;
  readonly guards: Readonly<Record<string, () => boolean>>;
  readonly #name: string;
  readonly #holder: () => PyThread | null;

  /** @param holder who has it, for messages */
  constructor(name: string, guards: Readonly<Record<string, () => boolean>>, holder: () => PyThread | null) {
    this.#name = name;
    this.waiters = new WaitQueue(name);
    this.guards = guards;
    this.#holder = holder;
    currentThread().interpreter.world.made(this);
  }

  get name(): string {
    return this.#name;
  }

  describe(): { name: string; held_by: string | null } {
    return { name: this.#name, held_by: this.#holder()?.name ?? null };
  }
}

/** A name for a new primitive: the variable that it is about to be bound to, or its kind; numbered if there are several of that name. */
export function nameFor(kind: string): string {
  const { interpreter } = currentThread();
  const name = interpreter.world.binding() ?? kind;
  const count = (interpreter.names.get(name) ?? 0) + 1;
  interpreter.names.set(name, count);
  return count === 1 ? name : `${name} ${count}`;
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
  // Letting go of the GIL took time: look again before lying down, as a futex does, or a wake-up could be missed.
  let held = guard();
  for (let woken = true; woken && !held;) {
    woken = yield* park(object.waiters, operation.deadline, operation.state);
    held = guard();
  }
  if (held) operation.act();
  yield* thread.interpreter.gil.take(thread);
  return held;
}

/** Wakes up to `count` threads that wait for `object`; they try their guards again. */
export function* awaken(object: Waitable, count: number): Sim<void> {
  yield* wake(object.waiters, count);
}
