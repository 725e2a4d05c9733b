/**
 * The requests that a running thread may yield to whoever drives it.
 *
 * Everything that runs on the virtual computer is a generator that yields traps, as in curio or a micro-kernel. Two
 * drivers answer them: the clock (machine/computer.ts) and the explorer (runtime/exploration.ts). This file is the whole
 * boundary; nothing else passes between a thread and its driver.
 *
 * Left to others: what the traps cost (computer.ts), who parks (wait-queue.ts is the only module that yields PARK).
 */
import type { WaitQueue } from "./wait-queue.ts";
import type { Runnable } from "./task.ts";

/** A computation on the virtual computer: it yields traps and ends with a `T`. Learners see `type Sim<T> = T`. */
export type Sim<T> = Generator<Trap, T, Reply>;

/** What a driver sends back into the generator: for PARK and VISIBLE whether the wait was satisfied (false: the deadline passed), for WAKE how many woke, for CPU the nanoseconds used. */
export type Reply = boolean | number | undefined;

/** Why a thread does not run: decides the texture of its lane. */
export type WaitState = "gil" | "lock" | "io" | "sleep" | "join";

/**
 * Use a core for `ns` nanoseconds of virtual time (a non-negative integer). The thread can lose its core meanwhile. If
 * `grain` is not 0, somebody may cut the request short (Computer.interrupt) at a multiple of `grain` ns. The reply is how
 * many nanoseconds were used.
 */
export interface CpuTrap {
  readonly op: "cpu";
  readonly ns: number;
  readonly grain: number;
  /** A system call on a device: takes longer if the thread has slept long (costs.ts, coldCall). */
  readonly device?: true;
}

/** Leave the core until somebody wakes this thread from `queue`, or until the clock shows `deadline` (ns; Infinity: never). */
export interface ParkTrap {
  readonly op: "park";
  readonly queue: WaitQueue;
  readonly deadline: number;
  readonly state: WaitState;
  /** A device ends the wait at the deadline, not a timer: there is no slack. */
  readonly interrupt?: true;
}

/** Make the first `count` threads of `queue` ready, in queue order. The reply is how many there were. */
export interface WakeTrap {
  readonly op: "wake";
  readonly queue: WaitQueue;
  readonly count: number;
}

/** Make a new thread ready. */
export interface SpawnTrap {
  readonly op: "spawn";
  readonly thread: Runnable;
}

/**
 * A visible operation comes next: another thread could see it or change its result. To the explorer this is a scheduling
 * point; to the clock it is nothing (the reply is true at once). The operation itself is the code after the yield, up to
 * the next visible operation.
 */
export interface VisibleTrap {
  readonly op: "visible";
  /** What is done, a verb for stories: "read", "write", "acquire", "release", "start", "join", "sleep", … */
  kind: string;
  /** What it is done to; identity is what matters. A scope, an object of the program, a Lock. */
  object: object;
  /** Which part of it: a variable's name, a property key, or null for all of it (conflicts with every key). */
  key: PropertyKey | null;
  /** False if two such operations on the same object commute (a read). */
  write: boolean;
  /**
   * The name of the entry of `object.guards` that must hold for the operation to go ahead; null if it never blocks.
   * The explorer schedules the thread only while the guard holds, or as an expired wait (reply false) if `timed`.
   */
  guard: string | null;
  /** The operation may give up waiting (it has a time-out, or is a non-blocking try): never disabled. */
  timed: boolean;
  /** A timed operation that does not wait at all, a non-blocking try: whoever is about to make it could go on. */
  instant?: boolean;
  /** Plain data (a variable, a property, memory): it puts no order between threads, as a primitive's operation does. */
  plain?: boolean;
  /** Further accesses of the same operation, beyond object and key. */
  more: readonly Access[] | null;
  /** Index into the program's site table, -1 if unknown: where in the source. */
  site: number;
}

/** One access of a visible operation. */
export interface Access {
  readonly object: object;
  readonly key: PropertyKey | null;
  readonly write: boolean;
}

/** An object whose operations may block: each guard says whether one kind of operation could go ahead now. Guards have no effects. */
export interface Guarded {
  readonly guards: Readonly<Record<string, () => boolean>>;
}

/**
 * Run `body` to its end in place of the caller, which is resumed with its result. It means the same as `yield* body`, only
 * that the driver then reaches the body directly, and not through everybody who called it: for loops that yield often.
 */
export interface NestTrap {
  readonly op: "nest";
  readonly body: Sim<Reply>;
}

/** What a thread asks for, told step by step by an ordinary object. No code of the program runs in it, and it does not throw. */
export interface Routine {
  /** The next request, after the reply to the one before; null: there is no more. It is never another routine. */
  ask(reply: Reply): Trap | null;
}

/**
 * Ask what `routine` asks in place of the caller, until it has nothing more to ask. It means the same as yielding all of its
 * traps, only that no generator has to be resumed: for what goes round a million times a second. Only the clock knows it.
 */
export interface RoutineTrap {
  readonly op: "routine";
  readonly routine: Routine;
}

/**
 * From now on the thread is `thread`: the same task, body and core, with the state of another interpreter (PyThreadState_Swap).
 * Whoever swaps sees to the GILs, and swaps back before the body ends.
 */
export interface SwapTrap {
  readonly op: "swap";
  readonly thread: Runnable;
}

export type Trap = CpuTrap | ParkTrap | WakeTrap | SpawnTrap | SwapTrap | NestTrap | RoutineTrap | VisibleTrap;
