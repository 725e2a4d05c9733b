/**
 * io.BufferedReader, BufferedWriter and BufferedRandom in one: a file of bytes over a descriptor, a disk file's or a pipe's.
 * Reading fetches blocks of 8,192 bytes ahead; what is written is collected and goes out when so much has come together, or at
 * flush or close.
 *
 * Left to others: opening (open.ts), text (text-file.ts). CPython has a lock for each file; here two threads that use one file
 * at the same time may mix up its buffer.
 * Source: CPython 3.12, Modules/_io/bufferedio.c, Lib/_pyio.py.
 */
import { DiskFile } from "../../machine/kernel/disk-file.ts";
import type { Sim } from "../../machine/traps.ts";
import { OSError, ValueError } from "../builtins.ts";
import { EXIT } from "../guard.ts";
import { visible } from "../interpreter.ts";
import { kernelCall, kernelLook } from "../kernel-call.ts";
import { EAGAIN, EBADF, EPIPE, osError } from "../os-error.ts";
import { bytesOf } from "../socket/socket-address.ts";

/** io.DEFAULT_BUFFER_SIZE */
export const DEFAULT_BUFFER_SIZE = 8192;

/** A file that was opened for something else. */
export class UnsupportedOperation extends OSError {}

const NUMBERS = { EPIPE, EAGAIN, EBADF } as const;
const NEWLINE = 10;

/** What a file is opened for. */
export interface FileMode {
  /** As it was given: "rb". */
  readonly text: string;
  readonly reads: boolean;
  readonly writes: boolean;
  /** What is written goes out at once. */
  readonly unbuffered?: boolean;
}

export class BufferedFile {
  /** What it was opened by: a path or a descriptor. */
  readonly name: string | number;
  readonly mode: string;
  #fd: number;
  readonly #mode: FileMode;
  /** Read ahead; and written, but not yet sent on its way. */
  #ahead = new Uint8Array(0);
  #written: Uint8Array[] = [];
  #pending = 0;

  constructor(fd: number, name: string | number, mode: FileMode) {
    this.#fd = fd;
    this.name = name;
    this.mode = mode.text;
    this.#mode = mode;
  }

  get closed(): boolean {
    return this.#fd < 0;
  }

  fileno(): number {
    return this.#open();
  }

  readable(): boolean {
    return this.#mode.reads;
  }

  writable(): boolean {
    return this.#mode.writes;
  }

