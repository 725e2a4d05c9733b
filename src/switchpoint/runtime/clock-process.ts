/**
 * One simulated process under the clock: an instance of the program with its own interpreter, GIL and hooks, and what the
 * interpreter asks of the world around it.
 *
 * Left to others: the machine that all processes share, and how a run ends (run.ts).
 */
import type { Gil } from "../gil/gil.ts";
import { makeGil, type GilSettings } from "../gil/make-gil.ts";
import type { Version } from "../gil/versions.ts";
import type { Computer } from "../machine/computer.ts";
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
  type Registry,
  type World,
} from "../python/interpreter.ts";
import { installSignals } from "../python/signal/signal-handlers.ts";
import { writeLater } from "../python/standard-streams.ts";
import { Kill } from "./atomic.ts";
import { ClockHooks, type Meter } from "./clock-hooks.ts";
import { leadToFork } from "./fork.ts";
import { listingOf } from "./listing.ts";
import type { Output } from "./output.ts";
import { traceback } from "./positions.ts";
import type { LinkedProgram } from "./program.ts";
import { ProgramRegistry } from "./registry.ts";
import { RecordedGil } from "./recorded-gil.ts";

/** What all processes of a run have in common. */
export interface ClockMachine {
  readonly program: LinkedProgram;
  readonly computer: Computer;
  readonly kernel: Kernel;
  readonly output: Output;
  readonly version: Version;
  readonly settings: GilSettings & {
    readonly seed?: number;
    readonly args?: Readonly<Record<string, string>>;
    readonly startMethod?: string;
  };
  readonly maxSteps: number;
  readonly meter: Meter;
  /** Processes may be forked: each keeps a diary. */
  readonly forks: boolean;
  /** All that there have been, in order of birth. */
  readonly processes: ClockProcess[];
  overspent(): void;
  /** The first thread of the first process ended with an exception that nobody caught. */
  failed(error: unknown, process: ClockProcess): void;
}

/** What the main thread of a process does; `modules` runs the program. */
export type Entry = (modules: () => Sim<void>) => Sim<void>;

export class ClockProcess implements World {
  readonly machine: ClockMachine;
  readonly process: Process;
  readonly interpreter: Interpreter;
  readonly hooks: ClockHooks;
  readonly gil: Gil;
  readonly main: PyThread;
  readonly moduleName: string;
  readonly scripts: readonly string[];
  readonly registry: Registry;
  readonly grain: number;
  readonly slowdown: number;
  readonly cores: number;
  readonly startMethod: string | null;
  readonly startWaits = true;
  readonly comparesOutput = false;
  readonly clock;
  readonly #entry: Entry;
  readonly #ownGil: Gil;

  /** @param beside the interpreter that is in the process already, and the GIL that the new one shares with it (null: it has its own) */
  constructor(
    machine: ClockMachine,
    process: Process,
    moduleName: string,
    entry: Entry,
    beside: { readonly first: Interpreter; readonly gil: Gil | null } | null = null,
  ) {
    const { computer, version, settings, kernel } = machine;
    const { recording } = process;
    this.machine = machine;
    this.process = process;
    this.moduleName = moduleName;
    this.scripts = machine.program.modules.map(({ file }) => file);
    this.#entry = entry;
    this.cores = computer.cores.length;
    this.startMethod = settings.startMethod ?? null;
    this.grain = Math.max(1, Math.round(version.instruction / 1000));
    this.slowdown = version.slowdown;
    if (machine.forks && recording.mode === "off") recording.mode = "write";
    const order = machine.processes.push(this) - 1;
    const number = beside?.first.number ?? order;
    this.#ownGil = beside?.gil ?? makeGil(computer, order, settings);
    this.gil = machine.forks ? new RecordedGil(this.#ownGil, recording) : this.#ownGil;
    const now = (): number => computer.now;
    this.clock = { now: machine.forks ? () => recording.outside(now) : now, reach(): void {} };
    this.interpreter = new Interpreter({ number, python: version.language, gil: this.gil, world: this, kernel, process });
    // No two threads of a process have the same number.
    if (beside !== null) this.interpreter.identCounter = 1000 * order;
    const meter = this.isCopy ? { steps: 0 } : machine.meter;
    this.hooks = new ClockHooks({
      version,
      computer,
      gil: this.gil,
      maxSteps: machine.maxSteps,
      overspent: () => machine.overspent(),
      meter,
      recording: machine.forks ? recording : null,
    });
    this.registry = new ProgramRegistry(this.hooks);
    this.main = this.#mainThread();
    if (beside !== null) {
      this.interpreter.main = this.main;
      if (beside.gil === null) this.gil.pending.main = this.main;
      return;
    }
    recording.returned = () => this.hooks.returned();
    this.#begin();
  }

  #mainThread(): PyThread {
    const { interpreter } = this;
    return new PyThread(interpreter, {
      name: "MainThread",
      daemon: false,
      run: () => this.#entry(this.machine.program.instantiate(this.hooks, this, this.process.script)),
    });
  }

