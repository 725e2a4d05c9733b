/** A process as an open file that is readable once it has ended. Source: Linux, pidfd_open(2). */
import type { Sim } from "../traps.ts";
import { OpenFile, type Transfer } from "./open-file.ts";
import type { Process, Watch } from "./process.ts";

export class PidFile extends OpenFile {
  readonly object: Watch;
  readonly writable = false;
  override readonly shared = false;

  constructor(process: Process) {
    super();
    this.object = process.watchers;
  }

  get readable(): boolean {
    return this.object.process.ended;
  }

  // eslint-disable-next-line require-yield
  *read(): Sim<Transfer<Uint8Array>> {
    return { error: "EBADF" };
  }

  // eslint-disable-next-line require-yield
  *write(): Sim<Transfer<number>> {
    return { error: "EBADF" };
  }

  *closed(): Sim<void> {}
}
