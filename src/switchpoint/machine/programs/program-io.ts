/**
 * What an external program sees of the machine: its arguments, its environment, its standard streams, and the system calls that it
 * makes. A program is a generator on kernel calls, written in the style of C with its standard library; its strings are strings of
 * bytes (byte-string.ts).
 *
 * Left to others: how a program begins and ends (program-thread.ts), which there are (commands.ts), paths (file-system.ts).
 * Source: glibc 2.36, stdio; GNU coreutils 9, src/system.h (how complaints are worded).
 */
import type { Kernel } from "../kernel/kernel.ts";
import { perform, type KernelObject } from "../kernel/operation.ts";
import type { Process } from "../kernel/process.ts";
import type { Sim } from "../traps.ts";
import { WaitQueue } from "../wait-queue.ts";
import { bytesOf, stringOf } from "./byte-string.ts";
import { openPath, type OpenMode } from "./file-system.ts";

/** Runs until it gives its exit status. */
export type Program = (io: ProgramIO) => Sim<number>;

/** Bytes that a program asks for at a time. */
const CHUNK = 32_768;
/** Steps of the budget that a system call takes: a program that never ends must run into the limit. */
const CALL_STEPS = 100;

/** Every so many calls are seen. */
const SEEN = 32;

/** Thrown to end a program at once. */
export class Exit {
  readonly status: number;

  constructor(status: number) {
    this.status = status;
  }
}

export class ProgramIO {
  readonly kernel: Kernel;
  readonly process: Process;
  readonly argv: readonly string[];
  /** Descriptors that stand for standard input, output and error. */
  readonly streams: readonly number[];
  #calls = 0;

  constructor(kernel: Kernel, process: Process, argv: readonly string[], streams: readonly number[] = [0, 1, 2]) {
    this.kernel = kernel;
    this.process = process;
    this.argv = argv;
    this.streams = streams;
  }

  /** How it calls itself in messages. */
  get name(): string {
    return this.argv[0] ?? "";
  }

  /** The same program's with other streams or arguments: a built-in command of a shell. */
  with(argv: readonly string[], streams: readonly number[]): ProgramIO {
    return new ProgramIO(this.kernel, this.process, argv, streams);
  }

  /** Reads what there is, waiting for at least a byte; nothing: the end. */
  *read(stream = 0, count = CHUNK): Sim<string> {
    yield* this.#call();
    const result = yield* this.kernel.read(this.process, this.#descriptor(stream), count);
    if ("done" in result) return stringOf(result.done);
    yield* this.complain("read error: Bad file descriptor");
    throw new Exit(1);
  }

  /**
   * Writes all of it. Ends the program if nobody reads and SIGPIPE did not end it.
   * @param complaint what the program then says
   */
  *write(stream: number, data: string, complaint = "write error"): Sim<void> {
    yield* this.#call();
    if (data.length === 0) return;
    const result = yield* this.kernel.write(this.process, this.#descriptor(stream), bytesOf(data));
    if ("done" in result) return;
    if (stream !== 2) yield* this.complain(`${complaint}: ${result.error === "EPIPE" ? "Broken pipe" : "Bad file descriptor"}`);
    throw new Exit(1);
  }

  /** Everything up to the end. */
  *readAll(stream = 0): Sim<string> {
    const pieces: string[] = [];
    for (let data = yield* this.read(stream); data !== ""; data = yield* this.read(stream)) pieces.push(data);
    return pieces.join("");
  }

  /** A complaint on standard error. */
  *complain(text: string): Sim<void> {
    yield* this.write(2, `${this.name}: ${text}\n`);
  }

  /** Computes for so many nanoseconds. */
  *compute(ns: number): Sim<void> {
    if (ns >= 1) yield { op: "cpu", ns: Math.round(ns), grain: 0 };
  }

  *sleep(seconds: number): Sim<void> {
    const deadline = this.kernel.driver.clock.now() + Math.round(seconds * 1e9);
    yield* perform(new Never(), { kind: "sleep", guard: "never", deadline, state: "sleep", act() {} }, this.kernel.driver.clock);
  }

  /** Opens a file: a stream's number, or null after a complaint. */
  *open(path: string, mode: OpenMode): Sim<number | null> {
    const opened = yield* openPath(this.kernel, this.process, path, mode);
    if (typeof opened === "number") return opened;
    yield* this.complain(`${path}: ${opened.text}`);
    return null;
  }

  *close(stream: number): Sim<void> {
    yield* this.kernel.close(this.process, this.#descriptor(stream));
  }

  /** What every system call takes. Now and then it is seen, so that who never does anything else is seen by the explorer. */
  *#call(): Sim<void> {
    this.kernel.driver.spent?.(CALL_STEPS);
    const { costs } = this.kernel.driver;
    yield { op: "cpu", ns: costs.emptyWakeCall, grain: 0 };
    if (++this.#calls % SEEN !== 0) return;
    yield { op: "visible", kind: "call", object: this, key: null, write: true, guard: null, timed: false, more: null, site: -1 };
  }

  #descriptor(stream: number): number {
    return this.streams[stream] ?? stream;
  }
}

/** What a sleeper waits for. */
class Never implements KernelObject {
  readonly waiters = new WaitQueue("the end of a sleep");
  readonly guards = { never: (): boolean => false };

  describe(): { name: string; held_by: null } {
    return { name: "sleep", held_by: null };
  }
}
