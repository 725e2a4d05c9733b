/** A process that `run` has seen to its end. Source: CPython 3.12, Lib/subprocess.py, CompletedProcess. */
import { CalledProcessError } from "./errors.ts";
import { repr } from "./repr.ts";
import type { Command, Output } from "./types.ts";

export class CompletedProcess {
  readonly args: Command;
  /** The exit status, or minus the signal. */
  readonly returncode: number;
  readonly stdout: Output;
  readonly stderr: Output;

  constructor(args: Command, returncode: number, stdout: Output = null, stderr: Output = null) {
    this.args = args;
    this.returncode = returncode;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /** @throws CalledProcessError if the status is not 0 */
  check_returncode(): void {
    if (this.returncode !== 0) throw new CalledProcessError(this.returncode, this.args, this.stdout, this.stderr);
  }

  toString(): string {
    const parts = [`args=${repr(this.args)}`, `returncode=${this.returncode}`];
    if (this.stdout !== null) parts.push(`stdout=${repr(this.stdout)}`);
    if (this.stderr !== null) parts.push(`stderr=${repr(this.stderr)}`);
    return `CompletedProcess(${parts.join(", ")})`;
  }
}
