/**
 * A file on the simulated disk: its bytes are in memory, reading and writing them takes the disk's time (machine/device.ts). There
 * is no page cache: every request goes to the disk.
 *
 * Source: Linux, fs/read_write.c with O_DIRECT; the offset is shared by all copies of a descriptor (open(2)).
 */
import type { Host } from "../host.ts";
import type { Sim } from "../traps.ts";
import { WaitQueue } from "../wait-queue.ts";
import { OpenFile, type Transfer } from "./open-file.ts";
import { perform, type KernelClock, type KernelObject } from "./operation.ts";

/** The contents of a file, whoever has it open. */
export class Inode implements KernelObject {
  readonly waiters: WaitQueue;
  readonly guards = {};
  readonly #path: string;
  bytes = new Uint8Array(0);

  constructor(path: string) {
    this.#path = path;
    this.waiters = new WaitQueue(path);
  }

  describe(): { name: string; held_by: string | null } {
    return { name: this.#path, held_by: null };
  }

  /** Puts `data` at `offset`; what lies between the end and there becomes zeros. */
  put(offset: number, data: Uint8Array): void {
    if (offset + data.length > this.bytes.length) {
      const longer = new Uint8Array(offset + data.length);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes.set(data, offset);
  }
}

/** What may be done with a file, and where writes go. */
export interface Access {
  readonly reads: boolean;
  readonly writes: boolean;
  /** Every write goes to the end (O_APPEND). */
  readonly appends: boolean;
}

export class DiskFile extends OpenFile {
  readonly object: Inode;
  readonly readable = true;
  readonly writable = true;
  offset = 0;
  readonly #access: Access;
  readonly #host: Host;
  readonly #clock: KernelClock;

  constructor(host: Host, clock: KernelClock, inode: Inode, access: Access) {
    super();
    this.object = inode;
    this.#host = host;
    this.#clock = clock;
    this.#access = access;
  }

  *read(count: number): Sim<Transfer<Uint8Array>> {
    if (!this.#access.reads) return { error: "EBADF" };
    let data = new Uint8Array(0);
    const act = (): void => {
      data = this.object.bytes.slice(this.offset, this.offset + count);
      this.offset += data.length;
    };
    yield* perform(this.object, { kind: "read", guard: null, act }, this.#clock);
    if (data.length > 0) yield* this.#host.disk.transfer(data.length);
    return { done: data };
  }

  *write(data: Uint8Array): Sim<Transfer<number>> {
    if (!this.#access.writes) return { error: "EBADF" };
    const act = (): void => {
      if (this.#access.appends) this.offset = this.object.bytes.length;
      this.object.put(this.offset, data);
      this.offset += data.length;
    };
    yield* perform(this.object, { kind: "write", guard: null, act }, this.#clock);
    if (data.length > 0) yield* this.#host.disk.transfer(data.length);
    return { done: data.length };
  }

  *closed(): Sim<void> {}
}

/** /dev/null: empty, and takes everything. */
export class NullFile extends OpenFile {
  readonly object: KernelObject = new Inode("/dev/null");
  readonly readable = true;
  readonly writable = true;

  *read(): Sim<Transfer<Uint8Array>> {
    return { done: new Uint8Array(0) };
  }

  *write(data: Uint8Array): Sim<Transfer<number>> {
    return { done: data.length };
  }

  *closed(): Sim<void> {}
}
