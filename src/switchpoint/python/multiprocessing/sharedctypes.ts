/**
 * multiprocessing.Value and Array: numbers in memory that processes share. RawValue and RawArray are the bare memory; Value and Array
 * have a lock besides, an RLock, which every single read and write takes. So `v.value += 1` is two operations, and another process
 * may come in between: `with v.get_lock()` makes it one.
 *
 * Source: CPython 3.12, Lib/multiprocessing/sharedctypes.py; Modules/_ctypes/cfield.c.
 */
import type { Sim } from "../../machine/traps.ts";
import { nameFor } from "../blocking.ts";
import { AttributeError, IndexError, TypeError, ValueError } from "../builtins.ts";
import { ELEMENTS, GETITEM, SETITEM, type Accessors } from "../indexing.ts";
import { kernelLook, quickCall } from "../kernel-call.ts";
import { Held } from "../threading/lock.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import { typeName } from "../type-names.ts";
import { assertSpawning } from "./reduction.ts";
import { RLock, type SemLock } from "./synchronize.ts";

/** The type codes of `array`, and how each is stored. */
const CODES = {
  b: {
    size: 1,
    float: false,
    get: (v: DataView, at: number) => v.getInt8(at),
    set: (v: DataView, at: number, n: number) => v.setInt8(at, n),
  },
  B: {
    size: 1,
    float: false,
    get: (v: DataView, at: number) => v.getUint8(at),
    set: (v: DataView, at: number, n: number) => v.setUint8(at, n),
  },
  h: {
    size: 2,
    float: false,
    get: (v: DataView, at: number) => v.getInt16(at),
    set: (v: DataView, at: number, n: number) => v.setInt16(at, n),
  },
  H: {
    size: 2,
    float: false,
    get: (v: DataView, at: number) => v.getUint16(at),
    set: (v: DataView, at: number, n: number) => v.setUint16(at, n),
  },
  i: {
    size: 4,
    float: false,
    get: (v: DataView, at: number) => v.getInt32(at),
    set: (v: DataView, at: number, n: number) => v.setInt32(at, n),
  },
  I: {
    size: 4,
    float: false,
    get: (v: DataView, at: number) => v.getUint32(at),
    set: (v: DataView, at: number, n: number) => v.setUint32(at, n),
  },
  l: { size: 8, float: false, get: getLong, set: setLong },
  L: { size: 8, float: false, get: getLong, set: setLong },
  q: { size: 8, float: false, get: getLong, set: setLong },
  Q: { size: 8, float: false, get: getLong, set: setLong },
  f: {
    size: 4,
    float: true,
    get: (v: DataView, at: number) => v.getFloat32(at),
    set: (v: DataView, at: number, n: number) => v.setFloat32(at, n),
  },
  d: {
    size: 8,
    float: true,
    get: (v: DataView, at: number) => v.getFloat64(at),
    set: (v: DataView, at: number, n: number) => v.setFloat64(at, n),
  },
} as const;

/** Which kind of number: "i" a C int, "d" a double, and so on. */
export type TypeCode = keyof typeof CODES;

function getLong(view: DataView, at: number): number {
  return Number(view.getBigInt64(at));
}

function setLong(view: DataView, at: number, value: number): void {
  view.setBigInt64(at, BigInt(value));
}

/** Nanoseconds of one access: `raw.value += 1` takes 0.74 microseconds on the measured machine, the same of an Array's element 7 more. */
const ACCESS = 330;
const ELEMENT = 3_500;

/** So many numbers of one kind in shared memory. */
class Memory {
  readonly name: string;
  readonly code: TypeCode;
  readonly length: number;

  constructor(name: string, code: TypeCode, length: number) {
    this.name = name;
    this.code = code;
    this.length = length;
  }

  static make(code: TypeCode, length: number, what: string): Memory {
    if (!Object.hasOwn(CODES, code)) throw new TypeError(`this type has no size`);
    const size = CODES[code].size * length;
    const known = nameFor(what);
    return new Memory(
      kernelLook((kernel) => kernel.memory(known, Math.max(1, size))),
      code,
      length,
    );
  }

  *read(index: number): Sim<number> {
    const { get, size } = CODES[this.code];
    const { name } = this;
    return yield* quickCall(function* (kernel) {
      yield { op: "cpu", ns: ACCESS, grain: 0 };
      return yield* kernel.memories.get(name)!.access("read", index, ({ view }) => get(view, index * size));
    });
  }

  *write(index: number, value: unknown): Sim<void> {
    const { set, size } = CODES[this.code];
    const number = this.check(value);
    const { name } = this;
    yield* quickCall(function* (kernel) {
      yield { op: "cpu", ns: ACCESS, grain: 0 };
      yield* kernel.memories.get(name)!.access("write", index, ({ view }) => set(view, index * size, number));
    });
  }

  /** Before anybody else knows of it. */
  fill(values: readonly unknown[]): void {
    const { set, size } = CODES[this.code];
    const numbers = values.map((value) => this.check(value));
    kernelLook((kernel) => numbers.forEach((number, index) => set(kernel.memories.get(this.name)!.view, index * size, number)));
  }

  check(value: unknown): number {
    if (typeof value === "boolean") return Number(value);
    if (CODES[this.code].float) {
      if (typeof value !== "number") throw new TypeError(`must be real number, not ${typeName(value)}`);
      return value;
    }
    if (typeof value !== "number" || !Number.isInteger(value)) throw new TypeError(`int expected instead of ${typeName(value)} instance`);
    return value;
  }

