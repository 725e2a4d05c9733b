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
import type { Kernel } from "../machine/kernel/kernel.ts";
import type { Process } from "../machine/kernel/process.ts";
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
  /** `traceback.print_exc()`: prints an exception that somebody has caught. */
  printed(error: unknown, thread: PyThread): void;
  /** A primitive changed hands (for the timeline). */
  lockEvent(name: string, act: "take" | "release", thread: PyThread): void;
  /** Where the running code is: site number in the program's table, or -1. */
  site(): number;
  /** The explorer only: the program looks at the clock, and no visible operation tells of it. */
  glanced?(): void;
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
  readonly recursion: { limit: number; asked: number | null; readonly depth: number };
  /** The number of the call in progress, as far as it is known, for `whereIs`; absent: unknown. */
  lastSite?(): number;
  /** Where in the program a call stands; null if unknown. */
  whereIs?(site: number): { readonly file: string; readonly line: number } | null;
  /** What CPython prints for an exception: its frames in the program, the outermost first, then class and text. */
  traceback?(error: unknown): string;
  /** A signal has come for `thread`, which may be computing, or waiting where that may be interrupted. Absent under the explorer. */
  rouse?(thread: PyThread): void;
  /** Has `signal` sent to the process at `time` (virtual nanoseconds), if `isDue` then says so. Absent under the explorer. */
  alarm?(time: number, signal: number, isDue: () => boolean): void;
  /** Something may happen at more points than the explorer tries. */
  unexplored?(): void;
  /** Counts a step of `thread`, or so many, that compiled code does not count itself. */
  step(thread: PyThread, count?: number): void;
  /** How many steps may still be taken; absent where nobody takes many at once. */
  readonly stepsLeft?: number;
  /** The driver is about to resume `thread`, or has just taken it off: per-thread counters are swapped here. */
  resumed(thread: PyThread): void;
  paused(thread: PyThread): void;
  /** Printing is a visible operation, because somebody compares outputs. */
  readonly comparesOutput: boolean;
  /** The stream of random numbers of a thread: depends on the seed and on the thread, not on the schedule. */
  random(thread: PyThread): Random;
  /** The value of a parameter that was given from outside (`--arg name=value`), or undefined. */
  argument(name: string): string | undefined;
  /** `__name__` of the program's own file: "__main__", in a spawned process "__mp_main__". */
  readonly moduleName: string;
  /** The functions, classes and values that the program's modules have by name, for pickle and spawn. */
  readonly registry: Registry;
  /** The program's files: what `python FILE` can run. */
  readonly scripts: readonly string[];
  /** `--start-method`, or null. */
  readonly startMethod: string | null;
  /** Processors of the virtual computer. */
  readonly cores: number;
  /** Makes `child` a copy of this process as the running thread sees it; the copy's thread, not spawned yet, whose call of `recording.call` gives 0. */
  fork(child: Process): PyThread;
  /** Makes `child` a fresh instance of the program; its main thread, not spawned yet, runs `entry`, which may run the program's modules. */
  launch(child: Process, moduleName: string, entry: (modules: () => Sim<void>) => Sim<void>): PyThread;
  /**
   * Makes another interpreter in the same process, which has a fresh instance of the program. `gil`: the one that it shares;
   * null: it gets its own. Nothing runs in it yet.
   */
  another(gil: Gil | null): Another;
  /** The listings of a function of the program and of those inside it, or of a class's methods; null: `object` has none. */
  bytecode(object: unknown): readonly Bytecode[] | null;
  /** Gives the program a global name. */
  define(name: string, value: unknown): void;
}

/** One function's listing (compiler/4-bytecode/bytecode.ts), as the machine's Python runs it. */
export interface Bytecode {
  readonly name: string;
  readonly line: number;
  readonly instructions: readonly {
    readonly offset: number;
    readonly opcode: string;
    readonly arg: number | null;
    readonly argrepr: string;
    readonly line: number;
    readonly switch: boolean;
  }[];
  /** Offsets that are jumped to. */
  readonly targets: ReadonlySet<number>;
  /** As `switchpoint dis` prints it. */
  readonly text: string;
}

/** `__name__` of the program's own file in every interpreter but the main one (CPython 3.14, Python/crossinterp.c). */
export const FAKE_MAIN = "<fake __main__>";

/** A new interpreter, and what runs the program's modules in it. */
export interface Another {
  readonly interpreter: Interpreter;
  readonly modules: () => Sim<void>;
}

/** What of a program can be found by name: in every process, the process's own. */
export interface Registry {
  /** "module.ts:name" of a function or class that stands at the top of a module; null: of none. */
  nameOf(value: unknown): string | null;
  /** What has that name here; undefined: nothing. */
  find(name: string): unknown;
  /** The values that stand at the top of the modules. */
  held(): unknown[];
}

/** An object that wants to know when nobody needs it any more: a coroutine, a generator of Python's (finalization.ts). */
export interface Finalizable {
  /** Nobody will ever await or resume it: warn. Called before `finalize`; does not run any code of the program. */
  warn(interpreter: Interpreter): void;
  /** `__del__`: runs what its `finally` blocks say. */
  finalize(): Sim<void>;
}

/** What a thread wants to hear of async generators. */
export interface AsyncgenHooks {
  readonly firstiter: ((generator: object) => Sim<unknown>) | null;
  readonly finalizer: ((generator: object) => Sim<unknown>) | null;
}

