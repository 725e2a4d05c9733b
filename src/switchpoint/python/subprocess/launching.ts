/**
 * From the arguments of Popen to a running child: `fork_exec`, and the errors that come back from it.
 *
 * Source: CPython 3.12, Lib/subprocess.py, Popen._execute_child; Modules/_posixsubprocess.c.
 */
import { utf8 } from "../../machine/programs/byte-string.ts";
import { installCommands } from "../../machine/programs/commands.ts";
import type { Executable } from "../../machine/programs/executable.ts";
import { launch } from "../../machine/programs/exec.ts";
import type { Sim } from "../../machine/traps.ts";
import { IndexError, ValueError } from "../builtins.ts";
import { currentThread, type World } from "../interpreter.ts";
import { quickCall } from "../kernel-call.ts";
import { osError } from "../os-error.ts";
import { typeName } from "../type-names.ts";
import { executable as pythonPath, pythonProgram } from "./python-program.ts";
import type { Command, PopenOptions } from "./types.ts";

/** Starts the program; gives its number. @throws OSError and its classes */
export function* execute(args: Command, options: PopenOptions, streams: readonly [number, number, number]): Sim<number> {
  const argv = argumentsOf(args, options);
  const executable = options.executable ?? argv[0];
  if (executable === undefined) throw new IndexError("list index out of range");
  for (const text of [...argv, executable]) checkText(text);
  const env = options.env === undefined || options.env === null ? null : environment(options.env);
  const { cwd = null, restore_signals = true, start_new_session = false, pass_fds = [] } = options;
  if (cwd !== null) checkText(cwd);
  const { world } = currentThread().interpreter;
  const result = yield* quickCall((kernel, parent) => {
    installCommands(kernel.host);
    installPython(kernel.host.programs, world);
    return launch(kernel, parent, {
      executable: utf8(executable),
      argv: argv.map(utf8),
      env: env ?? parent.env,
      cwd: cwd === null ? null : utf8(cwd),
      streams,
      kept: pass_fds,
      restoreSignals: restore_signals,
      newSession: start_new_session,
    });
  });
  if ("pid" in result) return result.pid;
  throw osError(result.error.errno, result.ofDirectory ? cwd! : executable);
}

function installPython(programs: Map<string, Executable>, world: World): void {
  if (programs.has(pythonPath)) return;
  for (const path of [pythonPath, "/usr/bin/python"]) programs.set(path, pythonProgram(world));
}

function argumentsOf(args: unknown, { shell = false, executable = null }: PopenOptions): string[] {
  const given = typeof args === "string" ? [args] : list(args);
  if (!shell) return given;
  return [executable ?? "/bin/sh", "-c", ...given];
}

function list(args: unknown): string[] {
  if (typeof args !== "object" || args === null || !(Symbol.iterator in args))
    throw new TypeError(`'${typeName(args)}' object is not iterable`);
  return [...(args as Iterable<string>)];
}

function checkText(text: unknown): void {
  if (typeof text !== "string") throw new TypeError(`expected str, bytes or os.PathLike object, not ${typeName(text)}`);
  if (text.includes("\0")) throw new ValueError("embedded null byte");
}

function environment(env: Readonly<Record<string, string>>): Record<string, string> {
  const encoded: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    checkText(value);
    if (name === "" || name.includes("=")) throw new ValueError("illegal environment variable name");
    encoded[utf8(name)] = utf8(value);
  }
  return encoded;
}
