/**
 * A system call that may have to wait: a guarded command, ONE visible operation. It waits until a guard of a kernel object
 * holds and then acts. It knows nothing of Python; python/blocking.ts does the same and lets go of the GIL meanwhile.
 *
 * Source: the wait_event macro of Linux, include/linux/wait.h.
 */
import type { PollRoom } from "../poll-room.ts";
import type { Access, Guarded, Sim, VisibleTrap, WaitState } from "../traps.ts";
import { park, type WaitQueue } from "../wait-queue.ts";

/** The time as the kernel sees it, in virtual nanoseconds. */
export interface KernelClock {
  now(): number;
  /** A wait ended because `deadline` passed: the explorer's clock jumps there; the machine's is there already. */
  reach(deadline: number): void;
}

/** A kernel object that can be waited for: its guards say when, its queue holds who. */
export interface KernelObject extends Guarded {
  readonly waiters: WaitQueue;
  /** A file: where they wait who wait for other files too, and its key there. */
  readonly polled?: Polled | undefined;
}

export interface SystemCall {
  /** A verb for stories: "read", "wait for". */
  readonly kind: string;
  /** The entry of `guards` that must hold; null: never waits. */
  readonly guard: string | null;
  /** Absolute virtual nanoseconds; TRY: do not wait, Infinity: wait for ever. */
  readonly deadline?: number;
  readonly state?: WaitState;
  readonly write?: boolean;
  /** Which part of the object; absent: all of it. */
  readonly key?: PropertyKey | null;
  /** An access of memory, which puts no order between threads. */
  readonly plain?: boolean;
  /** Where to wait, if not with all others that wait for the object. */
  readonly queue?: WaitQueue;
  /** What else it touches. */
  readonly more?: readonly Access[];
  /** What to do once the guard holds; nobody runs in between. */
  readonly act: () => void;
}

/** How a file is known to select and poll. */
export interface Polled {
  readonly room: PollRoom;
  readonly key: string | null;
}

/** A deadline that does not wait at all. */
export const TRY = -1;

/** What a waiting caller does before it lies down, and after it got up: lets go of a GIL, and takes it back. */
export interface Around {
  before(): Sim<void>;
  after(): Sim<void>;
}

/** Performs the call; false if the deadline passed first. */
export function* perform(object: KernelObject, call: SystemCall, clock: KernelClock, around: Around | null = null): Sim<boolean> {
  const { deadline = Infinity } = call;
  const guard = call.guard === null ? null : object.guards[call.guard]!;
  if ((yield announcement(object, call, clock)) === false) {
    if (deadline !== TRY) clock.reach(deadline);
    return false;
  }
  let holds = guard === null || guard();
  if (!holds && deadline === TRY) return false;
  if (holds) {
    call.act();
    yield* tellPolls(object);
    return true;
  }
  if (around !== null) {
    yield* around.before();
    // That took time: look again before lying down.
    holds = guard!();
  }
  for (let woken = true; woken && !holds;) {
    woken = yield* park(call.queue ?? object.waiters, deadline, call.state ?? "io");
    holds = guard!();
  }
  if (holds) {
    call.act();
    yield* tellPolls(object);
  }
  if (around !== null) yield* around.after();
  return holds;
}

/** Those who wait for `object` beside other files look again. */
export function* tellPolls(object: KernelObject): Sim<void> {
  if (object.polled !== undefined) yield* object.polled.room.call(object.polled.room.mark(object));
}

function announcement(object: KernelObject, call: SystemCall, clock: KernelClock): VisibleTrap {
  const { deadline = Infinity, guard } = call;
  const timed = guard !== null && deadline !== Infinity;
  const expiry = timed && deadline !== TRY ? [{ object: clock, key: null, write: false }] : [];
  return {
    op: "visible",
    kind: call.kind,
    object,
    key: call.key ?? null,
    write: call.write ?? true,
    guard,
    timed,
    plain: call.plain === true,
    instant: deadline === TRY,
    more: [...expiry, ...(object.polled === undefined ? [] : [object.polled.room.access(object.polled.key)]), ...(call.more ?? [])],
    site: -1,
  };
}
