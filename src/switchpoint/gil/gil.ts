/**
 * Who may run bytecode: the interface that every policy implements, one file per policy.
 *
 * The interpreter calls `take` before a thread runs Python code, `drop` around everything that blocks, and `check` at a
 * switch point when `breaker` is up. Left to others: where the switch points are (instructions.ts).
 */
import type { Runnable } from "../machine/task.ts";
import type { Routine, Sim } from "../machine/traps.ts";
import type { PendingCalls } from "./pending-calls.ts";

/** A GIL that counts instructions: how many more until a check is due, and what has been executed of them. */
export interface Ticker {
  /** Counted instructions that may still be executed before one makes a check due; at least 0. */
  remaining(): number;
  spend(ticks: number): void;
}

/**
 * Pure-Python work told as a routine: `left` nanoseconds are still to be done. It leaves the last stretch to its caller, and ends
 * earlier where a check is due that runs code of the program (`checkDue`).
 */
export interface WorkRoutine extends Routine {
  left: number;
  readonly checkDue: boolean;
}

/** What whoever counts steps is told: a stretch of work that a thread has done, or so many. */
export interface StepCounter {
  /** The work may be cut at multiples of this many nanoseconds. */
  readonly grain: number;
  /** How many steps may still be taken; absent: any number. */
  readonly stepsLeft?: number;
  step(thread: Runnable, count?: number): void;
}

/** What a policy has counted; the `gil` object of `switchpoint run`. */
export interface GilCounters {
  /** The new holder was not the last one. */
  switches: number;
  /** A waiter lost patience and asked the holder to let go. */
  drop_requests: number;
  /** Releases at a switch point. */
  checks: number;
  /** A thread was woken for the GIL and found it taken again. */
  failed_wakeups: number;
}

export interface Gil {
  readonly counters: GilCounters;
  /** CPython's eval_breaker: the holder should look up at its next switch point. */
  readonly breaker: boolean;
  /** `sys.setswitchinterval`, in microseconds, and `sys.setcheckinterval`, in ticks. A policy that has no use for one keeps it. */
  switchInterval: number;
  checkInterval: number;
  /** Threads run bytecode side by side: what one does to shared data must happen at its own instant. */
  readonly parallel: boolean;
  /** Null for a policy that does not count instructions. */
  readonly ticker: Ticker | null;
  /** Handlers of signals, for the main thread. */
  readonly pending: PendingCalls;
  /** A signal arrived: `handler` is to run in the main thread at its next switch point. */
  signal(handler: () => Sim<void>): void;
  /** The program's second thread is about to be started by `holder`. */
  prepare(holder: Runnable): void;
  /** Of `ns` nanoseconds of pure-Python work, how much can be done before the thread must look up by itself; counts it as done. */
  stretch(ns: number): number;
  /** `stretch` and `check` in turns, for a policy whose checks are very frequent. Absent or null: do it by hand. */
  workRoutine?(thread: Runnable, counter: StepCounter): WorkRoutine | null;
  /** Free-threaded builds: turns the GIL on, for good; `thread` has it then. */
  enable?(thread: Runnable): Sim<void>;
  /** Waits until this thread holds the GIL. */
  take(thread: Runnable): Sim<void>;
  /** Lets go of it: for a blocking call, or at the thread's end. */
  drop(thread: Runnable): Sim<void>;
  /** At a switch point, with the breaker up: do what is asked for. */
  check(thread: Runnable): Sim<void>;
}