export class Interpreter {
  /** The number of its process. */
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
  /** What the program has told the module `warnings` (warning-filters.ts); null: nothing. */
  warnings: object | null = null;
  /** Objects that want to be told when nobody needs them any more, in the order in which they were made (finalization.ts). */
  readonly living = new Set<Finalizable>();
  /** The program's `threading.excepthook`; null: the library's. */
  excepthook: Function | null = null;
  /** Set at shutdown: no thread may start any more. */
  finalizing = false;

  readonly kernel: Kernel;
  /** The process that it is in. */
  readonly process: Process;
  /** For the explorer: what ends and copies of the process touch. */
  readonly stakes: readonly object[];
  /** What modules of Python keep per interpreter, by the module's name. */
  readonly modules = new Map<string, object>();
  /** Called at the end of the main thread, the last one first (atexit). */
  readonly exits: (() => Sim<void>)[] = [];
  /** Called before the main thread waits for the others, the last one first (threading._register_atexit). */
  readonly shutdowns: (() => Sim<void>)[] = [];

  /** @param options `mortal`: the process can end, by its own doing or another's, before all its threads have */
  constructor(options: { number: number; python: string; gil: Gil; world: World; kernel: Kernel; process: Process; mortal?: boolean }) {
    this.kernel = options.kernel;
    this.process = options.process;
    const { watchers, memory, recording } = options.process;
    this.stakes = [...(options.mortal ? [watchers] : []), ...(recording.mode === "off" ? [] : [memory])];
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
  /** The contextvars.Context that it is in (context.ts); null: none yet. */
  context: object | null = null;
  /** What asyncio keeps per thread (asyncio/running.ts); null: nothing yet. */
  asyncio: object | null = null;
  /** Hear of each async generator before its first step, and of one that nobody needs any more: `sys.set_asyncgen_hooks`. */
  asyncgenHooks: AsyncgenHooks = { firstiter: null, finalizer: null };
  /** The `local` whose constructor is to run again for this thread (local.ts); null: a new one is made. */
  localInTheMaking: object | null = null;
  /** Signals that it has blocked. */
  sigmask: ReadonlySet<number> = new Set();
  /** Its own stream of random numbers. */
  random: Random | null = null;
  /** The number of its stream: by its place among its parent's children, so that no schedule changes it. */
  stream = 0;
  children = 0;
  begun = false;
  finished = false;
  /** It waits, and a signal may interrupt that. */
  interruptible = false;
  /** Who waits for its beginning or its end. */
  readonly waiters: WaitQueue;
  /** Picoseconds of executed instructions that it has not yet spent on a core. */
  owed = 0;
  /** Calls in progress. */
  depth = 0;
  /** Its number in the diary of its process. */
  index = -1;
  /** What it does instead of beginning: a copy of a thread goes on in the middle (fork). */
  continuation: (() => Sim<void>) | null = null;
  readonly #run: () => Sim<void>;

  /** @param options `ident`: that of the thread that it is, where another interpreter knows it already */
  constructor(interpreter: Interpreter, options: { name: string; daemon: boolean; run: () => Sim<void>; ident?: number }) {
    this.interpreter = interpreter;
    this.name = options.name;
    this.daemon = options.daemon;
    this.waiters = new WaitQueue(options.name);
    this.ident = options.ident ?? 140_000_000_000_000 + 4096 * ++interpreter.identCounter;
    this.#run = options.run;
  }

  get process(): number {
    return this.interpreter.number;
  }

  get stakes(): readonly object[] {
    const { stakes, process, world } = this.interpreter;
    // The end of the process cuts a daemon short: that matters where somebody compares what it has printed.
    return this.daemon && world.comparesOutput && !stakes.includes(process.watchers) ? [...stakes, process.watchers] : stakes;
  }

  get nice(): number {
    return this.interpreter.process.nice;
  }

  /** `join` waits for "finished", `start` for "begun". */
  readonly guards = { finished: (): boolean => this.finished, begun: (): boolean => this.begun };

  describe(): { name: string; held_by: string | null } {
    return { name: this.name, held_by: null };
  }

  /** The body that the machine runs. */
  start(): Sim<void> {
    const { process } = this.interpreter;
    process.threads.push(this);
    if (this.continuation !== null) return this.continuation();
    this.index = process.recording.threads;
    return process.recording.threadBody(this.#live());
  }

  /** Take the GIL, run, let go for ever. */
  *#live(): Sim<void> {
    const { gil, main, kernel } = this.interpreter;
    const { threadStart } = kernel.driver.costs;
    if (this !== main && threadStart > 0) yield { op: "cpu", ns: threadStart, grain: 0 };
    yield* gil.take(this);
    this.begun = true;
    yield* wake(this.waiters, this.waiters.length);
    yield* this.#run();
    yield visible("exit", this);
    this.finished = true;
    const at = this.interpreter.threads.indexOf(this);
    if (at >= 0) this.interpreter.threads.splice(at, 1);
    yield* wake(this.waiters, this.waiters.length);
    const { threads } = this.interpreter.process;
    threads.splice(threads.indexOf(this), 1);
    yield* gil.drop(this);
  }

  expired(): void {
    this.interpreter.process.recording.expired(this.index);
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
export function visible(kind: string, object: object, options: Partial<VisibleTrap> = PLAINLY): VisibleTrap {
  const site = (current.thread as PyThread).interpreter.world.site();
  const { key = null, write = true, guard = null, timed = false, instant = false, plain = false, more = null } = options;
  return { op: "visible", kind, object, key, write, guard, timed, instant, plain, more, site: options.site ?? site };
}

const PLAINLY: Partial<VisibleTrap> = {};
