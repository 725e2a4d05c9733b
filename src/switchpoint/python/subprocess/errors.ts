/** The exceptions of subprocess. Source: CPython 3.12, Lib/subprocess.py. */
import { SIGNALS } from "../../machine/kernel/signals.ts";
import { Exception } from "../builtins.ts";
import { str } from "./repr.ts";
import type { Command, Output } from "./types.ts";

/** The root of them. */
export class SubprocessError extends Exception {}

/** A process ended with a status other than 0, or of a signal, and that had to be checked. */
export class CalledProcessError extends SubprocessError {
  readonly returncode: number;
  readonly cmd: Command;
  output: Output;
  stderr: Output;

  constructor(returncode: number, cmd: Command, output: Output = null, stderr: Output = null) {
    super();
    this.returncode = returncode;
    this.cmd = cmd;
    this.output = output;
    this.stderr = stderr;
    this.message =
      returncode < 0
        ? `Command '${str(cmd)}' died with ${signalText(-returncode)}.`
        : `Command '${str(cmd)}' returned non-zero exit status ${returncode}.`;
  }

  /** The same as `output`. */
  get stdout(): Output {
    return this.output;
  }
}

function signalText(signal: number): string {
  const name = Object.entries(SIGNALS).find(([, number]) => number === signal)?.[0];
  return name === undefined ? `unknown signal ${signal}` : `<Signals.${name}: ${signal}>`;
}

/** The time was up. `output` and `stderr` are what had come until then, as bytes; null: nothing, or nobody asked. */
export class TimeoutExpired extends SubprocessError {
  readonly cmd: Command;
  readonly timeout: number;
  output: Output;
  stderr: Output;

  constructor(cmd: Command, timeout: number, output: Output = null, stderr: Output = null) {
    super();
    this.cmd = cmd;
    this.timeout = timeout;
    this.output = output;
    this.stderr = stderr;
    this.message = `Command '${str(cmd)}' timed out after ${timeout} seconds`;
  }

  /** The same as `output`. */
  get stdout(): Output {
    return this.output;
  }
}
