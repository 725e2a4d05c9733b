/**
 * Starting a program in a new process: fork and exec in one, as posix_spawn(3). The child gets three standard streams, further
 * descriptors that are asked for, an environment and a directory; what its parent had caught it does not catch any more, what its
 * parent ignored it ignores.
 *
 * Source: CPython 3.12, Modules/_posixsubprocess.c (child_exec); execve(2), signal(7).
 */
import type { Kernel } from "../kernel/kernel.ts";
import { perform } from "../kernel/operation.ts";
import type { Process } from "../kernel/process.ts";
import { SIGNALS } from "../kernel/signals.ts";
import { Terminal } from "../kernel/terminal.ts";
import type { Sim } from "../traps.ts";
import { Replaced, type Executable } from "./executable.ts";
import { absolute, DENIED, directoryError, diskName, NOT_FOUND, type PathError } from "./file-system.ts";

/** Nanoseconds of the parent in vfork (not in the reference; the page tables are not copied). */
const VFORK = 200_000;

/** A program to start. */
export interface Launch {
  /** A path, or, without "/", a name to look for in PATH. */
  readonly executable: string;
  /** Arguments, and values of variables, as strings of bytes. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Null: the parent's. */
  readonly cwd: string | null;
  /** The parent's descriptors for 0, 1 and 2. */
  readonly streams: readonly [number, number, number];
  /** Further descriptors to keep, under their numbers. */
  readonly kept: readonly number[];
  /** SIGPIPE, which Python ignores, does its default again. */
  readonly restoreSignals: boolean;
  readonly newSession: boolean;
}

/** The child's number; or an error, and whether it is about the directory. */
export type Launched = { readonly pid: number } | { readonly error: PathError; readonly ofDirectory: boolean };

/** Starts a program. Nothing has happened if there is none. */
export function* launch(kernel: Kernel, parent: Process, request: Launch): Sim<Launched> {
  const { host } = kernel;
  let result: Launched | null = null;
  let child: Process | null = null;
  let executable: Executable | null = null;
  const act = (): void => {
    const wrong = request.cwd === null ? null : directoryError(host, parent.cwd, request.cwd);
    const cwd = request.cwd === null ? parent.cwd : absolute(parent.cwd, request.cwd);
    const found = wrong ?? find(kernel, cwd, request);
    if (typeof found !== "function") return void (result = { error: found, ofDirectory: wrong !== null });
    executable = found;
    child = birth(kernel, parent, request, cwd);
    result = { pid: child.pid };
  };
  const touched = new Set<object>([host.files, ...filesOf(parent, request)]);
  const more = [...touched].map((object) => ({ object, key: null, write: object !== host.files }));
  yield* perform(parent, { kind: "spawn", guard: null, more, act }, kernel.driver.clock);
  yield { op: "cpu", ns: kernel.driver.costs.forkCall === 0 ? 0 : VFORK, grain: 0 };
  if (child !== null) yield { op: "spawn", thread: executable!(kernel, child) };
  return result!;
}

/** What the new process shares with its parent. */
function filesOf(parent: Process, { streams, kept }: Launch): object[] {
  return [...streams, ...kept].flatMap((number) => {
    const file = parent.files.get(number);
    return file === undefined || file instanceof Terminal ? [] : [file.object];
  });
}

function birth(kernel: Kernel, parent: Process, request: Launch, cwd: string): Process {
  const name = request.argv[0]?.split("/").at(-1) ?? "";
  const child = kernel.create(parent, name === "" ? request.executable : name, new Set());
  const kept = request.kept.filter((number) => number > 2).map((number) => [number, number] as const);
  const table = [...request.streams.map((from, to) => [from, to] as const), ...kept];
  for (const [from, to] of table) {
    const file = parent.files.get(from);
    if (file === undefined) continue;
    file.references++;
    child.files.set(to, file);
  }
  for (const [signal, disposition] of child.dispositions) if (typeof disposition === "function") child.dispositions.set(signal, "default");
  if (request.restoreSignals) child.dispositions.set(SIGNALS.SIGPIPE, "default");
  child.argv = request.argv;
  child.env = request.env;
  child.cwd = cwd;
  child.isRedirected = child.files.get(1) !== kernel.terminal || child.files.get(2) !== kernel.errors;
  if (request.newSession) child.session = child.pid;
  return child;
}

/**
 * execve(2): a program takes the place of the one that calls, with these streams and no other descriptors. It does not come back,
 * unless there is no such program.
 */
export function* replace(kernel: Kernel, process: Process, request: Launch): Sim<{ readonly error: PathError }> {
  const found = find(kernel, process.cwd, request);
  if (typeof found !== "function") return { error: found };
  const files = new Map(process.files);
  const table = request.streams.map((from) => files.get(from));
  for (const file of table) if (file !== undefined) file.references++;
  for (const number of files.keys()) yield* kernel.close(process, number);
  for (const [to, file] of table.entries()) if (file !== undefined) process.files.set(to, file);
  process.argv = request.argv;
  process.env = request.env;
  process.name = request.argv[0]?.split("/").at(-1) ?? process.name;
  process.shellPid = null;
  process.isRedirected = process.files.get(1) !== kernel.terminal || process.files.get(2) !== kernel.errors;
  throw new Replaced(found);
}

/** The program, as exec would find it; the last error that is not "not found" counts. */
function find(kernel: Kernel, cwd: string, { executable, env }: Launch): Executable | PathError {
  if (executable.includes("/")) return at(kernel, cwd, executable);
  let error = NOT_FOUND;
  for (const folder of (env["PATH"] ?? "/bin:/usr/bin").split(":")) {
    const found = executable === "" ? NOT_FOUND : at(kernel, cwd, `${folder === "" ? "." : folder}/${executable}`);
    if (typeof found === "function") return found;
    if (found !== NOT_FOUND) error = found;
  }
  return error;
}

function at({ host }: Kernel, cwd: string, path: string): Executable | PathError {
  const program = host.programs.get(absolute(cwd, path));
  if (program !== undefined) return program;
  // Nothing on the disk has leave to be executed.
  return host.files.has(diskName(cwd, path)) || directoryError(host, cwd, path) === null ? DENIED : NOT_FOUND;
}
