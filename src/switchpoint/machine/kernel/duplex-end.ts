/**
 * One end of a connection in both directions: two pipes, one each way. What multiprocessing.Pipe() gives; on Linux a pair of
 * sockets, whose buffers are larger.
 */
import type { Pipe } from "../pipe.ts";
import type { Sim } from "../traps.ts";
import { OpenFile, type Transfer } from "./open-file.ts";
import { ReadEnd, WriteEnd } from "./pipe-end.ts";

export class DuplexEnd extends OpenFile {
  readonly reader: ReadEnd;
  readonly #writer: WriteEnd;

  constructor(incoming: Pipe, outgoing: Pipe) {
    super();
    this.reader = new ReadEnd(incoming);
    this.#writer = new WriteEnd(outgoing);
  }

  get object(): Pipe {
    return this.reader.object;
  }

  get readable(): boolean {
    return this.reader.readable;
  }

  get writable(): boolean {
    return this.#writer.writable;
  }

  read(count: number): Sim<Transfer<Uint8Array>> {
    return this.reader.read(count);
  }

  write(data: Uint8Array): Sim<Transfer<number>> {
    return this.#writer.write(data);
  }

  override *readMessage(): Sim<Uint8Array | null> {
    return yield* this.reader.readMessage();
  }

  override *closed(): Sim<void> {
    yield* this.reader.closed();
    yield* this.#writer.closed();
  }
}
