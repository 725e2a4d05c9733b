/**
 * subprocess.Popen: a child process that runs another program.
 *
 * States: running (returncode null), ended but not waited for (a zombie; returncode still null), waited for. Misuse: waiting for a
 * child whose pipe is full is a deadlock; `communicate` is made for that. A Popen that is dropped while its child runs is a
 * ResourceWarning, here at the end of the program.
 *
 * Source: CPython 3.12, Lib/subprocess.py, class Popen; texts of 3.8 and 3.9 where they differ.
 */
import { isAtLeast } from "../../gil/versions.ts";
import { SIGNALS } from "../../machine/kernel/signals.ts";
import type { Sim } from "../../machine/traps.ts";
import { ProcessLookupError, ResourceWarning, TypeError, ValueError } from "../builtins.ts";
import { EXIT } from "../guard.ts";
import { START } from "../indexing.ts";
import { currentThread, type Interpreter } from "../interpreter.ts";
import { kill } from "../os.ts";
import { bytesOf } from "../socket/socket-address.ts";
import { decode, encode } from "../buffers/text-encoding.ts";
import { TextIOWrapper } from "../files/text-file.ts";
import { monotonic } from "../time.ts";
import { issueWarning } from "../warnings/warning-filters.ts";
import { Communication, ignoringBrokenPipe } from "./communication.ts";
import { TimeoutExpired } from "./errors.ts";
import { closeHandles, getHandles } from "./handles.ts";
import { execute } from "./launching.ts";
import { str } from "./repr.ts";
import { streamOf } from "./streams.ts";
import { checkOptions, isText } from "./options.ts";
import type { Command, Output, PopenOptions } from "./types.ts";
import { Waiter } from "./waiting.ts";

/** One of the child's streams in the parent: a file of bytes, or of text in text mode. */
type Stream = any;

export class Popen {
  readonly args: Command;
  /** The parent's ends of the child's pipes; null: there is none. */
  stdin: Stream = null;
  stdout: Stream = null;
  stderr: Stream = null;
  /** The child's number. */
  pid = 0;
  /** The exit status, or minus the signal; null: not known to have ended. */
  returncode: number | null = null;
  readonly #options: PopenOptions;
  #waiter: Waiter | null = null;
  #communication: Communication | null = null;

  /**
   * Starts `args[0]` with the other arguments; a text is the program's name alone, or with `shell` a script.
   * @throws FileNotFoundError, PermissionError if there is no such program
   */
  constructor(args: Command, options: PopenOptions = {}) {
    checkOptions(options);
    this.args = args;
    this.#options = options;
  }

