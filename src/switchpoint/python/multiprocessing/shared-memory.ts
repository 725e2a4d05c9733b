/**
 * multiprocessing.shared_memory.SharedMemory: memory with a name, which any process can attach to. `close` lets go of it, `unlink` frees
 * the name; the memory is there as long as somebody is attached. Nothing orders accesses: each is one operation.
 *
 * Source: CPython 3.12, Lib/multiprocessing/shared_memory.py.
 */
import type { Kernel } from "../../machine/kernel/kernel.ts";
import type { SharedMemory as Memory } from "../../machine/kernel/shared-memory.ts";
import type { Sim } from "../../machine/traps.ts";
import { IndexError, ValueError } from "../builtins.ts";
import { ELEMENTS, GETITEM, SETITEM, START, type Accessors } from "../indexing.ts";
import { kernelLook, quickCall } from "../kernel-call.ts";
import { EEXIST, ENOENT, osError } from "../os-error.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import type { Signatures } from "../signatures.ts";

/** A page of memory, in bytes. */
const PAGE = 4096;
/** Nanoseconds of opening a block and mapping it, besides its pages (all of them are paid at once), and of copying a byte. "transfer" of cpython-measured.json: 0.000117 s for 1 MiB viewed. */
const OPEN = 20_000;
const PER_BYTE = 0.07;

/** The bytes of a block: `buf[i]`, `buf.slice(a, b)`, `buf.set(bytes, at)`. */
class SharedBuffer {
  readonly #memory: string;
  readonly #size: number;
  #released = false;
  [index: number]: number;

  constructor(memory: string, size: number) {
    this.#memory = memory;
    this.#size = size;
  }

  get length(): number {
    return this.#size;
  }

  /** The kernel's name of the memory. @internal */
  get memory(): string {
    return this.#memory;
  }

  /** Python's `bytes(buf[start:end])`. */
  *slice(start: number = 0, end: number | null = null): Sim<Uint8Array> {
    const bytes = yield* this.#access("read", null, this.#size, (memory) => memory.bytes.slice(start, end ?? undefined));
    return bytes.slice();
  }

  /**
   * Python's `buf[at:at + len(bytes)] = bytes`.
   * @throws ValueError if they do not fit
   */
  *set(bytes: Uint8Array, at: number = 0): Sim<void> {
    if (at < 0 || at + bytes.length > this.#size)
      throw new ValueError("memoryview assignment: lvalue and rvalue have different structures");
    const copy = bytes.slice();
    yield* this.#access("write", null, copy.length, (memory) => memory.bytes.set(copy, at));
  }

  *[GETITEM](index: number): Sim<unknown> {
    const at = this.#place(index);
    return yield* this.#access("read", at, 1, (memory) => memory.bytes[at]);
  }

  *[SETITEM](index: number, value: unknown): Sim<void> {
    const at = this.#place(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw new TypeError("memoryview: invalid type for format 'B'");
    if (value < 0 || value > 255) throw new ValueError("memoryview: invalid value for format 'B'");
    yield* this.#access("write", at, 1, (memory) => void (memory.bytes[at] = value));
  }

  /** Nobody may use it any more. @internal */
  release(): void {
    this.#released = true;
  }

  #place(index: number): number {
    const at = index < 0 ? index + this.#size : index;
    if (!(at >= 0 && at < this.#size)) throw new IndexError("index out of bounds on dimension 1");
    return at;
  }

  *#access<T>(kind: "read" | "write", key: number | null, size: number, act: (memory: Memory) => T): Sim<T> {
    if (this.#released) throw new ValueError("operation forbidden on released memoryview object");
    const name = this.#memory;
    return yield* quickCall(function* (kernel) {
      yield { op: "cpu", ns: Math.round(size * PER_BYTE), grain: 0 };
      return yield* kernel.memories.get(name)!.access(kind, key, act);
    });
  }
}

/** Makes a block again from its pickle. */
export let attach: (name: string, size: number, memory: string) => SharedMemory;

export class SharedMemory {
  #name: string | null;
  readonly #create: boolean;
  #size: number;
  #buffer: SharedBuffer | null = null;

  /**
   * @param name of the block; null: a new one
   * @param create make it, instead of attaching to it
   * @throws FileExistsError, FileNotFoundError, ValueError
   */
  constructor(name: string | null = null, create: boolean = false, size: number = 0) {
    if (!(size >= 0)) throw new ValueError("'size' must be a positive integer");
    if (create && size === 0) throw new ValueError("'size' must be a positive number different from zero");
    if (name === null && !create) throw new ValueError("'name' can only be None if create=True");
    this.#name = name;
    this.#create = create;
    this.#size = size;
  }

  /** What the constructor does that takes time. */
  *[START](): Sim<void> {
    const name = this.#name ?? kernelLook((kernel) => kernel.uniqueName("psm_"));
    yield { op: "cpu", ns: OPEN, grain: 0 };
    const opened = yield* quickCall((kernel) => this.#open(kernel, name));
    if (opened === "EEXIST") throw osError(EEXIST, `/${name}`);
    if (opened === "ENOENT") throw osError(ENOENT, `/${name}`);
    this.#name = name;
    this.#size = opened.size;
    this.#buffer = new SharedBuffer(opened.memory, opened.size);
  }

  *#open(kernel: Kernel, name: string): ReturnType<Kernel["openMemory"]> {
    const opened = yield* kernel.openMemory(name, this.#create, this.#size);
    if (typeof opened !== "string") yield { op: "cpu", ns: Math.ceil(opened.size / PAGE) * kernel.driver.costs.newPage, grain: 0 };
    return opened;
  }

  get name(): string {
    return this.#name!;
  }

  get size(): number {
    return this.#size;
  }

  /** The bytes; null after `close`. */
  get buf(): SharedBuffer {
    return this.#buffer!;
  }

  /** This process needs it no more. */
  close(): void {
    this.#buffer?.release();
    this.#buffer = null;
  }

  /**
   * Frees the name.
   * @throws FileNotFoundError if that has been done
   */
  *unlink(): Sim<void> {
    const name = this.#name!;
    if ((yield* quickCall((kernel) => kernel.unlinkMemory(name))) !== null) throw osError(ENOENT, `/${name}`);
  }

  [REDUCE](): Reduction {
    const { name, size } = this;
    return { callable: attach, args: [name, size, this.buf.memory] };
  }

  static {
    attach = (name, size, memory) => {
      const block = new SharedMemory(name, false, size);
      block.#buffer = new SharedBuffer(memory, size);
      return block;
    };
  }
}

export const accessors: Accessors = { [`SharedMemory.${ELEMENTS}`]: {} };

export const signatures: Signatures = {
  SharedMemory: ["name?", "create?", "size?"],
};

/** Classes whose objects a program meets without their names. */
export const bufferClasses: readonly Function[] = [SharedBuffer];
