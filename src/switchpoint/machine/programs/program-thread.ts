/**
 * The one thread of a process that runs an external program: it begins with what loading the program costs, and ends its process
 * with the program's status.
 */
import type { Kernel } from "../kernel/kernel.ts";
import type { Process } from "../kernel/process.ts";
import type { Runnable, Task } from "../task.ts";
import type { Sim } from "../traps.ts";
import { Replaced } from "./executable.ts";
import { Exit, ProgramIO, type Program } from "./program-io.ts";

/** Nanoseconds from exec to main: loading, linking (not in the reference; true on a common machine). */
const LOAD = 500_000;

export class ProgramThread implements Runnable {
  readonly name: string;
  readonly process: number;
  readonly daemon = false;
  readonly stakes: readonly object[];
  task: Task | null = null;
  readonly #kernel: Kernel;
  readonly #process: Process;
  readonly #body: () => Sim<number>;
  readonly #load: number;

  /** @param load whether it begins with exec; a copy of a shell does not */
  constructor(kernel: Kernel, process: Process, body: () => Sim<number>, load = true) {
    this.name = process.name;
    this.process = process.pid;
    this.stakes = [process.watchers];
    this.#kernel = kernel;
    this.#process = process;
    this.#body = body;
    this.#load = load ? LOAD : 0;
  }

  /** The thread of a program that was found by exec. */
  static of(program: Program): (kernel: Kernel, process: Process) => Runnable {
    return (kernel, process) => new ProgramThread(kernel, process, () => program(new ProgramIO(kernel, process, process.argv)));
  }

  *start(): Sim<void> {
    this.#process.threads.push(this);
    yield { op: "cpu", ns: this.#load, grain: 0 };
    let status: number;
    try {
      status = yield* this.#body();
    } catch (ending) {
      if (ending instanceof Replaced) {
        this.#process.threads.splice(this.#process.threads.indexOf(this), 1);
        yield { op: "spawn", thread: ending.executable(this.#kernel, this.#process) };
        return;
      }
      if (!(ending instanceof Exit)) throw ending;
      ({ status } = ending);
    }
    yield* this.#kernel.exit(this.#process, { status: status & 0xff, signal: 0 });
  }
}
