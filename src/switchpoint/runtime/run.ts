/**
 * Runs a program under the clock: builds the computer, the interpreter and its GIL, runs to the end, and measures.
 *
 * Left to others: compiling and linking (program.ts), what a trap does (machine/computer.ts).
 */
import { versionNamed, versionNames } from "../gil/versions.ts";
import { Computer } from "../machine/computer.ts";
import { measuredMachine } from "../machine/costs.ts";
import { current } from "../machine/current.ts";
import { Kernel } from "../machine/kernel/kernel.ts";
import { Recorder } from "../machine/recorder.ts";
import type { Runnable, Task } from "../machine/task.ts";
import type { Sim } from "../machine/traps.ts";
import { currentThread, PyThread } from "../python/interpreter.ts";
import { mainBody } from "../python/main.ts";
import { decode } from "../python/buffers/text-encoding.ts";
import { ClockProcess, type ClockMachine } from "./clock-process.ts";
import { mayFork } from "./may-fork.ts";
import { Output } from "./output.ts";
import { describeError } from "./positions.ts";
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
  /** How `multiprocessing` starts processes, if the program does not say; absent: as the version does. */
  readonly startMethod?: "fork" | "spawn" | "forkserver";
  readonly args?: Readonly<Record<string, string>>;
  readonly maxSteps?: number;
  /** Most events kept for the trace; 0: no trace. */
  readonly maxEvents?: number;
  /** For tests: take no checks many at a time (gil/alike-rounds.ts). */
  readonly stepwise?: boolean;
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

class Run {
  readonly #machine: ClockMachine;
  readonly #python: string;
  #error: ProgramError | null = null;
  #status = 0;
  #ended = false;

  constructor(program: LinkedProgram, settings: RunSettings) {
    const fault = faultInSettings(settings);
    if (fault !== null) throw new RangeError(fault);
    const { python = "3.14", cores = 4, seed = 0, maxSteps = 50_000_000, maxEvents = 200_000 } = settings;
    this.#python = python;
    const computer = new Computer({ cores, costs: measuredMachine, seed, recorder: new Recorder(maxEvents) });
    const clock = { now: (): number => computer.now, reach(): void {} };
    const version = versionNamed(python)!;
    this.#machine = {
      program,
      computer,
      kernel: new Kernel({
        costs: computer.costs,
        clock,
        stop: (thread) => computer.stop(thread.task!),
        died: () => this.#died(),
        screen: { write: (stream, data) => this.#show(stream, data), isCompared: false },
        spent: (steps) => this.#spent(steps, maxSteps),
      }),
      output: new Output(),
      version,
      settings,
      maxSteps,
      meter: { steps: 0 },
      forks: mayFork(program.modules, version.language, settings.startMethod),
      processes: [],
      overspent: () => this.#overspent(maxSteps),
      failed: (error, process) => void (this.#error ??= describeError(error, program, process.hooks)),
    };
  }

  perform(): TracedRun {
    const { computer, kernel } = this.#machine;
    const process = kernel.create(kernel.init, "python");
    process.argv = ["python", this.#machine.program.file];
    const first = new ClockProcess(this.#machine, process, "__main__", (modules) =>
      mainBody(currentThread().interpreter, modules, (status) => this.#end(status)),
    );
    computer.spawn(first.main);
    computer.run();
    if (!this.#ended && this.#error === null) this.#deadlock();
    return { result: this.#result(), trace: this.#trace() };
  }

  // --- programs that are not Python's ---------------------------------------------------------------------------------

  #show(stream: "stdout" | "stderr", data: Uint8Array): void {
    const { output, computer } = this.#machine;
    const text = decode(data, "utf-8", "replace");
    output.write(stream, text);
    const task = (current.thread as Runnable | null)?.task;
    if (task) computer.recorder.add({ kind: "output", time: computer.now, thread: task.number, stream, text });
  }

  #spent(steps: number, maxSteps: number): void {
    this.#machine.meter.steps += steps;
    if (this.#machine.meter.steps > maxSteps) this.#overspent(maxSteps);
  }

  #overspent(maxSteps: number): void {
    this.#limit("StepLimit", `the program took more than ${maxSteps} steps`);
  }

  // --- endings ------------------------------------------------------------------------------------------------------

  /** The main thread of a process has come to its end. Copies made by fork end here too. */
  *#end(status: number): Sim<void> {
    const { process, kernel } = currentThread().interpreter;
    if (process === this.#machine.processes[0]!.process) {
      this.#ended = true;
      this.#status = status;
    }
    yield* process.recording.call(() => kernel.exit(process, { status, signal: 0 }));
  }

  /** Whoever the first process leaves behind goes on. */
  #died(): void {
    const { kernel, computer, processes } = this.#machine;
    const first = processes[0]!.process;
    if (!first.ended) return;
    if (!this.#ended) this.#status = 128 + first.ending!.signal;
    this.#ended = true;
    if (kernel.running.length === 0) computer.halt();
  }

  #limit(type: string, message: string): void {
    if (this.#error !== null && this.#ended) return;
    this.#ended = true;
    this.#status = 1;
    this.#error ??= { type, message, ...this.#place() };
    this.#machine.computer.halt();
  }

  #deadlock(): void {
    const waiting = this.#machine.computer.tasks.filter((task) => task.state !== "done" && !task.owner.daemon);
    const message = `no thread can go on: ${waiting.map(waits).join("; ")}`;
    this.#status = 1;
    this.#error = { type: "Deadlock", message, line: waiting[0]?.line ?? 0, column: 0 };
  }

  #place(): { line: number; column: number } {
    const { thread } = current;
    const process = this.#machine.processes.find(({ interpreter }) => thread instanceof PyThread && interpreter === thread.interpreter);
    return (process ?? this.#machine.processes[0]!).hooks.place();
  }

  #result(): RunResult {
    const computer = this.#machine.computer;
    return {
      file: this.#machine.program.file,
      ok: this.#error === null && this.#status === 0,
      exit_status: this.#status,
      stdout: this.#machine.output.text("stdout"),
      stderr: this.#machine.output.text("stderr"),
      error: this.#error,
      time: computer.now / 1e9,
      python: this.#python,
      cores: computer.cores.length,
      gil: this.#counters(),
      threads: computer.tasks.map(metrics),
      response_times: this.#machine.kernel.host.responses.spread(1e9),
      core_busy: computer.cores.map((core) => core.busy / 1e9),
      steps: this.#machine.meter.steps,
    };
  }

  /** Of all interpreters together. */
  #counters(): RunResult["gil"] {
    const sum = { switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 };
    for (const gil of new Set(this.#machine.processes.map((process) => process.gil))) {
      sum.switches += gil.counters.switches;
      sum.drop_requests += gil.counters.drop_requests;
      sum.checks += gil.counters.checks;
      sum.failed_wakeups += gil.counters.failed_wakeups;
    }
    return sum;
  }

  #trace(): TracedRun["trace"] {
    const { tasks, cores, recorder, now } = this.#machine.computer;
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
    response_times: task.responses.spread(1e9),
  };
}
