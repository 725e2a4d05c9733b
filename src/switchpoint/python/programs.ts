/**
 * External programs of the learner's own, for subprocess: a function that stands for a program written in another language. It runs
 * in a process of its own, without a GIL, with real standard streams, and dies of signals like any other.
 *
 * It should touch nothing but its parameters and its own variables: those of the program around it, which a real process could not
 * see, are the same here.
 */
import { NoGil } from "../gil/no-gil.ts";
import type { Executable } from "../machine/programs/executable.ts";
import type { Process } from "../machine/kernel/process.ts";
import { bytesOf } from "../machine/programs/byte-string.ts";
import type { Sim } from "../machine/traps.ts";
import { BufferedFile } from "./files/buffered-file.ts";
import { RuntimeError, SystemExit, ValueError } from "./builtins.ts";
import { callFunction } from "./callable.ts";
import { currentThread, PyThread, type Interpreter } from "./interpreter.ts";
import { kernelLook } from "./kernel-call.ts";
import { flushStreams, writeLater } from "./standard-streams.ts";
import { decode } from "./buffers/text-encoding.ts";
import { TextIOWrapper } from "./files/text-file.ts";

/** Nanoseconds until it begins, as any program's. */
const LOAD = 500_000;

/** A program: its arguments, its own name first, and its streams. Gives its exit status; nothing counts as 0. */
export type Program = (argv: readonly string[], stdin: TextIOWrapper, stdout: TextIOWrapper, stderr: TextIOWrapper) => number | void;

/**
 * From now on `name` is a program in /usr/local/bin that does what `program` does.
 * @throws ValueError for a name that cannot be one
 * @throws RuntimeError in a program that may fork
 */
export function register(name: string, program: Program): void {
  if (typeof name !== "string" || name === "" || /[/\0]/.test(name)) throw new ValueError(`not a program's name: ${String(name)}`);
  if (typeof program !== "function") throw new TypeError("a program must be callable");
  const { interpreter } = currentThread();
  if (interpreter.process.recording.mode !== "off") throw new RuntimeError("register: not in a program that may fork");
  kernelLook((kernel) => void kernel.host.programs.set(`/usr/local/bin/${name}`, programThread(interpreter, program)));
}

function programThread(interpreter: Interpreter, program: Program): Executable {
  return (_, process) => {
    const name = process.argv[0]?.split("/").at(-1) ?? "";
    return new PyThread(inProcess(interpreter, process), { name, daemon: false, run: () => body(process, program) });
  };
}

/** The interpreter as the process sees it: it has no GIL to take, and shares no threads. */
function inProcess(interpreter: Interpreter, process: Process): Interpreter {
  const own = { gil: new NoGil(), process, number: process.pid, threads: [], started: [], main: null, modules: new Map(), identCounter: 0 };
  const properties = Object.entries({ ...own, stakes: [process.watchers], exits: [], shutdowns: [], living: new Set() });
  return Object.create(
    interpreter,
    Object.fromEntries(properties.map(([key, value]) => [key, { value: value as unknown, writable: true }])),
  ) as Interpreter;
}

function* body(process: Process, program: Program): Sim<void> {
  const thread = currentThread();
  const { interpreter } = thread;
  const { kernel } = interpreter;
  if (interpreter.world.startWaits) yield { op: "cpu", ns: LOAD, grain: 0 };
  const stream = (fd: number, reads: boolean): TextIOWrapper => {
    const byLines = fd === 2 || process.files.get(fd) === kernel.terminal;
    return new TextIOWrapper(new BufferedFile(fd, fd, { text: reads ? "r" : "w", reads, writes: !reads }), "utf-8", byLines);
  };
  const argv = process.argv.map((bytes) => decode(bytesOf(bytes), "utf-8", "replace"));
  const [stdin, stdout, stderr] = [stream(0, true), stream(1, false), stream(2, false)];
  let status = 1;
  try {
    const result = yield* callFunction(program, undefined, [argv, stdin, stdout, stderr]);
    yield* stdout.flush();
    status = typeof result === "number" ? result & 0xff : 0;
  } catch (error) {
    if (error instanceof SystemExit) status = typeof error.code === "number" ? error.code & 0xff : 0;
    else if (process.isRedirected) writeLater(interpreter, "stderr", interpreter.world.traceback?.(error) ?? "");
    else interpreter.world.write("stderr", interpreter.world.traceback?.(error) ?? "", thread);
  }
  yield* flushStreams(interpreter);
  yield* kernel.exit(process, { status, signal: 0 });
}
