/**
 * Standard input, output and error of Python processes, as `sys` has them. Output to the terminal goes where the driver shows it; a
 * process that was started with other streams has files over descriptors 0, 1 and 2: output collects in a buffer, unless it is a
 * terminal's, until it is full, flushed, or the process ends.
 *
 * Source: CPython 3.12, Python/pylifecycle.c (create_stdio), Lib/site.py.
 */
import { bytesOf } from "../machine/programs/byte-string.ts";
import type { Sim } from "../machine/traps.ts";
import { BufferedFile } from "./files/buffered-file.ts";
import { currentThread, visible, type Interpreter } from "./interpreter.ts";
import { decode } from "./buffers/text-encoding.ts";
import { TextIOWrapper } from "./files/text-file.ts";

/** What one interpreter has. */
interface Streams {
  readonly stdin: TextIOWrapper;
  readonly stdout: TextIOWrapper;
  readonly stderr: TextIOWrapper;
  /** What was written where nobody could wait: it goes out with the next thing that is written. */
  readonly late: { readonly stream: "stdout" | "stderr"; readonly text: string }[];
}

function streamsOf(interpreter: Interpreter): Streams {
  let streams = interpreter.modules.get("standard streams") as Streams | undefined;
  if (streams === undefined) {
    const file = (fd: number, name: string, reads: boolean, byLines: boolean): TextIOWrapper =>
      new TextIOWrapper(new BufferedFile(fd, name, { text: reads ? "r" : "w", reads, writes: !reads }), "utf-8", byLines);
    const { kernel, process } = interpreter;
    streams = {
      stdin: file(0, "<stdin>", true, false),
      stdout: file(1, "<stdout>", false, process.files.get(1) === kernel.terminal),
      stderr: file(2, "<stderr>", false, true),
      late: [],
    };
    interpreter.modules.set("standard streams", streams);
  }
  return streams;
}

/** Writes to the running process's stream, by its descriptor. */
export function* writeTo(stream: "stdout" | "stderr", text: string): Sim<void> {
  const streams = streamsOf(currentThread().interpreter);
  for (let late = streams.late.shift(); late !== undefined; late = streams.late.shift()) yield* streams[late.stream].write(late.text);
  yield* streams[stream].write(text);
}

/** Writes a line, as `print` does; a visible operation where somebody compares outputs. */
export function* writeLine(stream: "stdout" | "stderr", text: string): Sim<void> {
  const thread = currentThread();
  const { interpreter } = thread;
  const { world, kernel } = interpreter;
  if (interpreter.process.isRedirected) return yield* writeTo(stream, `${text}\n`);
  if (world.comparesOutput) yield visible("print", interpreter, { more: [{ object: kernel.terminal.object, key: null, write: true }] });
  world.write(stream, `${text}\n`, thread);
}

/** Keeps what is written where nobody can wait: an error's traceback. */
export function writeLater(interpreter: Interpreter, stream: "stdout" | "stderr", text: string): void {
  streamsOf(interpreter).late.push({ stream, text });
}

/** What a process does at its end. */
export function* flushStreams(interpreter: Interpreter): Sim<void> {
  if (!interpreter.process.isRedirected) return;
  yield* writeTo("stderr", "");
  yield* streamsOf(interpreter).stdout.flush();
  yield* streamsOf(interpreter).stderr.flush();
}

/** sys.stdin: whichever process asks, it is that process's own. There is nobody at the terminal: reading gives the end. */
class StandardInput {
  readonly name = "<stdin>";

  /** Reads `size` characters, or to the end (-1). */
  *read(size = -1): Sim<string> {
    return yield* streamsOf(currentThread().interpreter).stdin.read(size);
  }

  /** Reads up to the end of the line, "\n" included; "" at the end. */
  *readline(): Sim<string> {
    return yield* streamsOf(currentThread().interpreter).stdin.readline();
  }

  *readlines(): Sim<string[]> {
    return yield* streamsOf(currentThread().interpreter).stdin.readlines();
  }

  fileno(): number {
    return 0;
  }

  /** A loop over it goes over its lines. */
  [Symbol.iterator](): this {
    return this;
  }

  *next(): Sim<IteratorResult<string, undefined>> {
    return yield* streamsOf(currentThread().interpreter).stdin.next();
  }
}

/** sys.stdout and sys.stderr, likewise. */
class StandardOutput {
  readonly name: string;
  readonly #stream: "stdout" | "stderr";

  constructor(stream: "stdout" | "stderr") {
    this.name = `<${stream}>`;
    this.#stream = stream;
  }

  /** Says how many characters were written. */
  *write(text: string): Sim<number> {
    const thread = currentThread();
    const { interpreter } = thread;
    if (typeof text !== "string") throw new TypeError("write() argument must be str");
    if (interpreter.process.isRedirected) yield* writeTo(this.#stream, text);
    else {
      if (interpreter.world.comparesOutput) {
        yield visible("print", interpreter, { more: [{ object: interpreter.kernel.terminal.object, key: null, write: true }] });
      }
      interpreter.world.write(this.#stream, text, thread);
    }
    return [...text].length;
  }

  *flush(): Sim<void> {
    yield* flushStreams(currentThread().interpreter);
  }

  fileno(): number {
    return this.#stream === "stdout" ? 1 : 2;
  }
}

/** Classes whose methods are to be made callable from programs (library.ts). */
export const streamClasses: readonly Function[] = [StandardInput, StandardOutput];

export const stdin = Object.freeze(new StandardInput());
export const stdout = Object.freeze(new StandardOutput("stdout"));
export const stderr = Object.freeze(new StandardOutput("stderr"));

/** Arguments of the running process: its file's name, and what followed it. */
function argumentsOfProcess(): string[] {
  return currentThread()
    .interpreter.process.argv.slice(1)
    .map((bytes) => decode(bytesOf(bytes), "utf-8", "replace"));
}

/** sys.argv. */
export const argv: readonly string[] = new Proxy([] as string[], {
  get: (_, key) => Reflect.get(argumentsOfProcess(), key) as unknown,
  has: (_, key) => Reflect.has(argumentsOfProcess(), key),
  ownKeys: () => Reflect.ownKeys(argumentsOfProcess()),
  getOwnPropertyDescriptor(_, key) {
    return Reflect.getOwnPropertyDescriptor(argumentsOfProcess(), key);
  },
  set: () => false,
});