  /** Where element `index` stands; negative ones count from the end. */
  place(index: number): number {
    const at = index < 0 ? index + this.length : index;
    if (!(at >= 0 && at < this.length)) throw new IndexError("invalid index");
    return at;
  }
}

type Parts = readonly [name: string, code: TypeCode, length: number, lock: SemLock | null];

/** What both have in common: the memory, and perhaps a lock. */
class Shared {
  readonly #memory: Memory;
  readonly #lock: SemLock | null;

  constructor(memory: Memory, lock: SemLock | null) {
    this.#memory = memory;
    this.#lock = lock;
  }

  /** The lock of every access. @throws AttributeError if it has none */
  get_lock(): SemLock {
    if (this.#lock === null) throw new AttributeError(`'${this.constructor.name}' object has no attribute 'get_lock'`);
    return this.#lock;
  }

  *acquire(block: boolean = true, timeout: number | null = null): Sim<boolean> {
    return yield* this.get_lock().acquire(block, timeout);
  }

  *release(): Sim<void> {
    yield* this.get_lock().release();
  }

  /** `with v:` takes the lock. */
  *held(): Sim<Held> {
    yield* this.acquire();
    return new Held(this);
  }

  /** For the library: does something with the memory, under the lock if there is one. @internal */
  *locked<T>(act: (memory: Memory) => Sim<T>): Sim<T> {
    if (this.#lock === null) return yield* act(this.#memory);
    yield* this.#lock.acquire();
    try {
      return yield* act(this.#memory);
    } finally {
      yield* this.#lock.release();
    }
  }

  /** @internal */
  get memory(): Memory {
    return this.#memory;
  }

  [REDUCE](): Reduction {
    assertSpawning(this);
    const { name, code, length } = this.#memory;
    return { callable: rebuildShared, args: [this.constructor, name, code, length, this.#lock] };
  }
}

/** Makes a shared value or array again from its pickle. */
export function rebuildShared(made: Function, ...[name, code, length, lock]: Parts): object {
  return Reflect.construct(Shared, [new Memory(name, code, length), lock], made) as object;
}

/** One number in shared memory, without a lock. */
export class RawValue extends Shared {
  /** Reading it and writing it are an operation each. */
  declare value: number;

  constructor(typecode_or_type: TypeCode, value: number = 0) {
    super(filled(typecode_or_type, [value], "value"), null);
  }
}

/** One number in shared memory, with a lock (`lock`: true: an RLock of its own; false: none; or a lock). */
export class Value extends Shared {
  /** Reading it and writing it are an operation each, under the lock. */
  declare value: number;

  constructor(typecode_or_type: TypeCode, value: number = 0, lock: boolean | SemLock = true) {
    super(filled(typecode_or_type, [value], "value"), lockOf(lock));
  }
}

/** What arrays have besides. */
class SharedArray extends Shared {
  [index: number]: number;

  get length(): number {
    return this.memory.length;
  }

  *[GETITEM](index: number): Sim<unknown> {
    const at = this.memory.place(index);
    yield { op: "cpu", ns: ELEMENT, grain: 0 };
    return yield* this.locked((memory) => memory.read(at));
  }

  *[SETITEM](index: number, value: unknown): Sim<void> {
    const at = this.memory.place(index);
    yield { op: "cpu", ns: ELEMENT, grain: 0 };
    yield* this.locked((memory) => memory.write(at, value));
  }

  /** Python's `array[start:end]`, as a list: under the lock, if there is one. */
  *slice(start: number = 0, end: number | null = null): Sim<number[]> {
    const { length } = this.memory;
    const [from = 0, to = 0] = [start, end ?? length].map((at) => Math.max(0, Math.min(length, at < 0 ? at + length : at)));
    return yield* this.locked(function* (memory) {
      const numbers: number[] = [];
      for (let index = from; index < to; index++) numbers.push(yield* memory.read(index));
      return numbers;
    });
  }
}

/** Numbers in shared memory, without a lock: so many zeros, or these. */
export class RawArray extends SharedArray {
  constructor(typecode_or_type: TypeCode, size_or_initializer: number | readonly number[]) {
    super(arrayOf(typecode_or_type, size_or_initializer), null);
  }
}

/** Numbers in shared memory, with a lock: so many zeros, or these. Each read and write of an element is an operation. */
export class Array extends SharedArray {
  constructor(typecode_or_type: TypeCode, size_or_initializer: number | readonly number[], lock: boolean | SemLock = true) {
    super(arrayOf(typecode_or_type, size_or_initializer), lockOf(lock));
  }
}

function filled(code: TypeCode, values: readonly unknown[], what: string): Memory {
  const memory = Memory.make(code, values.length, what);
  memory.fill(values);
  return memory;
}

function arrayOf(code: TypeCode, content: number | readonly number[]): Memory {
  if (typeof content !== "number") return filled(code, content, "array");
  if (!(content >= 0)) throw new ValueError("Array length must be >= 0");
  return Memory.make(code, content, "array");
}

function lockOf(lock: boolean | SemLock): SemLock | null {
  return lock === true ? new RLock() : lock === false ? null : lock;
}

const value: Accessors[string] = {
  get(this: Shared) {
    return this.locked((memory) => memory.read(0));
  },
  set(this: Shared, number: unknown) {
    return this.locked((memory) => memory.write(0, number));
  },
};

/** Getters and setters that may block (library.ts). */
export const sharedAccessors: Accessors = { "RawValue.value": value, "Value.value": value, [`Array.${ELEMENTS}`]: {} };
/** Classes that a program meets without their names. */
export const sharedClasses: readonly Function[] = [Shared, SharedArray];
