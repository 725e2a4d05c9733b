/**
 * One way to block, for every primitive: a guarded command. `operate` waits until a guard holds and then acts, in one
 * visible operation. The explorer schedules the thread only while the guard holds. On the clock the thread tries at once;
 * if it must wait it drops the GIL, sleeps in the primitive's wait queue, tries again whenever it is woken (somebody else
 * may have been faster: nobody hands anything over), and takes the GIL back at the end.
 *
 * Source: CPython's Python/thread_pthread.h (PyThread_acquire_lock_timed) and Modules/_threadmodule.c (acquire_timed).
 */
import { isAtLeast } from "../gil/versions.ts";
import type { Access, Guarded, Reply, Sim, VisibleTrap, WaitState } from "../machine/traps.ts";
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
  /** False: `act` changes nothing of the object. */
  readonly write?: boolean;
  /** What to do once the guard holds; no other thread runs in between. */
  readonly act: () => void;
  /** What else the operation touches. */
  readonly more?: readonly Access[];
  /** Where to sleep, if not with all others that wait for the object (waiting-room.ts). */
  readonly queue?: WaitQueue;
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
  const outcome = settle(object, operation, yield announcement(object, operation));
  if (currentThread().interpreter.gil.pending.waiting) yield* handlersUnderExplorer();
  return outcome === "must wait" ? yield* waitFor(object, operation, object.guards[operation.guard]!) : outcome === "done";
}

/** The explorer knows no switch points at which a handler could run: it runs after an operation of the main thread. */
function* handlersUnderExplorer(): Sim<void> {
  const { interpreter } = currentThread();
  if (interpreter.world.rouse === undefined && interpreter.gil.pending.concern(currentThread())) yield* interpreter.gil.pending.make();
}

/** How the first try of an operation came out; the explorer's never has to wait. */
export type Outcome = "done" | "given up" | "must wait";

/** The operation as the driver hears of it. */
export function announcement(object: Guarded, operation: Operation): VisibleTrap {
  const { clock } = currentThread().interpreter.world;
  const { kind, guard, deadline, write = true } = operation;
  const timed = deadline !== Infinity;
  let more = operation.more ?? null;
  // An expiring wait moves the explorer's clock: in no order with other expiries, but before or after a look at the clock.
  if (timed && deadline !== TRY) more = [...(more ?? []), { object: clock, key: null, write: false }];
  return visible(kind, object, { guard, timed, more, write, instant: deadline === TRY });
}

/** Acts, or gives up, or says that the clock's thread must wait. `reply` is the driver's, to the announcement. */
export function settle(object: Guarded, { guard, deadline, act }: Operation, reply: Reply): Outcome {
  if (reply === false) {
    if (deadline !== TRY) currentThread().interpreter.world.clock.reach(deadline);
    return "given up";
  }
  if (object.guards[guard]!()) {
    act();
    return "done";
  }
  return deadline === TRY ? "given up" : "must wait";
}

function* waitFor(object: Waitable, operation: Operation, guard: () => boolean): Sim<boolean> {
  const thread = currentThread();
  const { gil } = thread.interpreter;
  const interruptible = listensToSignals(thread, operation);
  yield* gil.drop(thread);
  // Letting go of the GIL took time: look again before lying down, as a futex does, or a wake-up could be missed.
  let held = guard();
  for (let woken = true; woken && !held;) {
    if (interruptible && gil.pending.concern(thread)) {
      yield* gil.take(thread);
      yield* gil.pending.make();
      if (operation.state === "sleep" && !isAtLeast(thread.interpreter.python, "3.5")) return false;
      yield* gil.drop(thread);
      held = guard();
      continue;
    }
    thread.interruptible = interruptible;
    woken = yield* park(operation.queue ?? object.waiters, operation.deadline, operation.state);
    thread.interruptible = false;
    held = guard();
  }
  if (held) operation.act();
  yield* gil.take(thread);
  thread.task?.respond(thread.interpreter.world.clock.now());
  return held;
}

/**
 * True if a signal interrupts the wait: the handler runs, what it raises ends the wait, and else the wait goes on to its deadline
 * (PEP 475; before 3.5 a sleep ends there). Only in the main thread; in Python 2 no wait for a lock or a thread.
 */
function listensToSignals(thread: PyThread, { state }: Operation): boolean {
  const { main, python } = thread.interpreter;
  return thread === main && (state === "sleep" || isAtLeast(python, "3.2"));
}

/**
 * Wakes up to `count` threads that wait for `object`; they try their guards again.
 *
 * An operation announces everything that it touches before it is performed (there is no `touch` while it is performed: a
 * search that finds out late loses schedules). Threads that wait to be picked one by one stand in one object, with a guard
 * for each: waiting-room.ts.
 */
export function* awaken(object: Waitable, count: number): Sim<void> {
  yield* wake(object.waiters, count);
}
