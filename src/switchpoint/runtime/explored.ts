/**
 * A linked program as the explorer wants it: something that can be started afresh again and again. Here is what all processes of
 * one instance share; what each has for itself is in explored-process.ts.
 *
 * Left to others: the steps (exploration.ts), which of them come next (explorer/).
 */
import { versionNamed } from "../gil/versions.ts";
import { idealMachine } from "../machine/costs.ts";
import { Kernel } from "../machine/kernel/kernel.ts";
import type { Runnable } from "../machine/task.ts";
import type { Sim } from "../machine/traps.ts";
import { currentThread, PyThread, type Clock } from "../python/interpreter.ts";
import { mainBody } from "../python/main.ts";
import { decode } from "../python/buffers/text-encoding.ts";
import type { ExploredProgram, Failing, Instance, StartOptions } from "./instance.ts";
import type { ExploreHooks } from "./explore-hooks.ts";
import { ExploredProcess, NEWEST, type ExploredMachine } from "./explored-process.ts";
import { mayFork, startsProcesses } from "./may-fork.ts";
import { Output } from "./output.ts";
import { describeError } from "./positions.ts";
import type { LinkedProgram } from "./program.ts";

/** Wraps `program` for the explorer. `hash` identifies its source in schedules; `ignores` what is no finding. */
export function exploredProgram(program: LinkedProgram, hash: string, ignores: ReadonlySet<Failing> = new Set(["leak"])): ExploredProgram {
  return { hash, start: (options) => new ExploredInstance(program, options, ignores) };
}

class ExploredInstance implements Instance {
  readonly main: PyThread;
  readonly recorded: boolean;
  readonly ignores: ReadonlySet<Failing>;
  readonly #machine: ExploredMachine;
  readonly #first: ExploredProcess;

  constructor(program: LinkedProgram, options: StartOptions, ignores: ReadonlySet<Failing>) {
    this.ignores = ignores;
    const clock = new JumpingClock();
    const kernel = new Kernel({
      costs: idealMachine,
      clock,
      stop: (thread) => this.#stop(thread),
      made: (object) => this.hooks.observer?.made(object),
      died() {},
      screen: { write: (stream, data) => this.#machine.output.write(stream, decode(data, "utf-8", "replace")), isCompared: options.prints },
    });
    const python = versionNamed(options.python)?.language ?? NEWEST;
    const forks = mayFork(program.modules, python, options.startMethod);
    this.recorded = forks;
    this.#machine = {
      program,
      options,
      kernel,
      clock,
      output: new Output(),
      forks,
      mortal: startsProcesses(program.modules),
      processes: [],
    };
    const process = kernel.create(kernel.init, "python");
    process.argv = ["python", program.file];
    this.#first = new ExploredProcess(this.#machine, process, "__main__", (modules) =>
      mainBody(currentThread().interpreter, modules, (status) => this.#end(status)),
    );
    this.main = this.#first.main;
  }

  get hooks(): ExploreHooks {
    return this.#first.hooks;
  }

  hooksOf(owner: Runnable): ExploreHooks {
    return owner instanceof PyThread ? (owner.interpreter.world as ExploredProcess).hooks : this.hooks;
  }

  release(): void {
    for (const { hooks } of this.#machine.processes) hooks.release();
  }

  stdout(): string {
    return this.#machine.output.text("stdout");
  }

  placeOf(error: unknown): { line: number; column: number } | null {
    const { line, column } = describeError(error, this.#machine.program, this.hooks);
    return line > 0 ? { line, column } : null;
  }

  #stop(thread: Runnable): void {
    const { observer } = this.hooks;
    const error = thread === this.main ? (this.#machine.program.cutShort?.() ?? null) : null;
    if (error !== null) observer?.uncaught(error, thread);
    observer?.stopped(thread);
  }

  /** Daemon threads of the first process run on where nobody could tell when they stop: where no outputs are compared. */
  *#end(status: number): Sim<void> {
    const { process, kernel, started, world } = currentThread().interpreter;
    const cutsShort = world.comparesOutput && started.some(({ daemon }) => daemon);
    if (kernel.born > 1 || cutsShort) yield* process.recording.call(() => kernel.exit(process, { status, signal: 0 }));
  }
}

/** No time passes but when a wait runs out: then it is the wait's deadline, or later if it was later already. */
class JumpingClock implements Clock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  reach(deadline: number): void {
    this.#now = Math.max(this.#now, deadline);
  }
}
