/**
 * run and its older relatives: a child from its start to its end in one call.
 *
 * When the time is up, the child is killed and waited for; its own children are not, and go on.
 * Source: CPython 3.12, Lib/subprocess.py (run, call, check_call, check_output, getstatusoutput, getoutput).
 */
import type { Sim } from "../../machine/traps.ts";
import { ValueError } from "../builtins.ts";
import { START } from "../indexing.ts";
import { EXIT } from "../guard.ts";
import { CompletedProcess } from "./completed-process.ts";
import { CalledProcessError, TimeoutExpired } from "./errors.ts";
import { Popen } from "./popen.ts";
import { PIPE, STDOUT, type CallOptions, type Command, type Output, type PopenOptions, type RunOptions } from "./types.ts";

/** Runs `body` with a new child, as `with Popen(…) as process` does. */
function* withPopen<T>(args: Command, options: PopenOptions, body: (process: Popen) => Sim<T>): Sim<T> {
  const process = new Popen(args, options);
  yield* process[START]();
  try {
    return yield* body(process);
  } finally {
    yield* process[EXIT]();
  }
}

/**
 * Runs a program, feeds it `input`, captures what is asked for, and waits for its end.
 * @throws TimeoutExpired once the child has been killed; CalledProcessError with `check`
 */
export function* run(args: Command, options: RunOptions = {}): Sim<CompletedProcess> {
  const { input = null, capture_output = false, timeout = null, check = false, ...rest } = options;
  const given: PopenOptions = { ...rest };
  if (input !== null) {
    if ((given.stdin ?? null) !== null) throw new ValueError("stdin and input arguments may not both be used.");
    given.stdin = PIPE;
  }
  if (capture_output) {
    if ((given.stdout ?? null) !== null || (given.stderr ?? null) !== null) {
      throw new ValueError("stdout and stderr arguments may not be used with capture_output.");
    }
    given.stdout = given.stderr = PIPE;
  }
  return yield* withPopen(args, given, function* (process) {
    let stdout: Output;
    let stderr: Output;
    try {
      [stdout, stderr] = yield* process.communicate(input, timeout);
    } catch (error) {
      yield* process.kill();
      if (error instanceof TimeoutExpired) yield* process.wait();
      throw error;
    }
    const returncode = (yield* process.poll())!;
    if (check && returncode !== 0) throw new CalledProcessError(returncode, args, stdout, stderr);
    return new CompletedProcess(args, returncode, stdout, stderr);
  });
}

/** Runs a program and waits for its end; gives its exit code. It must not have pipes. */
export function* call(args: Command, options: CallOptions = {}): Sim<number> {
  const { timeout = null, ...rest } = options;
  return yield* withPopen(args, rest, function* (process) {
    try {
      return yield* process.wait(timeout);
    } catch (error) {
      yield* process.kill();
      throw error;
    }
  });
}

/** The same, with an exception for every exit code but 0. @throws CalledProcessError */
export function* check_call(args: Command, options: CallOptions = {}): Sim<number> {
  const returncode = yield* call(args, options);
  if (returncode !== 0) throw new CalledProcessError(returncode, args);
  return 0;
}

/** Runs a program and gives what it wrote to its standard output. @throws CalledProcessError */
export function* check_output(args: Command, options: RunOptions = {}): Sim<Output> {
  for (const name of ["stdout", "check"]) {
    if (name in options) throw new ValueError(`${name} argument not allowed, it will be overridden.`);
  }
  return (yield* run(args, { ...options, stdout: PIPE, check: true })).stdout;
}

/** Runs a script in a shell: its exit code, and what it wrote to both streams, without the last end of line. */
export function* getstatusoutput(cmd: string): Sim<[exitcode: number, output: string]> {
  let output: string;
  let exitcode = 0;
  try {
    output = (yield* check_output(cmd, { shell: true, text: true, stderr: STDOUT })) as string;
  } catch (error) {
    if (!(error instanceof CalledProcessError)) throw error;
    output = error.output as string;
    exitcode = error.returncode;
  }
  return [exitcode, output.replace(/\n$/, "")];
}

/** Only what it wrote. */
export function* getoutput(cmd: string): Sim<string> {
  return (yield* getstatusoutput(cmd))[1];
}