  /** The main thread is that of its process. */
  #begin(): void {
    const { interpreter, main } = this;
    interpreter.main = main;
    this.gil.pending.main = main;
    interpreter.threads.push(main);
    installSignals(interpreter);
  }

  /** It is being led to the point of a fork: nothing that it does is seen. */
  get isCopy(): boolean {
    return this.process.recording.mode === "read";
  }

  // --- other processes ------------------------------------------------------------------------------------------------

  fork(child: Process): PyThread {
    const { recording } = this.process;
    child.recording = recording.copy();
    const copy = new ClockProcess(this.machine, child, this.moduleName, this.#entry);
    const thread = leadToFork(copy.main, currentThread().index, copy.#ownGil);
    copy.hooks.meter = this.machine.meter;
    return thread;
  }

  launch(child: Process, moduleName: string, entry: Entry): PyThread {
    return new ClockProcess(this.machine, child, moduleName, entry).main;
  }

  another(gil: Gil | null): Another {
    const fresh = new ClockProcess(this.machine, this.process, FAKE_MAIN, (modules) => modules(), { first: this.interpreter, gil });
    return { interpreter: fresh.interpreter, modules: this.machine.program.instantiate(fresh.hooks, fresh, this.process.script) };
  }

  bytecode(object: unknown): Bytecode[] | null {
    return listingOf(this.hooks, object, this.machine.version);
  }

  define(name: string, value: unknown): void {
    Object.defineProperty(this.hooks.globals, name, { value, writable: true, configurable: true });
  }

  // --- what the interpreter asks of the world -------------------------------------------------------------------------

  write(stream: "stdout" | "stderr", text: string, thread: PyThread): void {
    if (this.isCopy) return;
    if (thread.interpreter.process.isRedirected) return writeLater(thread.interpreter, stream, text);
    const { output, computer } = this.machine;
    output.write(stream, text);
    if (thread.task) computer.recorder.add({ kind: "output", time: computer.now, thread: thread.task.number, stream, text });
  }

  uncaught(error: unknown, thread: PyThread): void {
    if (this.isCopy || error instanceof Kill) return; // a limit, hit in code that the host had called
    const { program } = this.machine;
    if (thread === this.interpreter.main) {
      if (this.machine.processes[0] === this) this.machine.failed(error, this);
      this.write("stderr", traceback(error, program), thread);
    } else {
      this.write("stderr", `Exception in thread ${thread.name}:\n${traceback(error, program)}`, thread);
    }
  }

  printed(error: unknown, thread: PyThread): void {
    this.write("stderr", traceback(error, this.machine.program), thread);
  }

  lockEvent(name: string, act: "take" | "release", thread: PyThread): void {
    if (this.isCopy) return;
    const { computer } = this.machine;
    computer.recorder.add({ kind: "lock", time: computer.now, thread: thread.task!.number, on: name, act });
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

  rouse(thread: PyThread): void {
    if (this.isCopy || thread.task === null) return;
    const { computer } = this.machine;
    if (thread.interruptible) computer.rouse(thread.task);
    else computer.interrupt(thread.task);
  }

  alarm(time: number, signal: number, isDue: () => boolean): void {
    // A copy begins without its original's timers.
    if (this.isCopy) return;
    const { computer, kernel } = this.machine;
    computer.at(time, () => {
      const { process } = this;
      const telling = process.ended || !isDue() ? null : kernel.expire(process, signal);
      if (telling !== null)
        computer.spawn({ name: "kernel", process: this.interpreter.number, daemon: true, task: null, start: () => telling });
    });
  }

  made(): void {}

  site(): number {
    return -1;
  }

  get recursion(): ClockHooks {
    return this.hooks;
  }

  get stepsLeft(): number {
    return this.hooks.stepsLeft;
  }

  step(_thread: PyThread, count = 1): void {
    this.hooks.countSteps(count);
  }

  resumed(thread: PyThread): void {
    this.hooks.resumed(thread);
  }

  paused(thread: PyThread): void {
    this.hooks.paused(thread);
  }

  argument(name: string): string | undefined {
    const args = this.machine.settings.args ?? {};
    return Object.hasOwn(args, name) ? args[name] : undefined;
  }

  random(thread: PyThread): Random {
    return (thread.random ??= new Random(this.machine.settings.seed ?? 0, thread.stream));
  }
}
