/** The two ends of a pipe as open files (pipe(2)). The bytes are in machine/pipe.ts. */
import type { Pipe } from "../pipe.ts";
import type { Sim } from "../traps.ts";
import { OpenFile, type Transfer } from "./open-file.ts";

export class ReadEnd extends OpenFile {
  readonly object: Pipe;

  constructor(pipe: Pipe) {
    super();
    this.object = pipe;
  }

  get readable(): boolean {
    return this.object.isReadable;
  }

  get writable(): boolean {
    return false;
  }

  *read(count: number): Sim<Transfer<Uint8Array>> {
    const data = yield* this.object.read(count, this.blocking);
    return data === null ? { error: "EAGAIN" } : { done: data };
  }

  override *readMessage(): Sim<Uint8Array | null> {
    return yield* this.object.readMessage();
  }

  // eslint-disable-next-line require-yield
  *write(): Sim<Transfer<number>> {
    return { error: "EBADF" };
  }

  *closed(): Sim<void> {
    yield* this.object.closeReader();
  }
}

export class WriteEnd extends OpenFile {
  readonly object: Pipe;

  constructor(pipe: Pipe) {
    super();
    this.object = pipe;
  }

  get readable(): boolean {
    return false;
  }

  get writable(): boolean {
    return this.object.isWritable;
  }

  // eslint-disable-next-line require-yield
  *read(): Sim<Transfer<Uint8Array>> {
    return { error: "EBADF" };
  }

  *write(data: Uint8Array): Sim<Transfer<number>> {
    const written = yield* this.object.write(data, this.blocking);
    if (written === data.length) return { done: written };
    if (!this.object.canRead) return { error: "EPIPE" };
    return written > 0 ? { done: written } : { error: "EAGAIN" };
  }

  *closed(): Sim<void> {
    yield* this.object.closeWriter();
  }
}
