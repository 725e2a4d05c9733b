/**
 * asyncio's subprocesses: a child that runs another program, whose pipes are streams of the loop and whose end is one of its events.
 *
 * A child that ends is waited for by the loop, once: `returncode` is null until the loop has heard of it. Waiting for a child whose pipe is
 * full is a deadlock here, too; `communicate` is made for that.
 *
 * Source: CPython 3.13, Lib/asyncio/subprocess.py, base_subprocess.py, unix_events.py (_PidfdChildWatcher, _UnixReadPipeTransport).
 */
import type { Sim } from "../../machine/traps.ts";
import { PidFile } from "../../machine/kernel/pid-file.ts";
import { SIGNALS } from "../../machine/kernel/signals.ts";
import { BrokenPipeError, ConnectionResetError, ProcessLookupError, ValueError } from "../builtins.ts";
import { Coroutine, type Co } from "../coroutines/coroutine.ts";
import { START } from "../indexing.ts";
import { visible } from "../interpreter.ts";
import { kernelLook } from "../kernel-call.ts";
import { close, read, set_blocking, write } from "../os.ts";
import { Popen } from "../subprocess/popen.ts";
import { DEVNULL, PIPE, STDOUT, type PopenOptions } from "../subprocess/types.ts";
import { awaitCore } from "./bound.ts";
import { blockingCallback } from "./callbacks.ts";
import { FutureCore } from "./future-core.ts";
import { coreOf } from "./futures.ts";
import { gather } from "./gathering.ts";
import type { LoopCore } from "./loop-core.ts";
import { readInto, type Inlet } from "./reading.ts";
import { runningLoop } from "./running.ts";
import { addWatch, removeWatch } from "./sockets.ts";
import { DEFAULT_LIMIT, StreamReader } from "./stream-reader.ts";
import { StreamWriter, type Outlet } from "./stream-writer.ts";

/** Python's `asyncio.subprocess`. */
export const subprocess: { readonly PIPE: number; readonly STDOUT: number; readonly DEVNULL: number } = Object.freeze({
  PIPE,
  STDOUT,
  DEVNULL,
});

/** The keywords of `create_subprocess_exec`: those of `Popen`, without those that concern text, and the limit of the readers. */
export type SubprocessOptions = Omit<PopenOptions, "bufsize" | "shell" | "text" | "universal_newlines" | "encoding" | "errors"> & {
  limit?: number;
};

/** What a file object of Popen is here. */
interface PipeFile {
  fileno(): number;
  close(): Sim<void>;
}

/** A child process of the loop. */
export class Process {
  readonly #loop: LoopCore;
  readonly #popen: Popen;
  readonly #waiters: FutureCore[] = [];
  /** What the child reads; null unless it is PIPE. */
  stdin: StreamWriter | null = null;
  /** What the child writes; null unless it is PIPE. */
  stdout: StreamReader | null = null;
  stderr: StreamReader | null = null;
  #returncode: number | null = null;

  constructor(popen: Popen) {
    this.#loop = runningLoop();
    this.#popen = popen;
  }

  /** For the library: the streams, and the watch for its end. @internal */
  *connect(limit: number): Sim<void> {
    const { stdin, stdout, stderr, pid } = this.#popen as {
      stdin: PipeFile | null;
      stdout: PipeFile | null;
      stderr: PipeFile | null;
      pid: number;
    };
    if (stdin !== null) this.stdin = new StreamWriter(new PipeOutlet(stdin));
    if (stdout !== null) this.stdout = yield* this.#reader(stdout, limit);
    if (stderr !== null) this.stderr = yield* this.#reader(stderr, limit);
    const pidfd = kernelLook((kernel, process) => process.open(new PidFile(kernel.processes.get(pid)!)));
    yield* addWatch(
      this.#loop,
      pidfd,
      "reader",
      blockingCallback("_do_wait", () => this.#ended(pidfd)),
      [],
    );
  }

  *#reader(file: PipeFile, limit: number): Sim<StreamReader> {
    const reader = new StreamReader(limit);
    yield* readInto(this.#loop, reader, new PipeInlet(file));
    return reader;
  }

