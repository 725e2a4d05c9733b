/**
 * multiprocessing.shared_memory.ShareableList: a list of a fixed length in shared memory. Its items are None, booleans, numbers, strings and
 * bytes; an item may be replaced by another kind of item, if it takes no more room than the first one had. Nothing orders accesses: each
 * is one operation.
 *
 * Layout: the number of items; where each ends; the items, strings and bytes in steps of eight bytes; a letter for the kind of each item.
 * Python writes a format of eight letters in place of that, and the size with it.
 *
 * Source: CPython 3.13, Lib/multiprocessing/shared_memory.py (ShareableList).
 */
import type { Sim } from "../../machine/traps.ts";
import { IndexError, ValueError } from "../builtins.ts";
import { decode, encode } from "../buffers/text-encoding.ts";
import { ELEMENTS, GETITEM, SETITEM, START, type Accessors } from "../indexing.ts";
import { REDUCE, type Reduction } from "../pickle/pickling/reduction.ts";
import type { Signatures } from "../signatures.ts";
import { typeName } from "../type-names.ts";
import { SharedMemory } from "./shared-memory.ts";

/** Items are placed at multiples of this. */
const ALIGNMENT = 8;
/** Kinds of items: an int and a float, a bool, None, a string, bytes. */
type Kind = "q" | "d" | "?" | "n" | "s" | "b";

/** Makes a list again from its pickle. */
export let attachList: (shm: SharedMemory, places: number[]) => ShareableList;

export class ShareableList {
  readonly #items: readonly unknown[] | null;
  #memory: SharedMemory;
  /** Where item i ends is where item i + 1 begins; the last entry is where the letters begin. */
  #places: number[] = [];
  [index: number]: any;

