/**
 * Runs a program under the clock: builds the computer, the interpreter and its GIL, runs to the end, and measures.
 *
 * Left to others: compiling and linking (program.ts), what a trap does (machine/computer.ts).
 */
import type { Gil } from "../gil/gil.ts";
import { makeGil } from "../gil/make-gil.ts";
import { versionNamed, versionNames } from "../gil/versions.ts";
import { Computer } from "../machine/computer.ts";
import { measuredMachine } from "../machine/costs.ts";
import { Random } from "../machine/random.ts";
import { Recorder } from "../machine/recorder.ts";
import type { Task } from "../machine/task.ts";
import { Interpreter, PyThread, type World } from "../python/interpreter.ts";
import { mainBody } from "../python/main.ts";
import { Kill } from "./atomic.ts";
import { ClockHooks } from "./clock-hooks.ts";
import { Output } from "./output.ts";
import { describeError, traceback } from "./positions.ts";
import type { LinkedProgram } from "./program.ts";
import type { ProgramError, RunResult, ThreadMetrics, TracedRun } from "./results.ts";

/** The options of `switchpoint run`, with the contract's defaults where absent. Times in seconds. */
export interface RunSettings {
  readonly python?: string;
  readonly cores?: number;
  readonly switchInterval?: number;
  /** Ticks; only for 2.7. */
  readonly checkInterval?: number;
  readonly seed?: number;
  readonly args?: Readonly<Record<string, string>>;
  readonly maxSteps?: number;
  /** Most events kept for the trace; 0: no trace. */
  readonly maxEvents?: number;
}

/** Why the options make no sense, or null. The text names the option. */
export function faultInSettings(settings: RunSettings): string | null {
  const { python = "3.14", cores = 4, switchInterval = 0.005, checkInterval = 100, seed = 0 } = settings;
  if (versionNamed(python) === undefined) return `--python ${python}: no such machine; choose one of ${versionNames.join(", ")}`;
  if (!Number.isInteger(cores) || cores < 1 || cores > 64) return `--cores ${cores}: must be a whole number from 1 to 64`;
  if (!Number.isInteger(checkInterval) || checkInterval < 1)
    return `--check-interval ${checkInterval}: must be a whole number of ticks, at least 1`;
  if (!(switchInterval > 0)) return `--switch-interval ${switchInterval}: must be a positive number of seconds`;
  if (!Number.isSafeInteger(seed)) return `--seed ${seed}: must be a whole number`;
  return null;
}

/** Runs `program` from start to end. Deterministic: equal arguments give equal results, bit for bit. */
export function runProgram(program: LinkedProgram, settings: RunSettings = {}): TracedRun {
  return new Run(program, settings).perform();
}

class Run implements World {
  readonly #program: LinkedProgram;
  readonly #computer: Computer;
  readonly #interpreter: Interpreter;
  readonly #gil: Gil;
  readonly #hooks: ClockHooks;
  readonly #output = new Output();
  readonly #settings: RunSettings;
  readonly #python: string;
  #error: ProgramError | null = null;
  #status = 0;
  #ended = false;
  readonly grain: number;
  readonly slowdown: number;
  readonly startWaits = true;
  readonly comparesOutput = false;
  readonly clock;

