/**
 * What a manager's server keeps, and proxies stand for: dicts, lists, namespaces, values. Each method is one operation.
 *
 * Source: CPython 3.12, Lib/multiprocessing/managers.py (Namespace, Value, Array, MakeProxyType); Objects/dictobject.c, listobject.c.
 */
import type { Sim } from "../../machine/traps.ts";
import { AttributeError, IndexError, KeyError, ValueError } from "../builtins.ts";
import { visible } from "../interpreter.ts";

function look(object: object): ReturnType<typeof visible> {
  return visible("look at", object, { write: false });
}

function change(object: object): ReturnType<typeof visible> {
  return visible("change", object);
}

/** Anything with entries: a Map, a plain object, a list of pairs. */
export function entriesOf(value: unknown): [unknown, unknown][] {
  if (value === null || value === undefined) return [];
  if (typeof value === "object" && Symbol.iterator in value) return [...(value as Iterable<[unknown, unknown]>)];
  return Object.entries(value as object);
}

export class DictReferent {
  readonly #map: Map<unknown, unknown>;

  constructor(content?: unknown) {
    this.#map = new Map(entriesOf(content));
  }

  *__getitem__(key: unknown): Sim<unknown> {
    yield look(this);
    if (!this.#map.has(key)) throw new KeyError(key as string);
    return this.#map.get(key);
  }

  *__setitem__(key: unknown, value: unknown): Sim<void> {
    yield change(this);
    this.#map.set(key, value);
  }

  *__delitem__(key: unknown): Sim<void> {
    yield change(this);
    if (!this.#map.delete(key)) throw new KeyError(key as string);
  }

  *__contains__(key: unknown): Sim<boolean> {
    yield look(this);
    return this.#map.has(key);
  }

  *__len__(): Sim<number> {
    yield look(this);
    return this.#map.size;
  }

  *get(key: unknown, fallback: unknown = null): Sim<unknown> {
    yield look(this);
    return this.#map.has(key) ? this.#map.get(key) : fallback;
  }

  *setdefault(key: unknown, fallback: unknown = null): Sim<unknown> {
    yield change(this);
    if (!this.#map.has(key)) this.#map.set(key, fallback);
    return this.#map.get(key);
  }

  *pop(key: unknown, ...fallback: unknown[]): Sim<unknown> {
    yield change(this);
    if (!this.#map.has(key) && fallback.length === 0) throw new KeyError(key as string);
    const value = this.#map.has(key) ? this.#map.get(key) : fallback[0];
    this.#map.delete(key);
    return value;
  }

  *popitem(): Sim<[unknown, unknown]> {
    yield change(this);
    const last = [...this.#map].at(-1);
    if (last === undefined) throw new KeyError("popitem(): dictionary is empty");
    this.#map.delete(last[0]);
    return last;
  }

  *update(other: unknown): Sim<void> {
    yield change(this);
    for (const [key, value] of entriesOf(other)) this.#map.set(key, value);
  }

  *clear(): Sim<void> {
    yield change(this);
    this.#map.clear();
  }

  *keys(): Sim<unknown[]> {
    yield look(this);
    return [...this.#map.keys()];
  }

  *values(): Sim<unknown[]> {
    yield look(this);
    return [...this.#map.values()];
  }

  *items(): Sim<[unknown, unknown][]> {
    yield look(this);
    return [...this.#map];
  }

  *copy(): Sim<Map<unknown, unknown>> {
    yield look(this);
    return new Map(this.#map);
  }
}

export class ListReferent {
  readonly #items: unknown[];

  constructor(content: Iterable<unknown> = []) {
    this.#items = [...content];
  }

  *__getitem__(index: number): Sim<unknown> {
    yield look(this);
    return this.#items[this.#place(index, "list index")];
  }

  *__setitem__(index: number, value: unknown): Sim<void> {
    yield change(this);
    this.#items[this.#place(index, "list assignment index")] = value;
  }

  *__delitem__(index: number): Sim<void> {
    yield change(this);
    this.#items.splice(this.#place(index, "list assignment index"), 1);
  }

  *__contains__(value: unknown): Sim<boolean> {
    yield look(this);
    return this.#items.includes(value);
  }

  *__len__(): Sim<number> {
    yield look(this);
    return this.#items.length;
  }

  *append(value: unknown): Sim<void> {
    yield change(this);
    this.#items.push(value);
  }

  *extend(values: Iterable<unknown>): Sim<void> {
    yield change(this);
    this.#items.push(...values);
  }

  *insert(index: number, value: unknown): Sim<void> {
    yield change(this);
    this.#items.splice(index, 0, value);
  }

  *pop(index: number = -1): Sim<unknown> {
    yield change(this);
    if (this.#items.length === 0) throw new IndexError("pop from empty list");
    return this.#items.splice(this.#place(index, "pop index"), 1)[0];
  }

  *remove(value: unknown): Sim<void> {
    yield change(this);
    const at = this.#items.indexOf(value);
    if (at < 0) throw new ValueError("list.remove(x): x not in list");
    this.#items.splice(at, 1);
  }

  *count(value: unknown): Sim<number> {
    yield look(this);
    return this.#items.filter((item) => item === value).length;
  }

  *index(value: unknown): Sim<number> {
    yield look(this);
    const at = this.#items.indexOf(value);
    if (at < 0) throw new ValueError(`${String(value)} is not in list`);
    return at;
  }

  *reverse(): Sim<void> {
    yield change(this);
    this.#items.reverse();
  }

  *sort(): Sim<void> {
    yield change(this);
    this.#items.sort((a, b) => ((a as number) < (b as number) ? -1 : (a as number) > (b as number) ? 1 : 0));
  }

  *copy(): Sim<unknown[]> {
    yield look(this);
    return [...this.#items];
  }

  #place(index: number, what: string): number {
    const at = index < 0 ? index + this.#items.length : index;
    if (!(at >= 0 && at < this.#items.length)) throw new IndexError(`${what} out of range`);
    return at;
  }
}

/** What Namespace and Value are made of: attributes. */
export class AttributesReferent {
  readonly #attributes: Map<unknown, unknown>;

  constructor(content?: unknown) {
    this.#attributes = new Map(entriesOf(content));
  }

  *__getattribute__(name: string): Sim<unknown> {
    yield look(this);
    if (!this.#attributes.has(name)) throw new AttributeError(`'Namespace' object has no attribute '${name}'`);
    return this.#attributes.get(name);
  }

  *__setattr__(name: string, value: unknown): Sim<void> {
    yield change(this);
    this.#attributes.set(name, value);
  }

  *__delattr__(name: string): Sim<void> {
    yield change(this);
    if (!this.#attributes.delete(name)) throw new AttributeError(`'Namespace' object has no attribute '${name}'`);
  }

  *copy(): Sim<Map<unknown, unknown>> {
    yield look(this);
    return new Map(this.#attributes);
  }
}

export class ValueReferent {
  #value: unknown;

  constructor(typecode: string, value: unknown) {
    void typecode;
    this.#value = value;
  }

  *get(): Sim<unknown> {
    yield look(this);
    return this.#value;
  }

  *set(value: unknown): Sim<void> {
    yield change(this);
    this.#value = value;
  }

  *copy(): Sim<unknown> {
    yield look(this);
    return this.#value;
  }
}