  /**
   * @param sequence the items of a new list; null: attach to the one in the block `name`
   * @throws FileNotFoundError, ValueError for an item of another kind
   */
  constructor(sequence: Iterable<any> | null = null, name: string | null = null) {
    if (sequence === null && name === null) throw new ValueError("'name' can only be None if create=True");
    this.#items = sequence === null ? null : [...sequence];
    const sizes = (this.#items ?? []).map((item) => roomOf(encoded(item)));
    const start = ALIGNMENT * (sizes.length + 2);
    this.#places = sizes.reduce((places, size) => [...places, places.at(-1)! + size], [start]);
    this.#memory = new SharedMemory(name, sequence !== null, sequence === null ? 0 : this.#places.at(-1)! + sizes.length);
  }

  *[START](): Sim<void> {
    yield* this.#memory[START]();
    if (this.#items === null) return yield* this.#attach();
    const whole = new Uint8Array(this.#memory.size);
    const view = new DataView(whole.buffer);
    view.setBigInt64(0, BigInt(this.#items.length), true);
    this.#places.forEach((place, index) => view.setBigInt64(ALIGNMENT * (index + 1), BigInt(place), true));
    for (const [index, item] of this.#items.entries()) {
      const { kind, bytes } = encoded(item);
      whole.set(bytes, this.#places[index]);
      whole[this.#places.at(-1)! + index] = kind.charCodeAt(0);
    }
    yield* this.#memory.buf.set(whole);
  }

  *#attach(): Sim<void> {
    const length = Number(wordAt(yield* this.#memory.buf.slice(0, ALIGNMENT), 0));
    const table = yield* this.#memory.buf.slice(ALIGNMENT, ALIGNMENT * (length + 2));
    this.#places = Array.from({ length: length + 1 }, (_, index) => Number(wordAt(table, index)));
  }

  /** The block that it is in. */
  get shm(): SharedMemory {
    return this.#memory;
  }

  /** Python's `len(list)`. */
  get length(): number {
    return this.#places.length - 1;
  }

  *[GETITEM](index: number): Sim<any> {
    return yield* this.#read(this.#at(index));
  }

  /** @throws ValueError if a string or bytes take more room than there is */
  *[SETITEM](index: number, value: unknown): Sim<void> {
    const at = this.#at(index, "assignment index out of range");
    const { kind, bytes } = encoded(value);
    const [begin, end] = [this.#places[at]!, this.#places[at + 1]!];
    if (bytes.length > end - begin) throw new ValueError("bytes/str item exceeds available storage");
    const item = new Uint8Array(end - begin);
    item.set(bytes);
    yield* this.#memory.buf.set(item, begin);
    yield* this.#memory.buf.set(Uint8Array.of(kind.charCodeAt(0)), this.#places.at(-1)! + at);
  }

  /** How often `value` is in it. */
  *count(value: unknown): Sim<number> {
    let count = 0;
    for (let at = 0; at < this.length; at++) if (equal(yield* this.#read(at), value)) count++;
    return count;
  }

  /**
   * Where `value` is for the first time.
   * @throws ValueError if it is not in the list
   */
  *index(value: unknown): Sim<number> {
    for (let at = 0; at < this.length; at++) if (equal(yield* this.#read(at), value)) return at;
    throw new ValueError(`${typeof value === "string" ? `'${value}'` : String(value)} not in this container`);
  }

  [Symbol.iterator](): ShareableItems {
    return new ShareableItems(this);
  }

  [REDUCE](): Reduction {
    return { callable: attachList, args: [this.#memory, [...this.#places]] };
  }

  *#read(at: number): Sim<unknown> {
    const { buf } = this.#memory;
    const letter = (yield* buf[GETITEM](this.#places.at(-1)! + at)) as number;
    const bytes = yield* buf.slice(this.#places[at], this.#places[at + 1]);
    return decoded(String.fromCharCode(letter) as Kind, bytes);
  }

  #at(index: number, fault = "index out of range"): number {
    const at = index < 0 ? index + this.length : index;
    if (!Number.isInteger(at) || at < 0 || at >= this.length) throw new IndexError(fault);
    return at;
  }

  static {
    attachList = (shm, places) => {
      const list = new ShareableList(null, shm.name);
      list.#memory = shm;
      list.#places = places;
      return list;
    };
  }
}

/** A loop over a list in shared memory: one item after the other, as they are when their turn comes. */
export class ShareableItems {
  readonly #list: ShareableList;
  #at = 0;

  constructor(list: ShareableList) {
    this.#list = list;
  }

  *next(): Sim<IteratorResult<any, undefined>> {
    const { length } = this.#list;
    return this.#at < length ? { done: false, value: yield* this.#list[GETITEM](this.#at++) } : { done: true, value: undefined };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

function encoded(item: unknown): { readonly kind: Kind; readonly bytes: Uint8Array } {
  const word = new DataView(new ArrayBuffer(ALIGNMENT));
  const bytes = new Uint8Array(word.buffer);
  if (item === null || item === undefined) return { kind: "n", bytes };
  if (typeof item === "boolean") return { kind: "?", bytes: bytes.fill(item ? 1 : 0, 7) };
  if (typeof item === "string") return { kind: "s", bytes: encode(item, "utf-8", "strict") };
  if (item instanceof Uint8Array) return { kind: "b", bytes: item };
  if (typeof item !== "number" && typeof item !== "bigint") throw new ValueError(`type ${typeName(item)} not supported`);
  if (typeof item === "number" && !Number.isInteger(item)) {
    word.setFloat64(0, item, true);
    return { kind: "d", bytes };
  }
  word.setBigInt64(0, BigInt(item), true);
  return { kind: "q", bytes };
}

function decoded(kind: Kind, bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (kind) {
    case "n":
      return null;
    case "?":
      return bytes[7] !== 0;
    case "d":
      return view.getFloat64(0, true);
    case "q":
      return smallest(wordAt(bytes, 0));
    case "s":
      return decode(stripped(bytes), "utf-8", "strict");
    case "b":
      return stripped(bytes);
  }
}

/** Strings and bytes lose the zeros at their ends, Python's too. */
function stripped(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.findLastIndex((byte) => byte !== 0) + 1);
}

function wordAt(bytes: Uint8Array, index: number): bigint {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigInt64(ALIGNMENT * index, true);
}

function smallest(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** How much room an item is given: of strings and bytes more than they need, so that they can grow a little. */
function roomOf({ kind, bytes }: { readonly kind: Kind; readonly bytes: Uint8Array }): number {
  return kind === "s" || kind === "b" ? ALIGNMENT * (Math.floor(bytes.length / ALIGNMENT) + 1) : ALIGNMENT;
}

function equal(a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return a.length === b.length && a.every((byte, index) => byte === b[index]);
  return a === b;
}

export const accessors: Accessors = { [`ShareableList.${ELEMENTS}`]: {} };

export const signatures: Signatures = { ShareableList: ["sequence?", "name?"] };