  /** Reads `size` bytes, or to the end (-1); fewer only at the end. */
  *read(size = -1): Sim<Uint8Array> {
    this.#check(this.#mode.reads, "not readable");
    if (this.#pending > 0) yield* this.flush();
    const wanted = size === null || size < 0 ? Infinity : size;
    while (this.#ahead.length < wanted && (yield* this.#fetch(wanted)));
    return this.#takeAhead(Math.min(wanted, this.#ahead.length));
  }

  /** Reads up to `size` bytes with at most one system call. */
  *read1(size = -1): Sim<Uint8Array> {
    this.#check(this.#mode.reads, "not readable");
    if (this.#ahead.length === 0) yield* this.#fetch(DEFAULT_BUFFER_SIZE);
    return this.#takeAhead(size < 0 ? this.#ahead.length : Math.min(size, this.#ahead.length));
  }

  /** Reads up to the end of the line, "\n" included; nothing at the end of the file. */
  *readline(): Sim<Uint8Array> {
    this.#check(this.#mode.reads, "not readable");
    if (this.#pending > 0) yield* this.flush();
    while (!this.#ahead.includes(NEWLINE) && (yield* this.#fetch(DEFAULT_BUFFER_SIZE)));
    const end = this.#ahead.indexOf(NEWLINE);
    return this.#takeAhead(end < 0 ? this.#ahead.length : end + 1);
  }

  *readlines(): Sim<Uint8Array[]> {
    const lines: Uint8Array[] = [];
    for (let line = yield* this.readline(); line.length > 0; line = yield* this.readline()) lines.push(line);
    return lines;
  }

  /** Writes bytes: they are on their way when the buffer is full, or flushed. */
  *write(data: Uint8Array): Sim<number> {
    this.#check(this.#mode.writes, "write");
    const bytes = bytesOf(data).slice();
    yield* this.#forget();
    this.#written.push(bytes);
    this.#pending += bytes.length;
    if (this.#pending > DEFAULT_BUFFER_SIZE || this.#mode.unbuffered) yield* this.flush();
    return bytes.length;
  }

  *writelines(lines: readonly Uint8Array[]): Sim<void> {
    for (const line of lines) yield* this.write(line);
  }

  /** @throws BrokenPipeError if nobody reads at the other end of a pipe */
  *flush(): Sim<void> {
    const fd = this.#open();
    const pieces = this.#written;
    this.#written = [];
    const data = new Uint8Array(this.#pending);
    this.#pending = 0;
    let at = 0;
    for (const piece of pieces) {
      data.set(piece, at);
      at += piece.length;
    }
    for (let sent = 0; sent < data.length;) {
      const result = yield* kernelCall((kernel, process) => kernel.write(process, fd, data.subarray(sent)));
      if ("error" in result) throw osError(NUMBERS[result.error]);
      sent += result.done;
    }
  }

  /** Flushes and closes it; doing so again has no effect. */
  *close(): Sim<void> {
    if (this.#fd < 0) return;
    const fd = this.#fd;
    try {
      yield* this.flush();
    } finally {
      this.#fd = -1;
      yield* kernelCall((kernel, process) => kernel.close(process, fd));
    }
  }

  /** Goes to a place, counted from the beginning (0), from here (1) or from the end (2); says where that is. */
  *seek(offset: number, whence = 0): Sim<number> {
    yield* this.flush();
    yield visible("seek", this);
    const from = whence === 0 ? 0 : whence === 1 ? yield* this.tell() : this.#disk((file) => file.object.bytes.length);
    this.#ahead = new Uint8Array(0);
    return this.#disk((file) => (file.offset = Math.max(0, from + offset)));
  }

  /** How many bytes before this place. */
  *tell(): Sim<number> {
    if (this.#pending > 0) yield* this.flush();
    yield visible("look at", this, { write: false });
    return this.#disk((file) => file.offset) - this.#ahead.length;
  }

  /** A loop over the file goes over its lines. */
  [Symbol.iterator](): this {
    return this;
  }

  /** The next line, for such a loop. */
  *next(): Sim<IteratorResult<Uint8Array, undefined>> {
    const line = yield* this.readline();
    return line.length === 0 ? { done: true, value: undefined } : { done: false, value: line };
  }

  *[EXIT](): Sim<boolean> {
    yield* this.close();
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.close();
  }

  /** Before a write, the disk's offset goes back to where the program is. */
  *#forget(): Sim<void> {
    if (this.#ahead.length > 0) yield* this.seek(0, 1);
  }

  /** True if there was something. */
  *#fetch(wanted: number): Sim<boolean> {
    const fd = this.#open();
    const size = wanted === Infinity ? 65_536 : Math.max(DEFAULT_BUFFER_SIZE, wanted - this.#ahead.length);
    const result = yield* kernelCall((kernel, process) => kernel.read(process, fd, size));
    if ("error" in result) throw osError(NUMBERS[result.error]);
    const longer = new Uint8Array(this.#ahead.length + result.done.length);
    longer.set(this.#ahead);
    longer.set(result.done, this.#ahead.length);
    this.#ahead = longer;
    return result.done.length > 0;
  }

  #takeAhead(count: number): Uint8Array {
    const data = this.#ahead.slice(0, count);
    this.#ahead = this.#ahead.slice(count);
    return data;
  }

  #disk(look: (file: DiskFile) => number): number {
    const fd = this.#open();
    const found = kernelLook((_, process) => {
      const file = process.files.get(fd);
      return file instanceof DiskFile ? look(file) : null;
    });
    if (found === null) throw new OSError(29, "Illegal seek");
    return found;
  }

  #check(allowed: boolean, text: string): void {
    this.#open();
    if (!allowed) throw new UnsupportedOperation(text);
  }

  #open(): number {
    if (this.#fd < 0) throw new ValueError("I/O operation on closed file.");
    return this.#fd;
  }
}