  *#ended(pidfd: number): Sim<void> {
    yield* removeWatch(this.#loop, pidfd, "reader");
    yield* close(pidfd);
    const returncode = yield* this.#popen.wait();
    yield visible("process exited", this.#loop.inside);
    this.#returncode = returncode;
    for (const waiter of this.#waiters.splice(0)) if (!waiter.done) waiter.setResult(returncode);
  }

  /** The child's number. */
  get pid(): number {
    return this.#popen.pid;
  }

  /** The exit status, or minus the signal; null: the loop has not heard of its end. */
  get returncode(): number | null {
    return this.#returncode;
  }

  /** Waits for the child's end; gives its exit code. Nobody reads its pipes beyond their limits meanwhile. */
  *wait(): Co<number> {
    if (this.#returncode !== null) return this.#returncode;
    const waiter = new FutureCore(this.#loop);
    this.#waiters.push(waiter);
    return (yield* awaitCore(waiter)) as number;
  }

  /** Writes `input` to the child's stdin and closes it, reads all of its output, waits for its end: [stdout, stderr]. */
  *communicate(input: Uint8Array | null = null): Co<[stdout: Uint8Array | null, stderr: Uint8Array | null]> {
    const parts = [
      new Coroutine("Process._feed_stdin", this.#feed(input)),
      new Coroutine("Process._read_stream", all(this.stdout)),
      new Coroutine("Process._read_stream", all(this.stderr)),
    ];
    const [, stdout, stderr] = (yield* awaitCore(coreOf(yield* gather(...parts))!)) as [null, Uint8Array | null, Uint8Array | null];
    yield* this.wait();
    return [stdout, stderr];
  }

  *#feed(input: Uint8Array | null): Co<void> {
    if (this.stdin === null) return;
    try {
      if (input !== null) yield* this.stdin.write(input);
      yield* this.stdin.drain();
    } catch (error) {
      if (!(error instanceof BrokenPipeError || error instanceof ConnectionResetError)) throw error;
    }
    yield* this.stdin.close();
  }

  /**
   * Sends a signal.
   * @throws ProcessLookupError once the loop has heard of its end
   */
  *send_signal(signal: number): Sim<void> {
    if (this.#returncode !== null) throw new ProcessLookupError();
    yield* this.#popen.send_signal(signal);
  }

  /** SIGTERM */
  *terminate(): Sim<void> {
    yield* this.send_signal(SIGNALS.SIGTERM);
  }

  /** SIGKILL */
  *kill(): Sim<void> {
    yield* this.send_signal(SIGNALS.SIGKILL);
  }

  toString(): string {
    return `<Process ${this.pid}>`;
  }
}

function* all(reader: StreamReader | null): Co<Uint8Array | null> {
  return reader === null ? null : yield* reader.read();
}

class PipeInlet implements Inlet {
  readonly #file: PipeFile;
  #fd: number;

  constructor(file: PipeFile) {
    this.#file = file;
    this.#fd = file.fileno();
    set_blocking(this.#fd, false);
  }

  fileno(): number {
    return this.#fd;
  }

  recv(n: number): Sim<Uint8Array> {
    return read(this.#fd, n);
  }

  *ended(): Sim<void> {
    this.#fd = -1;
    yield* this.#file.close();
  }
}

class PipeOutlet implements Outlet {
  readonly #file: PipeFile;
  readonly #fd: number;

  constructor(file: PipeFile) {
    this.#file = file;
    this.#fd = file.fileno();
    set_blocking(this.#fd, false);
  }

  fileno(): number {
    return this.#fd;
  }

  send(data: Uint8Array): Sim<number> {
    return write(this.#fd, data);
  }

  end(): Sim<void> {
    return this.close();
  }

  *close(): Sim<void> {
    yield* this.#file.close();
  }

  // eslint-disable-next-line require-yield
  *info(): Sim<unknown> {
    return null;
  }
}

/**
 * Starts a program.
 * @param more its arguments, perhaps with a last plain object of options
 * @throws FileNotFoundError, PermissionError if there is no such program
 */
export function* create_subprocess_exec(program: string, ...more: (string | SubprocessOptions)[]): Co<Process> {
  const last = more.at(-1);
  const options = typeof last === "object" && last !== null ? last : {};
  const args = typeof last === "object" && last !== null ? more.slice(0, -1) : more;
  return yield* started([program, ...(args as string[])], options, false);
}

/** Starts a script of the shell. */
export function* create_subprocess_shell(cmd: string, options: SubprocessOptions = {}): Co<Process> {
  if (typeof cmd !== "string") throw new ValueError("cmd must be a string");
  return yield* started(cmd, options, true);
}

const FIXED = { universal_newlines: false, text: false, encoding: null, errors: null } as const;

function* started(
  command: string | readonly string[],
  { limit = DEFAULT_LIMIT, ...options }: SubprocessOptions,
  shell: boolean,
): Co<Process> {
  const given = options as PopenOptions;
  for (const [name, value] of Object.entries({ ...FIXED, bufsize: 0, shell })) {
    const set = given[name as keyof PopenOptions];
    if (set === undefined || set === value || (set === null && value === false)) continue;
    const shown = value === null ? "None" : typeof value === "boolean" ? (value ? "True" : "False") : String(value);
    throw new ValueError(`${name} must be ${shown}`);
  }
  const popen = new Popen(command, { ...given, bufsize: 0, shell });
  yield* popen[START]();
  const process = new Process(popen);
  yield* process.connect(limit);
  return process;
}
