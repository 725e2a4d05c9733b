/**
 * One Python interpreter (one simulated process) and its threads: what CPython keeps in PyInterpreterState and
 * PyThreadState, as far as concurrency needs it.
 *
 * Left to others: the Thread class of the program (threading.ts), who schedules (machine/ or the explorer).
 */
import { current } from "../machine/current.ts";
import type { Runnable, Task } from "../machine/task.ts";
import type { Guarded, Sim, VisibleTrap } from "../machine/traps.ts";
import { wake, WaitQueue } from "../machine/wait-queue.ts";
import type { Gil } from "../gil/gil.ts";
import type { Random } from "../machine/random.ts";

/** The clock as the library sees it, in virtual nanoseconds. */
export interface Clock {
  now(): number;
  /** A wait ended because `deadline` passed: the explorer's clock jumps there; the machine's is there already. */
  reach(deadline: number): void;
}

/** What an interpreter needs from the world around it. */
export interface World {
  readonly clock: Clock;
  /** Writes text to a standard stream, for `thread`. */
  write(stream: "stdout" | "stderr", text: string, thread: PyThread): void;
  /** An exception that nobody caught ended `thread`. */
  uncaught(error: unknown, thread: PyThread): void;
  /** A primitive changed hands (for the timeline). */
  lockEvent(name: string, act: "take" | "release", thread: PyThread): void;
  /** Where the running code is: site number in the program's table, or -1. */
  site(): number;
  /** A primitive's inside has been made: from now on the explorer knows it. */
  made(object: object): void;
  /** The variable or property that the object being made will be bound to, as far as the source tells; null if it does not. */
  binding(): string | null;
  /** True under the clock: `start()` waits until the new thread runs, as CPython's does. */
  readonly startWaits: boolean;
  /** Nanoseconds of one bytecode: `work` can be interrupted at multiples of it. */
  readonly grain: number;
  /** How much longer `work` takes than it says: what free threading costs. Absent: 1. */
  readonly slowdown?: number;
  /** Calls in progress in the running thread, and how many there may be. */
  readonly recursion: { limit: number; readonly depth: number };
  /** Counts one step of `thread` that compiled code does not count itself. */
  step(thread: PyThread): void;
  /** The driver is about to resume `thread`, or has just taken it off: per-thread counters are swapped here. */
  resumed(thread: PyThread): void;
  paused(thread: PyThread): void;
  /** Printing is a visible operation, because somebody compares outputs. */
  readonly comparesOutput: boolean;
  /** The stream of random numbers of a thread: depends on the seed and on the thread, not on the schedule. */
  random(thread: PyThread): Random;
  /** The value of a parameter that was given from outside (`--arg name=value`), or undefined. */
  argument(name: string): string | undefined;
}

export class Interpreter {
  readonly number: number;
  /** "3.14" and the like. */
  readonly python: string;
  readonly gil: Gil;
  readonly world: World;
  /** Numbers for default thread names. */
  threadCounter = 0;
  /** Numbers for `ident`. */
  identCounter = 0;
  /** How many primitives have been given each name. */
  readonly names = new Map<string, number>();
  /** Started, not yet finished, in order of start. */
  readonly threads: PyThread[] = [];
  /** All threads ever started, in that order. */
  readonly started: PyThread[] = [];
  main: PyThread | null = null;
  /** Set at shutdown: no thread may start any more. */
  finalizing = false;

  constructor(options: { number: number; python: string; gil: Gil; world: World }) {
    this.number = options.number;
    this.python = options.python;
    this.gil = options.gil;
    this.world = options.world;
  }
}

/** A thread of an interpreter. `run` is its Python code. */
export class PyThread implements Runnable, Guarded {
  readonly interpreter: Interpreter;
  readonly ident: number;
  name: string;
  daemon: boolean;
  task: Task | null = null;
  /** The program's Thread object, or null for the main thread until somebody asks. */
  thread: object | null = null;
  /** Its own stream of random numbers. */
  random: Random | null = null;
  /** The number of its stream: by its place among its parent's children, so that no schedule changes it. */
  stream = 0;
  children = 0;
  begun = false;
  finished = false;
  /** Who waits for its beginning or its end. */
  readonly waiters: WaitQueue;
  /** Picoseconds of executed instructions that it has not yet spent on a core. */
  owed = 0;
  /** Calls in progress. */
  depth = 0;
  readonly #run: () => Sim<void>;

  constructor(interpreter: Interpreter, options: { name: string; daemon: boolean; run: () => Sim<void> }) {
    this.interpreter = interpreter;
    this.name = options.name;
    this.daemon = options.daemon;
    this.waiters = new WaitQueue(options.name);
    this.ident = 140_000_000_000_000 + 4096 * ++interpreter.identCounter;
    this.#run = options.run;
  }

  get process(): number {
    return this.interpreter.number;
  }

  /** `join` waits for "finished", `start` for "begun". */
  readonly guards = { finished: (): boolean => this.finished, begun: (): boolean => this.begun };

  describe(): { name: string; held_by: string | null } {
    return { name: this.name, held_by: null };
  }

  /** The body that the machine runs: take the GIL, run, let go for ever. */
  *start(): Sim<void> {
    const { gil } = this.interpreter;
    yield* gil.take(this);
    this.begun = true;
    yield* wake(this.waiters, this.waiters.length);
    yield* this.#run();
    yield visible("exit", this);
    this.finished = true;
    const at = this.interpreter.threads.indexOf(this);
    if (at >= 0) this.interpreter.threads.splice(at, 1);
    yield* wake(this.waiters, this.waiters.length);
    yield* gil.drop(this);
  }

  resumed(): void {
    this.interpreter.world.resumed(this);
  }

  paused(): void {
    this.interpreter.world.paused(this);
  }
}

/** The thread that is running now. */
export function currentThread(): PyThread {
  return current.thread as PyThread;
}

/** A visible operation on all of `object`. Without a guard it never blocks. */
export function visible(kind: string, object: object, options: Partial<VisibleTrap> = {}): VisibleTrap {
  const site = (current.thread as PyThread).interpreter.world.site();
  return { op: "visible", kind, object, key: null, write: true, guard: null, timed: false, more: null, site, ...options };
}