  constructor(program: LinkedProgram, settings: RunSettings) {
    const fault = faultInSettings(settings);
    if (fault !== null) throw new RangeError(fault);
    const { python = "3.14", cores = 4, seed = 0, maxSteps = 50_000_000, maxEvents = 200_000 } = settings;
    this.#program = program;
    this.#settings = settings;
    this.#python = python;
    const version = versionNamed(python)!;
    const computer = new Computer({ cores, costs: measuredMachine, seed, recorder: new Recorder(maxEvents) });
    this.#computer = computer;
    this.#gil = makeGil(computer, 0, settings);
    this.#interpreter = new Interpreter({ number: 0, python: version.language, gil: this.#gil, world: this });
    this.grain = Math.max(1, Math.round(version.instruction / 1000));
    this.slowdown = version.slowdown;
    this.clock = { now: (): number => computer.now, reach(): void {} };
    this.#hooks = new ClockHooks({
      version,
      computer,
      gil: this.#gil,
      maxSteps,
      overspent: () => this.#limit("StepLimit", `the program took more than ${maxSteps} steps`),
    });
  }

  perform(): TracedRun {
    const interpreter = this.#interpreter;
    const main = new PyThread(interpreter, {
      name: "MainThread",
      daemon: false,
      run: () => mainBody(interpreter, this.#program.instantiate(this.#hooks, this), (status) => this.#end(status)),
    });
    interpreter.main = main;
    this.#gil.pending.main = main;
    interpreter.threads.push(main);
    this.#computer.spawn(main);
    this.#computer.run();
    if (!this.#ended && this.#error === null) this.#deadlock();
    return { result: this.#result(), trace: this.#trace() };
  }

  // --- what the interpreter asks of the world -----------------------------------------------------------------------

  write(stream: "stdout" | "stderr", text: string, thread: PyThread): void {
    this.#output.write(stream, text);
    if (thread.task) this.#computer.recorder.add({ kind: "output", time: this.#computer.now, thread: thread.task.number, stream, text });
  }

  uncaught(error: unknown, thread: PyThread): void {
    if (error instanceof Kill) return; // a limit, hit in code that the host had called
    if (thread === this.#interpreter.main) {
      this.#error ??= describeError(error, this.#program, this.#hooks);
      this.write("stderr", traceback(error, this.#program), thread);
    } else {
      this.write("stderr", `Exception in thread ${thread.name}:\n${traceback(error, this.#program)}`, thread);
    }
  }

  lockEvent(name: string, act: "take" | "release", thread: PyThread): void {
    this.#computer.recorder.add({ kind: "lock", time: this.#computer.now, thread: thread.task!.number, on: name, act });
  }

  binding(): string | null {
    return this.#hooks.sites[this.#hooks.passed]?.binding ?? null;
  }

  made(): void {}

  site(): number {
    return -1;
  }

  get recursion(): ClockHooks {
    return this.#hooks;
  }

  step(): void {
    this.#hooks.countStep();
  }

  resumed(thread: PyThread): void {
    this.#hooks.resumed(thread);
  }

  paused(thread: PyThread): void {
    this.#hooks.paused(thread);
  }

  argument(name: string): string | undefined {
    const args = this.#settings.args ?? {};
    return Object.hasOwn(args, name) ? args[name] : undefined;
  }

  random(thread: PyThread): Random {
    return (thread.random ??= new Random(this.#settings.seed ?? 0, thread.stream));
  }

  // --- endings ------------------------------------------------------------------------------------------------------

  #end(status: number): void {
    this.#ended = true;
    this.#status = status;
    this.#computer.halt();
  }

  #limit(type: string, message: string): void {
    if (this.#error !== null && this.#ended) return;
    this.#ended = true;
    this.#status = 1;
    this.#error ??= { type, message, ...this.#place() };
    this.#computer.halt();
  }

  #deadlock(): void {
    const waiting = this.#computer.tasks.filter((task) => task.state !== "done" && !task.owner.daemon);
    const message = `no thread can go on: ${waiting.map(waits).join("; ")}`;
    this.#status = 1;
    this.#error = { type: "Deadlock", message, line: waiting[0]?.line ?? 0, column: 0 };
  }

  #place(): { line: number; column: number } {
    return this.#hooks.place();
  }

  #result(): RunResult {
    const computer = this.#computer;
    const counters = this.#gil.counters;
    return {
      file: this.#program.file,
      ok: this.#error === null && this.#status === 0,
      exit_status: this.#status,
      stdout: this.#output.text("stdout"),
      stderr: this.#output.text("stderr"),
      error: this.#error,
      time: computer.now / 1e9,
      python: this.#python,
      cores: computer.cores.length,
      gil: { ...counters },
      threads: computer.tasks.map(metrics),
      core_busy: computer.cores.map((core) => core.busy / 1e9),
      steps: this.#hooks.steps,
    };
  }

  #trace(): TracedRun["trace"] {
    const { tasks, cores, recorder, now } = this.#computer;
    const threads = tasks.map((task) => ({ name: task.owner.name, process: task.owner.process }));
    return { threads, cores: cores.length, events: recorder.events, end: now };
  }
}

function waits(task: Task): string {
  return `${task.owner.name} waits for ${task.queue?.name ?? "nothing"}`;
}

function metrics(task: Task): ThreadMetrics {
  const { spent } = task;
  return {
    name: task.owner.name,
    process: task.owner.process,
    cpu: spent.running / 1e9,
    waiting_for_gil: spent.gil / 1e9,
    waiting_for_core: spent.ready / 1e9,
    blocked: (spent.lock + spent.io + spent.join) / 1e9,
    sleeping: spent.sleep / 1e9,
    context_switches: task.voluntarySwitches + task.involuntarySwitches,
    voluntary_switches: task.voluntarySwitches,
  };
}
