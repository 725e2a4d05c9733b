/**
 * A linked program as the explorer wants it: something that can be started afresh again and again, without clock, cores or
 * GIL. The interpreter and the library are the same as under the clock; only the world around them differs.
 *
 * Left to others: the steps (exploration.ts), which of them come next (explorer/).
 */
import { NoGil } from "../gil/no-gil.ts";
import { versionNamed } from "../gil/versions.ts";
import { Random } from "../machine/random.ts";
import { Interpreter, PyThread, type Clock, type World } from "../python/interpreter.ts";
import { mainBody } from "../python/main.ts";
import type { ExploredProgram, Failing, Instance, StartOptions } from "./exploration.ts";
import { ExploreHooks, EVERYWHERE, switchPointsOf } from "./explore-hooks.ts";
import { footprints } from "./footprints.ts";
import { Output } from "./output.ts";
import { describeError } from "./positions.ts";
import type { LinkedProgram } from "./program.ts";

/** What "any" stands for where the library's own behaviour depends on the version. */
const NEWEST = "3.14";

/** Wraps `program` for the explorer. `hash` identifies its source in schedules; `ignores` what is no finding. */
export function exploredProgram(program: LinkedProgram, hash: string, ignores: ReadonlySet<Failing> = new Set()): ExploredProgram {
  return { hash, start: (options) => new ExploredInstance(program, options, ignores) };
}

class ExploredInstance implements Instance, World {
  readonly hooks: ExploreHooks;
  readonly main: PyThread;
  readonly grain = 1;
  readonly startWaits = false;
  readonly comparesOutput: boolean;
  readonly ignores: ReadonlySet<Failing>;
  readonly clock: Clock = new JumpingClock();
  readonly #program: LinkedProgram;
  readonly #options: StartOptions;
  readonly #output = new Output();

  constructor(program: LinkedProgram, options: StartOptions, ignores: ReadonlySet<Failing>) {
    const version = versionNamed(options.python);
    this.#program = program;
    this.#options = options;
    this.ignores = ignores;
    this.comparesOutput = options.prints;
    this.hooks = new ExploreHooks(version === undefined ? EVERYWHERE : switchPointsOf(version), footprints);
    const interpreter = new Interpreter({ number: 0, python: version?.language ?? NEWEST, gil: new NoGil(), world: this });
    this.main = new PyThread(interpreter, {
      name: "MainThread",
      daemon: false,
      run: () => mainBody(interpreter, program.instantiate(this.hooks, this), () => {}),
    });
    interpreter.main = this.main;
    interpreter.threads.push(this.main);
  }

  stdout(): string {
    return this.#output.text("stdout");
  }

  placeOf(error: unknown): { line: number; column: number } | null {
    const { line, column } = describeError(error, this.#program, this.hooks);
    return line > 0 ? { line, column } : null;
  }

  write(stream: "stdout" | "stderr", text: string): void {
    this.#output.write(stream, text);
  }

  uncaught(error: unknown, thread: PyThread): void {
    this.hooks.observer?.uncaught(error, thread);
  }

  lockEvent(): void {}

  get recursion(): ExploreHooks {
    return this.hooks;
  }

  made(object: object): void {
    this.hooks.observer?.made(object);
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
  }

  paused(thread: PyThread): void {
    thread.depth = this.hooks.depth;
  }

  argument(name: string): string | undefined {
    return Object.hasOwn(this.#options.args, name) ? this.#options.args[name] : undefined;
  }

  random(thread: PyThread): Random {
    return (thread.random ??= new Random(this.#options.seed, thread.stream));
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