  /** For the library: what the constructor does that takes time. */
  *[START](): Sim<void> {
    const { stdin = null, stdout = null, stderr = null, bufsize, encoding = null } = this.#options;
    const handles = yield* getHandles(stdin, stdout, stderr);
    const style = { bufsize: bufsize ?? -1, encoding: isText(this.#options) ? (encoding ?? "utf-8") : null };
    const [input, output, error] = handles.parent;
    this.stdin = streamOf(input, "wb", style);
    this.stdout = streamOf(output, "rb", style);
    this.stderr = streamOf(error, "rb", style);
    try {
      this.pid = yield* execute(this.args, this.#options, handles.child);
    } catch (failure) {
      yield* closeHandles([...handles.parent, ...handles.spare]);
      throw failure;
    }
    this.#waiter = new Waiter(this.pid, (returncode) => (this.returncode = returncode));
    currentThread().interpreter.living.add(this);
    yield* closeHandles(handles.spare);
  }

  /** Whether the child has ended: its exit code, or null. */
  *poll(): Sim<number | null> {
    return yield* this.#waiter!.poll();
  }

  /**
   * Waits for the child's end; gives its exit code. Nobody reads its pipes meanwhile.
   * @throws TimeoutExpired after `timeout` seconds; the child goes on
   */
  *wait(timeout: number | null = null): Sim<number> {
    if (timeout === null) return yield* this.#waiter!.wait();
    const returncode = yield* this.#waiter!.waitFor(timeout);
    if (returncode === null) throw new TimeoutExpired(this.args, timeout);
    return returncode;
  }

  /**
   * Writes `input` to the child's stdin and closes it, reads all of its output, waits for its end: [stdout, stderr].
   * @throws TimeoutExpired after `timeout` seconds; the child goes on, and another call gets all of the output
   * @throws ValueError for input after an earlier call
   */
  *communicate(input: string | Uint8Array | null = null, timeout: number | null = null): Sim<[stdout: Output, stderr: Output]> {
    const some = input !== null && input.length > 0;
    if (this.#communication !== null && some) throw new ValueError("Cannot send input after starting communication");
    const streams = [this.stdin, this.stdout, this.stderr].filter((stream) => stream !== null);
    if (timeout === null && this.#communication === null && streams.length <= 1) return yield* this.#simply(input);
    const end = timeout === null ? null : (yield* monotonic()) + timeout;
    if (this.#communication === null) {
      const outputs = [this.stdout, this.stderr].filter((stream) => stream !== null);
      this.#communication = new Communication(this.stdin, some ? this.#bytes(input) : null, outputs);
      yield* this.#communication.begin();
    }
    const done = yield* this.#communication.run(end);
    const [stdout, stderr] = [this.stdout, this.stderr].map((stream) => this.#communication!.output(stream)) as [
      Uint8Array | null,
      Uint8Array | null,
    ];
    if (!done) throw new TimeoutExpired(this.args, timeout!, nothingIsNull(stdout), nothingIsNull(stderr));
    yield* this.wait(end === null ? null : end - (yield* monotonic()));
    return [this.#shown(stdout), this.#shown(stderr)];
  }

  /** With at most one pipe nothing can be in anybody's way. */
  *#simply(input: string | Uint8Array | null): Sim<[stdout: Output, stderr: Output]> {
    let stdout: Output = null;
    let stderr: Output = null;
    if (this.stdin !== null) {
      if (input !== null && input.length > 0) yield* ignoringBrokenPipe(() => this.stdin.write(input));
      yield* ignoringBrokenPipe(() => this.stdin.close());
    } else if (this.stdout !== null) {
      stdout = yield* this.stdout.read();
      yield* this.stdout.close();
    } else if (this.stderr !== null) {
      stderr = yield* this.stderr.read();
      yield* this.stderr.close();
    }
    yield* this.wait();
    return [stdout, stderr];
  }

  #bytes(input: string | Uint8Array): Uint8Array {
    const { stdin } = this;
    if (typeof input !== "string") return bytesOf(input).slice();
    if (!(stdin instanceof TextIOWrapper)) throw new TypeError("memoryview: a bytes-like object is required, not 'str'");
    return encode(input, stdin.encoding, this.#options.errors ?? "strict");
  }

  #shown(bytes: Uint8Array | null): Output {
    if (bytes === null || !isText(this.#options)) return bytes;
    return decode(bytes, this.#options.encoding ?? "utf-8", this.#options.errors ?? "strict").replace(/\r\n?/g, "\n");
  }

  /** Sends a signal, unless the child is known to have ended. */
  *send_signal(signal: number): Sim<void> {
    yield* this.poll();
    if (this.returncode !== null) return;
    try {
      yield* kill(this.pid, signal);
    } catch (error) {
      if (!(error instanceof ProcessLookupError)) throw error;
    }
  }

  /** SIGTERM */
  *terminate(): Sim<void> {
    yield* this.send_signal(SIGNALS.SIGTERM);
  }

  /** SIGKILL */
  *kill(): Sim<void> {
    yield* this.send_signal(SIGNALS.SIGKILL);
  }

  /** `with Popen(…) as p:` at the end of the block its pipes are closed, and it is waited for. */
  *[EXIT](): Sim<boolean> {
    if (this.stdout !== null) yield* this.stdout.close();
    if (this.stderr !== null) yield* this.stderr.close();
    try {
      if (this.stdin !== null) yield* this.stdin.close();
    } finally {
      yield* this.wait();
    }
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this[EXIT]();
  }

  toString(): string {
    if (!isAtLeast(currentThread().interpreter.python, "3.9")) return "<subprocess.Popen object>";
    const { args } = this;
    const text = `<Popen: returncode: ${this.returncode ?? "None"} args: ${typeof args === "string" ? str([args]).slice(1, -1) : str(args)}>`;
    return text.length > 80 ? `${text.slice(0, 76)}...>` : text;
  }

  /** For the interpreter: nobody holds it any more. */
  warn(interpreter: Interpreter): void {
    if (this.returncode === null) issueWarning(interpreter, new ResourceWarning(`subprocess ${this.pid} is still running`), null);
  }

  /** `__del__`: a child that has ended is taken. */
  *finalize(): Sim<void> {
    if (this.returncode === null) yield* this.poll();
  }
}

function nothingIsNull(bytes: Uint8Array | null): Uint8Array | null {
  return bytes === null || bytes.length === 0 ? null : bytes;
}
