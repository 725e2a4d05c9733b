/**
 * Python's `mmap`: memory without a file, which a process shares with the children that it forks. Every access is one operation;
 * nothing orders accesses of different processes.
 *
 * Files cannot be mapped, and the memory is not lent out as a buffer. Source: CPython 3.13, Modules/mmapmodule.c.
 */
import type { SharedMemory } from "../../machine/kernel/shared-memory.ts";
import type { Sim } from "../../machine/traps.ts";
import { nameFor } from "../blocking.ts";
import { bufferOf } from "./buffer.ts";
import { IndexError, OSError, OverflowError, ValueError } from "../builtins.ts";
import { ELEMENTS, GETITEM, SETITEM, type Accessors } from "../indexing.ts";
import { kernelLook, quickCall } from "../kernel-call.ts";
import { EXIT } from "../guard.ts";
import type { Signatures } from "../signatures.ts";

export const MAP_SHARED = 1;
export const MAP_PRIVATE = 2;
export const MAP_ANONYMOUS = 32;
export const PROT_READ = 1;
export const PROT_WRITE = 2;
export const PAGESIZE = 4096;

const EINVAL = 22;

/** What files take for bytes. */
type Bytes = ArrayBufferView | { readonly nbytes: number };

/** A piece of shared memory, read and written by index or like a file. */
class MemoryMap {
  readonly #name: string;
  readonly #size: number;
  #position = 0;
  #closed = false;
  [index: number]: number;

  /**
   * @param fileno -1: memory without a file
   * @throws OSError for length 0, OverflowError for a negative one, ValueError for a file
   */
  constructor(fileno: number, length: number, flags: number = MAP_SHARED) {
    if (length < 0) throw new OverflowError("memory mapped length must be positive");
    if (length === 0) throw new OSError(EINVAL, "Invalid argument");
    if (fileno !== -1) throw new ValueError("files cannot be mapped here: give -1");
    if ((flags & MAP_PRIVATE) !== 0) throw new ValueError("private memory is not modelled: use a bytearray");
    const known = nameFor("mmap");
    this.#name = kernelLook((kernel) => kernel.memory(known, length));
    this.#size = length;
  }

  /** True after `close`. */
  get closed(): boolean {
    return this.#closed;
  }

  get length(): number {
    this.#check();
    return this.#size;
  }

  size(): number {
    return this.length;
  }

  /** Where `read` and `write` go on. */
  tell(): number {
    this.#check();
    return this.#position;
  }

  /** Moves there: from the start (whence 0), from here (1), from the end (2). @throws ValueError outside the memory */
  seek(pos: number, whence = 0): void {
    this.#check();
    const at = pos + (whence === 1 ? this.#position : whence === 2 ? this.#size : 0);
    if (at < 0 || at > this.#size) throw new ValueError("seek out of range");
    this.#position = at;
  }

  /** The next `n` bytes, by default all that are left. */
  *read(n: number | null = null): Sim<Uint8Array<ArrayBuffer>> {
    this.#check();
    const from = this.#position;
    const to = n === null || n < 0 ? this.#size : Math.min(this.#size, from + n);
    this.#position = to;
    return yield* this.#bytes(from, to);
  }

  /** Writes bytes where it stands; how many. @throws ValueError if there is no room */
  *write(data: Bytes): Sim<number> {
    this.#check();
    const bytes = copyOf(data);
    const from = this.#position;
    if (from + bytes.length > this.#size) throw new ValueError("data out of range");
    yield* this.#access("write", null, (memory) => memory.bytes.set(bytes, from));
    this.#position = from + bytes.length;
    return bytes.length;
  }

  /** `m[start:stop]`: a copy. */
  *slice(start = 0, stop: number | null = null): Sim<Uint8Array<ArrayBuffer>> {
    this.#check();
    const [from, to] = [start, stop ?? this.#size].map((at) => Math.max(0, Math.min(this.#size, at < 0 ? at + this.#size : at))) as [
      number,
      number,
    ];
    return yield* this.#bytes(from, Math.max(from, to));
  }

  /** Where `sub` stands first, from `start` on (by default from where it stands); -1: nowhere. */
  *find(sub: Bytes, start: number | null = null): Sim<number> {
    this.#check();
    const wanted = copyOf(sub);
    const all = yield* this.#bytes(0, this.#size);
    for (let at = start ?? this.#position; at + wanted.length <= all.length; at++) {
      if (wanted.every((byte, i) => all[at + i] === byte)) return at;
    }
    return -1;
  }

  /** Writes to the disk what there is to write: nothing. */
  flush(): void {
    this.#check();
  }

  /** Gives the memory up; other processes still have it. */
  close(): void {
    this.#closed = true;
  }

  *[GETITEM](index: number): Sim<number> {
    const at = this.#place(index);
    return yield* this.#access("read", at, ({ bytes }) => bytes[at]!);
  }

  *[SETITEM](index: number, value: unknown): Sim<void> {
    const at = this.#place(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw new TypeError("mmap item value must be an int");
    if (value < 0 || value > 255) throw new ValueError("mmap item value must be in range(0, 256)");
    yield* this.#access("write", at, ({ bytes }) => void (bytes[at] = value));
  }

  // eslint-disable-next-line require-yield
  *[EXIT](): Sim<boolean> {
    this.close();
    return false;
  }

  // eslint-disable-next-line require-yield
  *[Symbol.dispose](): Sim<void> {
    this.close();
  }

  *#bytes(from: number, to: number): Sim<Uint8Array<ArrayBuffer>> {
    return yield* this.#access("read", null, ({ bytes }) => Uint8Array.from(bytes.subarray(from, to)));
  }

  *#access<T>(kind: "read" | "write", key: number | null, act: (memory: SharedMemory) => T): Sim<T> {
    const name = this.#name;
    return yield* quickCall((kernel) => kernel.memories.get(name)!.access(kind, key, act));
  }

  #check(): void {
    if (this.#closed) throw new ValueError("mmap closed or invalid");
  }

  #place(index: number): number {
    this.#check();
    const at = index < 0 ? index + this.#size : index;
    if (!(at >= 0 && at < this.#size)) throw new IndexError("mmap index out of range");
    return at;
  }
}
export { MemoryMap as mmap };

function copyOf(data: Bytes): Uint8Array {
  const buffer = bufferOf(data);
  const bytes = Uint8Array.from(buffer.bytes);
  buffer.release();
  return bytes;
}

/** Reading and writing an element may leave the process (library.ts). */
export const accessors: Accessors = { [`mmap.${ELEMENTS}`]: {} };

export const signatures: Signatures = {
  mmap: ["fileno", "length", "flags?"],
};
