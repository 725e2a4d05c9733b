/**
 * How much memory the values of a program take in CPython: what fork must copy the page tables of. Counted are the values at the top
 * of the program's modules and what they hold, in instances of the program's own classes too; local variables, private fields and
 * what a closure keeps are out of sight.
 *
 * Numbers and texts have no identity here: a number that follows an equal one in the same list is taken for the same object, equal
 * texts too. Left to others: what a page costs (machine/costs.ts).
 * Source: CPython 3.12, `sys.getsizeof` of each kind, rounded up to the 16 bytes of Objects/obmalloc.c.
 */
import type { Registry } from "./interpreter.ts";

const PAGE = 4096;
/** Bytes of an object without what grows, and of each thing that it holds. */
const LIST = 64;
const DICT = 80;
const SET = 224;
const BYTES = 48;
const TEXT = 64;
const NUMBER = 32;
const POINTER = 8;
const ENTRY = 60;
const MEMBER = 48;
/** Integers from here to there exist once, from the start (Objects/longobject.c). */
const SMALLEST = -5;
const LARGEST = 256;

/** Pages of memory that the values at the top of the modules take, and what they hold. */
export function residentPages(registry: Registry): number {
  const census = new Census(registry);
  for (const value of registry.held()) census.add(value);
  return Math.floor(census.count() / PAGE);
}

class Census {
  #bytes = 0;
  readonly #seen = new Set<unknown>();
  readonly #open: object[] = [];
  readonly #registry: Registry;
  /** Constructor → whether what it makes holds values of the program. */
  readonly #classes = new Map<unknown, boolean>([[Object, true]]);

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  add(value: unknown): void {
    if (typeof value === "number") {
      if (!(value >= SMALLEST && value <= LARGEST && Number.isInteger(value))) this.#bytes += NUMBER;
    } else if (typeof value === "string") {
      if (value.length > 1 && this.#isNew(value)) this.#bytes += TEXT + value.length;
    } else if (typeof value === "object" && value !== null && this.#isNew(value)) this.#open.push(value);
  }

  /** Bytes of all that has been added. */
  count(): number {
    for (let next = this.#open.pop(); next !== undefined; next = this.#open.pop()) this.#visit(next);
    return this.#bytes;
  }

  #isNew(value: unknown): boolean {
    if (this.#seen.has(value)) return false;
    this.#seen.add(value);
    return true;
  }

  #visit(object: object): void {
    if (Array.isArray(object)) this.#list(object);
    else if (ArrayBuffer.isView(object)) this.#bytes += BYTES + object.byteLength;
    else if (object instanceof Map) this.#pairs(object);
    else if (object instanceof Set) this.#members(object);
    else if (this.#isProgram(object)) this.#fields(object);
  }

  /** What a library class made may hold half of this model. */
  #isProgram(object: object): boolean {
    const prototype = Object.getPrototypeOf(object) as object | null;
    const maker: unknown = prototype === null ? Object : Object.getOwnPropertyDescriptor(prototype, "constructor")?.value;
    const known = this.#classes.get(maker);
    if (known !== undefined) return known;
    const own = this.#registry.nameOf(maker) !== null;
    this.#classes.set(maker, own);
    return own;
  }

  #list(items: readonly unknown[]): void {
    this.#bytes += LIST + POINTER * items.length;
    let last: unknown;
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (item !== last) this.add(item);
      last = item;
    }
  }

  #pairs(map: ReadonlyMap<unknown, unknown>): void {
    this.#bytes += DICT + ENTRY * map.size;
    for (const [key, value] of map) {
      this.add(key);
      this.add(value);
    }
  }

  #members(set: ReadonlySet<unknown>): void {
    this.#bytes += SET + MEMBER * set.size;
    for (const member of set) this.add(member);
  }

  /** No getter is called: it might run the program's code. */
  #fields(object: object): void {
    const fields = Object.values(Object.getOwnPropertyDescriptors(object));
    this.#bytes += DICT + ENTRY * fields.length;
    for (const { value } of fields) this.add(value);
  }
}
