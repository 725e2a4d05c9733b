/** What a path in PATH stands for. */
import type { Kernel } from "../kernel/kernel.ts";
import type { Process } from "../kernel/process.ts";
import type { Runnable } from "../task.ts";

/** Makes the first thread of a process whose arguments, environment and streams are in place. */
export type Executable = (kernel: Kernel, process: Process) => Runnable;

/** Thrown by exec: another program takes over. */
export class Replaced {
  readonly executable: Executable;

  constructor(executable: Executable) {
    this.executable = executable;
  }
}
