/**
 * One simulated process while it is explored: an instance of the program with its own interpreter and hooks, without clock,
 * cores or GIL. The library is the same as under the clock; only the world around it differs.
 *
 * Left to others: what all processes of an instance share (explored.ts), the steps (exploration.ts).
 */
import { NoGil } from "../gil/no-gil.ts";
import { versionNamed } from "../gil/versions.ts";
import type { Kernel } from "../machine/kernel/kernel.ts";
import type { Process } from "../machine/kernel/process.ts";
import { Random } from "../machine/random.ts";
import type { Sim } from "../machine/traps.ts";
import {
  currentThread,
  FAKE_MAIN,
  Interpreter,
  PyThread,
  type Another,
  type Bytecode,
  type Clock,
  type Registry,
  type World,
} from "../python/interpreter.ts";
import { installSignals } from "../python/signal/signal-handlers.ts";
import { writeLater } from "../python/standard-streams.ts";
import type { StartOptions } from "./instance.ts";
import { ExploreHooks, EVERYWHERE, switchPointsOf } from "./explore-hooks.ts";
import { footprints } from "./footprints.ts";
import { leadToFork } from "./fork.ts";
import { listingOf } from "./listing.ts";
import type { Output } from "./output.ts";
import { traceback } from "./positions.ts";
import type { LinkedProgram } from "./program.ts";
import { ProgramRegistry } from "./registry.ts";

/** What "any" stands for where the library's own behaviour depends on the version. */
export const NEWEST = "3.14";

/** Steps that no process makes before a fork. */
const PLENTY = 2 ** 40;

/** What all processes of an instance have in common. */
export interface ExploredMachine {
  readonly program: LinkedProgram;
  readonly options: StartOptions;
  readonly kernel: Kernel;
  readonly clock: Clock;
  readonly output: Output;
  /** Processes may be forked: each keeps a diary. */
  readonly forks: boolean;
  /** There may be several processes: one can be ended while its threads still run. */
  readonly mortal: boolean;
  readonly processes: ExploredProcess[];
}

/** What the main thread of a process does; `modules` runs the program. */
type Entry = (modules: () => Sim<void>) => Sim<void>;

export class ExploredProcess implements World {
  readonly machine: ExploredMachine;
  readonly process: Process;
  readonly interpreter: Interpreter;
  readonly hooks: ExploreHooks;
  readonly main: PyThread;
  readonly moduleName: string;
  readonly scripts: readonly string[];
  readonly registry: Registry;
  readonly grain = 1;
  readonly startWaits = false;
  readonly comparesOutput: boolean;
  readonly cores = 4;
  readonly startMethod: string | null;
  readonly clock: Clock;
  readonly #entry: Entry;

  /** @param beside the interpreter that is in the process already */
  constructor(machine: ExploredMachine, process: Process, moduleName: string, entry: Entry, beside: Interpreter | null = null) {
    const { options, kernel, clock } = machine;
    const { recording } = process;
    const version = versionNamed(options.python);
    this.machine = machine;
    this.process = process;
    this.moduleName = moduleName;
    this.scripts = machine.program.modules.map(({ file }) => file);
    this.#entry = entry;
    this.comparesOutput = options.prints;
    this.startMethod = options.startMethod ?? null;
    if (machine.forks && recording.mode === "off") recording.mode = "write";
    this.clock = machine.forks ? new RecordedClock(clock, process) : clock;
    this.hooks = new ExploreHooks(version === undefined ? EVERYWHERE : switchPointsOf(version), footprints);
    this.registry = new ProgramRegistry(this.hooks);
    const order = machine.processes.push(this) - 1;
    const number = beside?.number ?? order;
    const python = version?.language ?? NEWEST;
    this.interpreter = new Interpreter({ number, python, gil: new NoGil(), world: this, kernel, process, mortal: machine.mortal });
    // No two threads of a process have the same number.
    if (beside !== null) this.interpreter.identCounter = 1000 * order;
    this.main = this.#mainThread();
    this.interpreter.main = this.main;
    this.interpreter.gil.pending.main = this.main;
    if (beside !== null) return;
    this.interpreter.threads.push(this.main);
    installSignals(this.interpreter);
  }

