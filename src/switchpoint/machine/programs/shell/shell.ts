/**
 * A shell at work: its variables, and how it runs lists, pipelines and commands.
 *
 * Source: dash 0.5.12, src/eval.c (evaltree, evalpipe, evalcommand), src/redir.c, src/jobs.c.
 */
import type { Ending } from "../../kernel/process.ts";
import type { Sim } from "../../traps.ts";
import { launch, replace, type Launch } from "../exec.ts";
import { openPath } from "../file-system.ts";
import { forkProgram } from "../fork.ts";
import { Exit, ProgramIO } from "../program-io.ts";
import { builtins, type ShellState } from "./builtins.ts";
import { fields, text, type Values } from "./expand.ts";
import type { AndOr, Command, List, Pipeline, Redirection, Word } from "./syntax.ts";

type Simple = Extract<Command, { kind: "simple" }>;

/** What a shell says of a child that a signal ended; nothing of SIGINT and SIGPIPE. */
const DEATHS: Readonly<Record<number, string>> = {
  1: "Hangup",
  3: "Quit",
  6: "Aborted",
  9: "Killed",
  10: "User defined signal 1",
  11: "Segmentation fault",
  12: "User defined signal 2",
  14: "Alarm clock",
  15: "Terminated",
};

export class Shell implements ShellState, Values {
  status = 0;
  readonly parameters: readonly string[];
  readonly #name: string;
  readonly #variables = new Map<string, string>();
  readonly #exported = new Set<string>();
  readonly #background: number[] = [];
  #io: ProgramIO;

  constructor(io: ProgramIO, name: string, parameters: readonly string[]) {
    this.#io = io;
    this.#name = name;
    this.parameters = parameters;
    for (const [variable, value] of Object.entries(io.process.env)) this.export(variable, value);
  }

  // --- variables ------------------------------------------------------------------------------------------------------

  value(name: string): string | null {
    if (name === "?") return String(this.status);
    if (name === "$") return String(this.#io.process.shellPid ?? this.#io.process.pid);
    if (name === "!") return String(this.#background.at(-1) ?? "");
    if (name === "#") return String(this.parameters.length);
    if (name === "0") return this.#name;
    if (/^\d+$/.test(name)) return this.parameters[Number(name) - 1] ?? null;
    return this.#variables.get(name) ?? null;
  }

  export(name: string, value: string | null): void {
    if (value !== null) this.#variables.set(name, value);
    this.#exported.add(name);
  }

  unset(name: string): void {
    this.#variables.delete(name);
    this.#exported.delete(name);
  }

  #environment(own: ReadonlyMap<string, string>): Record<string, string> {
    const env: Record<string, string> = {};
    for (const name of this.#exported) if (this.#variables.has(name)) env[name] = this.#variables.get(name)!;
    for (const [name, value] of own) env[name] = value;
    return env;
  }

  // --- lists ----------------------------------------------------------------------------------------------------------

  /** @param last nothing comes after it: its last command may take the shell's place */
  *run(list: List, last: boolean): Sim<void> {
    for (const [i, one] of list.entries()) yield* this.#andOr(one, last && i === list.length - 1);
  }

  *#andOr({ parts, background }: AndOr, last: boolean): Sim<void> {
    if (background) {
      this.#background.push(yield* this.#forked((shell) => shell.#andOr({ parts, background: false }, true), this.#io.streams));
      this.status = 0;
      return;
    }
    for (const [i, { join, pipeline }] of parts.entries()) {
      if (join !== null && (this.status === 0) !== (join === "&&")) continue;
      yield* this.#pipeline(pipeline, last && i === parts.length - 1);
    }
  }

  *#pipeline({ negated, commands }: Pipeline, last: boolean): Sim<void> {
    if (commands.length === 1) yield* this.#command(commands[0]!, last && !negated);
    else yield* this.#piped(commands);
    if (negated) this.status = this.status === 0 ? 1 : 0;
  }

  *#piped(commands: readonly Command[]): Sim<void> {
    const { kernel, process, streams } = this.#io;
    const pids: number[] = [];
    let input = streams[0]!;
    for (const [i, command] of commands.entries()) {
      const ends = i < commands.length - 1 ? kernel.pipe(process) : null;
      const own = [input, ends?.writer ?? streams[1]!, streams[2]!];
      pids.push(yield* this.#forked((shell) => shell.#command(command, true), own));
      if (input !== streams[0]) yield* kernel.close(process, input);
      if (ends !== null) yield* kernel.close(process, ends.writer);
      if (ends !== null) input = ends.reader;
    }
    for (const pid of pids) this.status = yield* this.#waitFor(pid);
  }

  *output(list: List): Sim<string> {
    const { kernel, process, streams } = this.#io;
    const { reader, writer } = kernel.pipe(process);
    const pid = yield* this.#forked((shell) => shell.run(list, true), [streams[0]!, writer, streams[2]!]);
    yield* kernel.close(process, writer);
    const written = yield* this.#io.with(this.#io.argv, [reader]).readAll();
    yield* kernel.close(process, reader);
    this.status = yield* this.#waitFor(pid);
    return written;
  }

  /** Runs something in a copy of the shell: its number. */
  *#forked(work: (shell: Shell) => Sim<void>, streams: readonly number[]): Sim<number> {
    return yield* forkProgram(this.#io.kernel, this.#io.process, streams, (kernel, process) => {
      process.shellPid = this.#io.process.shellPid ?? this.#io.process.pid;
      const copy = new Shell(new ProgramIO(kernel, process, this.#io.argv), this.#name, this.parameters);
      copy.#take(this);
      return (function* () {
        yield* work(copy);
        return copy.status;
      })();
    });
  }

