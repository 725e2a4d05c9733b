/**
 * Small numbers for what an execution meets (threads, objects, keys, guards), the same in every execution of a search, so
 * that steps of different executions can be compared.
 *
 * A thread is known by its parent and how many threads the parent had started before it. An object is known by the step
 * after which it was first met, where a step is known by everything that happened before it (its past). The same object may
 * be met first by different steps in different executions and then has two numbers; it never happens that two objects of
 * one execution have the same.
 */
import { NameTable } from "./name-table.ts";

/** Gives out the numbers. */
export class Numbering {
  readonly #keys = new Map<string | number, number>();
  readonly #guards = new Map<string, number>();
  readonly #children = new Map<number, number>();
  readonly #names = new NameTable();
  #threads = 0;
  #objects = 0;

  /** The number of the `nth` thread that thread `parent` starts. The first thread is 0, child 0 of -1. */
  thread(parent: number, nth: number): number {
    const name = parent * 65_536 + nth;
    let number = this.#children.get(name);
    if (number === undefined) this.#children.set(name, (number = this.#threads++));
    return number;
  }

  /** The number of an object that is met under `name`. */
  object(name: number): number {
    let number = this.#names.get(name);
    if (number < 0) {
      number = this.#objects++;
      // Beyond that many, objects lose their identity between executions, and the search makes a few more of them.
      if (this.#names.size < MOST_NAMES) this.#names.add(name, number);
    }
    return number;
  }

  /** Gives an object one more name, unless that is another's. */
  alias(name: number, object: number): void {
    if (this.#names.size < MOST_NAMES) this.#names.add(name, object);
  }

  /** The number of a key: 0 for null, the same for 3 and "3". Symbols with the same description share one. */
  key(key: PropertyKey | null): number {
    if (key === null) return 0;
    const name = typeof key === "number" ? key : typeof key === "symbol" ? `symbol ${key.description}` : canonical(key);
    let number = this.#keys.get(name);
    if (number === undefined) this.#keys.set(name, (number = this.#keys.size + 1));
    return number;
  }

  /** The bit of a guard's name. */
  guard(name: string): number {
    let bit = this.#guards.get(name);
    if (bit === undefined) {
      if (this.#guards.size === 52) throw new Error(`More than 52 different guards; the last one is "${name}".`);
      // Beyond what bit operations can do, but exact: holds() takes them apart.
      this.#guards.set(name, (bit = 2 ** this.#guards.size));
    }
    return bit;
  }
}

/** True if the guard with this bit is among those that held. */
export function holds(held: number, bit: number): boolean {
  return Math.floor(held / bit) % 2 === 1;
}

const MOST_NAMES = 1 << 20;

/** Property "3" is element 3. */
function canonical(key: string): string | number {
  const first = key.charCodeAt(0);
  if (first < 48 || first > 57) return key;
  const number = Number(key);
  return String(number) === key ? number : key;
}