  #mainThread(): PyThread {
    return new PyThread(this.interpreter, {
      name: "MainThread",
      daemon: false,
      run: () => this.#entry(this.machine.program.instantiate(this.hooks, this, this.process.script)),
    });
  }

  /** It is being led to the point of a fork: nothing that it does is seen. */
  get isCopy(): boolean {
    return this.process.recording.mode === "read";
  }

  fork(child: Process): PyThread {
    child.recording = this.process.recording.copy();
    const copy = new ExploredProcess(this.machine, child, this.moduleName, this.#entry);
    // What is repeated counts: forks of forks would repeat ever more, in no steps at all.
    copy.hooks.budget = PLENTY;
    const thread = leadToFork(copy.main, currentThread().index, copy.interpreter.gil);
    this.hooks.budget -= PLENTY - copy.hooks.budget;
    copy.#join(this);
    return thread;
  }

  launch(child: Process, moduleName: string, entry: Entry): PyThread {
    const fresh = new ExploredProcess(this.machine, child, moduleName, entry);
    fresh.#join(this);
    return fresh.main;
  }

  another(): Another {
    const fresh = new ExploredProcess(this.machine, this.process, FAKE_MAIN, (modules) => modules(), this.interpreter);
    fresh.#join(this);
    return { interpreter: fresh.interpreter, modules: this.machine.program.instantiate(fresh.hooks, fresh, this.process.script) };
  }

  bytecode(object: unknown): Bytecode[] | null {
    return listingOf(this.hooks, object, versionNamed(this.machine.options.python) ?? versionNamed(NEWEST)!);
  }

  define(name: string, value: unknown): void {
    Object.defineProperty(this.hooks.globals, name, { value, writable: true, configurable: true });
  }

  /** From now on whoever hears of `parent` hears of this process too. */
  #join(parent: ExploredProcess): void {
    this.hooks.observer = parent.hooks.observer;
    this.hooks.budget = parent.hooks.budget;
  }

  write(stream: "stdout" | "stderr", text: string, thread: PyThread): void {
    if (this.isCopy) return;
    if (thread.interpreter.process.isRedirected) writeLater(thread.interpreter, stream, text);
    else this.machine.output.write(stream, text);
  }

  uncaught(error: unknown, thread: PyThread): void {
    if (this.isCopy) return;
    this.hooks.observer?.uncaught(error, thread);
  }

  unexplored(): void {
    this.hooks.atomicSites.add(this.hooks.passed);
  }

  /** Nobody looks at standard error here. */
  printed(): void {}

  lockEvent(): void {}

  get recursion(): ExploreHooks {
    return this.hooks;
  }

  glanced(): void {
    this.hooks.observer?.disturbed(true);
  }

  made(object: object): void {
    this.hooks.observer?.made(object);
  }

  lastSite(): number {
    return this.hooks.passed;
  }

  traceback(error: unknown): string {
    return traceback(error, this.machine.program);
  }

  whereIs(site: number): { file: string; line: number } | null {
    return this.hooks.whereIs(site);
  }

  binding(): string | null {
    return this.hooks.sites[this.hooks.passed]?.binding ?? null;
  }

  site(): number {
    return this.hooks.site;
  }

  step(): void {}

  resumed(thread: PyThread): void {
    this.hooks.depth = thread.depth;
    this.process.recording.running = thread.index;
  }

  paused(thread: PyThread): void {
    thread.depth = this.hooks.depth;
  }

  argument(name: string): string | undefined {
    const { args } = this.machine.options;
    return Object.hasOwn(args, name) ? args[name] : undefined;
  }

  random(thread: PyThread): Random {
    this.hooks.observer?.disturbed();
    return (thread.random ??= new Random(this.machine.options.seed, thread.stream));
  }
}

/** The clock of a process that keeps a diary: what it showed is in it. */
class RecordedClock implements Clock {
  readonly #clock: Clock;
  readonly #process: Process;

  constructor(clock: Clock, process: Process) {
    this.#clock = clock;
    this.#process = process;
  }

  now(): number {
    return this.#process.recording.outside(() => this.#clock.now());
  }

  reach(deadline: number): void {
    if (this.#process.recording.mode !== "read") this.#clock.reach(deadline);
  }
}
