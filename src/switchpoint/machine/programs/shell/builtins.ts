/**
 * Commands that the shell performs itself.
 *
 * Source: dash 0.5.12, src/bltin, src/cd.c, src/jobs.c (killcmd); POSIX.1-2017, 2.14.
 */
import { SIGNALS } from "../../kernel/signals.ts";
import type { Sim } from "../../traps.ts";
import { absolute, directoryError } from "../file-system.ts";
import { Exit, type ProgramIO } from "../program-io.ts";

/** What built-in commands change of the shell. */
export interface ShellState {
  status: number;
  export(name: string, value: string | null): void;
  unset(name: string): void;
  waitForAll(): Sim<void>;
  /** A complaint with the shell's name before it. */
  complain(io: ProgramIO, text: string): Sim<void>;
}

type Builtin = (io: ProgramIO, shell: ShellState) => Sim<number>;

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\\": "\\", a: "\x07", b: "\b" };

function unescaped(text: string): string {
  return text.replace(/\\([ntrab\\])/g, (_, letter: string) => ESCAPES[letter]!);
}

function* echo(io: ProgramIO): Sim<number> {
  const [, ...words] = io.argv;
  const bare = words[0] === "-n";
  yield* io.write(1, unescaped(words.slice(bare ? 1 : 0).join(" ")) + (bare ? "" : "\n"));
  return 0;
}

/** The format is used until no argument is left. */
function* printf(io: ProgramIO): Sim<number> {
  const [, format = "", ...args] = io.argv;
  const next = args.values();
  let out = "";
  let left = args.length;
  do {
    out += unescaped(format).replace(/%([sd%])/g, (_, kind: string) => {
      if (kind === "%") return "%";
      left--;
      const value = next.next().value ?? "";
      return kind === "d" ? String(Number.parseInt(value, 10) || 0) : value;
    });
  } while (left > 0 && /%[sd]/.test(format));
  yield* io.write(1, out);
  return 0;
}

function* cd(io: ProgramIO, shell: ShellState): Sim<number> {
  const target = io.argv[1] ?? io.process.env["HOME"] ?? "/";
  if (directoryError(io.kernel.host, io.process.cwd, target) !== null) {
    yield* shell.complain(io, `cd: can't cd to ${target}`);
    return 2;
  }
  io.process.cwd = absolute(io.process.cwd, target);
  return 0;
}

function* pwd(io: ProgramIO): Sim<number> {
  yield* io.write(1, `${io.process.cwd}\n`);
  return 0;
}

// eslint-disable-next-line require-yield
function* exit(io: ProgramIO, shell: ShellState): Sim<number> {
  throw new Exit(io.argv[1] === undefined ? shell.status : Number(io.argv[1]));
}

// eslint-disable-next-line require-yield
function* exportVariables(io: ProgramIO, shell: ShellState): Sim<number> {
  for (const given of io.argv.slice(1)) {
    const at = given.indexOf("=");
    shell.export(at < 0 ? given : given.slice(0, at), at < 0 ? null : given.slice(at + 1));
  }
  return 0;
}

// eslint-disable-next-line require-yield
function* unset(io: ProgramIO, shell: ShellState): Sim<number> {
  for (const name of io.argv.slice(1)) shell.unset(name);
  return 0;
}

/** `kill [-SIGNAL] PID…` */
function* kill(io: ProgramIO, shell: ShellState): Sim<number> {
  const args = io.argv.slice(1);
  const option = args[0]?.startsWith("-") ? args.shift()!.slice(1) : "TERM";
  const signal = /^\d+$/.test(option) ? Number(option) : (SIGNALS as Readonly<Record<string, number>>)[`SIG${option.replace(/^SIG/, "")}`];
  if (signal === undefined) {
    yield* shell.complain(io, `kill: invalid signal number or name: ${option}`);
    return 2;
  }
  let status = 0;
  for (const pid of args) {
    if ((yield* io.kernel.kill(Number(pid), signal)) === null) continue;
    yield* shell.complain(io, "kill: No such process");
    status = 1;
  }
  return status;
}

function* wait(_io: ProgramIO, shell: ShellState): Sim<number> {
  yield* shell.waitForAll();
  return 0;
}

// eslint-disable-next-line require-yield
function* test(io: ProgramIO): Sim<number> {
  const args = io.argv.slice(1, io.argv[0] === "[" ? -1 : undefined);
  return holds(args) ? 0 : 1;
}

function holds(args: readonly string[]): boolean {
  const [a = "", operator = "", b = ""] = args;
  if (a === "!") return !holds(args.slice(1));
  if (args.length === 1) return a !== "";
  if (args.length === 2) return a === "-z" ? operator === "" : a === "-n" && operator !== "";
  const [x, y] = [Number(a), Number(b)];
  switch (operator) {
    case "=":
      return a === b;
    case "!=":
      return a !== b;
    case "-eq":
      return x === y;
    case "-ne":
      return x !== y;
    case "-lt":
      return x < y;
    case "-le":
      return x <= y;
    case "-gt":
      return x > y;
    default:
      return operator === "-ge" && x >= y;
  }
}

const always = (status: number): Builtin =>
  // eslint-disable-next-line require-yield
  function* () {
    return status;
  };

/** By name. `exec` is the shell's own matter. */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  [":", always(0)],
  ["true", always(0)],
  ["false", always(1)],
  ["echo", echo],
  ["printf", printf],
  ["cd", cd],
  ["pwd", pwd],
  ["exit", exit],
  ["export", exportVariables],
  ["unset", unset],
  ["kill", kill],
  ["wait", wait],
  ["test", test],
  ["[", test],
]);