  #take(other: Shell): void {
    this.status = other.status;
    for (const [name, value] of other.#variables) this.#variables.set(name, value);
    for (const name of other.#exported) this.#exported.add(name);
  }

  *#waitFor(pid: number): Sim<number> {
    const waited = yield* this.#io.kernel.wait(this.#io.process, pid, Infinity);
    if (waited === null || waited === "ECHILD") return 127;
    return yield* this.#report(waited.ending);
  }

  *#report({ status, signal }: Ending): Sim<number> {
    if (signal === 0) return status;
    const death = DEATHS[signal];
    if (death !== undefined) yield* this.#io.write(2, `${death}\n`);
    return 128 + signal;
  }

  *waitForAll(): Sim<void> {
    for (const pid of this.#background.splice(0)) yield* this.#waitFor(pid);
  }

  // --- commands -------------------------------------------------------------------------------------------------------

  *#command(command: Command, last: boolean): Sim<void> {
    if (command.kind === "simple") return yield* this.#simple(command, last);
    const redirected = yield* this.#redirect(command.redirections);
    if (redirected === null) return;
    if (command.subshell)
      this.status = yield* this.#waitFor(yield* this.#forked((shell) => shell.run(command.list, true), redirected.streams));
    else yield* this.#within(redirected.streams, () => this.run(command.list, last && redirected.opened.length === 0));
    yield* this.#closeAll(redirected.opened);
  }

  *#within(streams: readonly number[], work: () => Sim<void>): Sim<void> {
    const io = this.#io;
    this.#io = io.with(io.argv, streams);
    yield* work();
    this.#io = io;
  }

  *#simple(command: Simple, last: boolean): Sim<void> {
    const argv = yield* fields(this, command.words);
    const own = yield* this.#assigned(command.assignments);
    const redirected = yield* this.#redirect(command.redirections);
    if (redirected === null) return;
    const { streams, opened } = redirected;
    if (argv.length === 0) {
      for (const [name, value] of own) this.#variables.set(name, value);
      if (command.words.length === 0 && !hasSubstitution(command)) this.status = 0;
    } else if (argv[0] === "exec" && argv.length === 1) {
      this.#io = this.#io.with(this.#io.argv, streams);
      return;
    } else yield* this.#perform(argv, own, streams, last);
    yield* this.#closeAll(opened);
  }

  *#perform(argv: readonly string[], own: ReadonlyMap<string, string>, streams: readonly number[], last: boolean): Sim<void> {
    const builtin = builtins.get(argv[0]!);
    if (builtin !== undefined) {
      this.status = yield* builtin(this.#io.with(argv, streams), this);
      return;
    }
    const words = argv[0] === "exec" ? argv.slice(1) : argv;
    const request: Launch = {
      executable: words[0]!,
      argv: words,
      env: this.#environment(own),
      cwd: null,
      streams: [streams[0]!, streams[1]!, streams[2]!],
      kept: [],
      restoreSignals: false,
      newSession: false,
    };
    const { kernel, process } = this.#io;
    const begun = last || argv[0] === "exec" ? yield* replace(kernel, process, request) : yield* launch(kernel, process, request);
    if ("pid" in begun) {
      this.status = yield* this.#waitFor(begun.pid);
      return;
    }
    const missing = begun.error.errno === 2;
    yield* this.complain(this.#io.with(argv, streams), `${words[0]}: ${missing ? "not found" : begun.error.text}`);
    this.status = missing ? 127 : 126;
    if (argv[0] === "exec") throw new Exit(this.status);
  }

  *#assigned(assignments: readonly (readonly [string, Word])[]): Sim<Map<string, string>> {
    const values = new Map<string, string>();
    for (const [name, word] of assignments) values.set(name, yield* text(this, word));
    return values;
  }

  *complain(io: ProgramIO, what: string): Sim<void> {
    yield* io.write(2, `${this.#name}: 1: ${what}\n`);
  }

  // --- redirections ---------------------------------------------------------------------------------------------------

  /** The streams of a command, and what was opened for it; null: that failed, and has been said. */
  *#redirect(
    redirections: readonly Redirection[],
  ): Sim<{ readonly streams: readonly number[]; readonly opened: readonly number[] } | null> {
    const { kernel, process } = this.#io;
    const streams = [...this.#io.streams];
    const opened: number[] = [];
    for (const { stream, operator, target } of redirections) {
      const name = yield* text(this, target);
      if (operator.endsWith("&")) {
        streams[stream] = streams[Number(name)] ?? Number(name);
        continue;
      }
      const number = yield* openPath(kernel, process, name, operator === "<" ? "r" : operator === ">" ? "w" : "a");
      if (typeof number !== "number") {
        const why = number.errno === 2 ? (operator === "<" ? "No such file" : "Directory nonexistent") : number.text;
        yield* this.complain(this.#io, `cannot ${operator === "<" ? "open" : "create"} ${name}: ${why}`);
        this.status = 2;
        yield* this.#closeAll(opened);
        return null;
      }
      opened.push(number);
      streams[stream] = number;
    }
    return { streams, opened };
  }

  *#closeAll(opened: readonly number[]): Sim<void> {
    for (const number of opened) yield* this.#io.kernel.close(this.#io.process, number);
  }
}

/** Its status is then that of the last command in it. */
function hasSubstitution({ assignments }: Simple): boolean {
  return assignments.some(([, word]) => word.some(({ kind }) => kind === "command"));
}
