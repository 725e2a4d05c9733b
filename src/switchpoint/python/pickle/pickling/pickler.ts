/**
 * Values to pickles of protocol 4 (5: bytearrays in one piece), in the very bytes that CPython writes for them: an Array is a
 * list, a Map a dict, a Uint8Array bytes, null and undefined None. A plain object `{ a: 1 }` is a types.SimpleNamespace, so that it
 * comes back as one. Text is remembered by its value.
 *
 * Source: CPython 3.13, Modules/_pickle.c (save, save_long, batch_list, batch_dict, save_global, save_reduce).
 */
import { bytearray } from "../../buffers/bytearray.ts";
import { BaseException } from "../../builtins.ts";
import { encode } from "../../buffers/text-encoding.ts";
import { typeName } from "../../type-names.ts";
import { notByName, notPicklable } from "./complaints.ts";
import { OP } from "./opcodes.ts";
import { REDUCE, type Names, type Reducible, type Reduction } from "./reduction.ts";
import { PickleWriter } from "./writer.ts";

/** Lists, dicts and sets are written in pieces of so many. */
const BATCH = 1000;

export interface PicklerOptions {
  readonly protocol: number;
  readonly names: Names;
  /** "3.13": decides texts of errors. */
  readonly python: string;
}

/** A pickle, and how many of its bytes were only copied. */
export interface Pickle {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly raw: number;
}

/** Pickles one value. @throws PicklingError, AttributeError or TypeError for what has no pickle */
export function pickled(value: unknown, options: PicklerOptions): Pickle {
  return new Pickler(options).dump(value);
}

class Pickler {
  readonly #writer: PickleWriter;
  readonly #options: PicklerOptions;
  readonly #memo = new Map<unknown, number>();

  constructor(options: PicklerOptions) {
    this.#options = options;
    this.#writer = new PickleWriter(options.protocol);
  }

  dump(value: unknown): Pickle {
    this.#save(value);
    return { bytes: this.#writer.finish(), raw: this.#writer.raw };
  }

  #save(value: unknown): void {
    this.#writer.boundary();
    if (value === null || value === undefined) return this.#writer.op(OP.NONE);
    switch (typeof value) {
      case "boolean":
        return this.#writer.op(value ? OP.NEWTRUE : OP.NEWFALSE);
      case "number":
        return Number.isInteger(value) && !Object.is(value, -0) ? this.#integer(value) : this.#writer.double(OP.BINFLOAT, value);
      case "bigint":
        return this.#long(value);
      case "string":
        return this.#remembered(value, () => this.#text(value));
      case "function":
        return this.#remembered(value, () => this.#global(value));
      case "symbol":
        throw new TypeError("cannot pickle 'object' object");
      default:
        return this.#object(value as object);
    }
  }

  #integer(value: number): void {
    if (value >= 0 && value < 0x100) this.#writer.op(OP.BININT1, value);
    else if (value >= 0 && value < 0x10000) this.#writer.sized(OP.BININT2, 2, value);
    else if (value === (value | 0)) this.#writer.sized(OP.BININT, 4, value >>> 0);
    else this.#long(BigInt(value));
  }

  /** Two's complement in as few bytes as hold it with its sign. */
  #long(value: bigint): void {
    if (value >= -0x80000000n && value <= 0x7fffffffn) return this.#integer(Number(value));
    const bytes: number[] = [];
    let rest = value;
    for (; rest !== 0n && rest !== -1n; rest >>= 8n) bytes.push(Number(rest & 0xffn));
    if ((bytes.at(-1)! & 0x80) !== (rest === -1n ? 0x80 : 0)) bytes.push(rest === -1n ? 0xff : 0);
    this.#writer.payload(bytes.length < 0x100 ? OP.LONG1 : OP.LONG4, bytes.length < 0x100 ? 1 : 4, Uint8Array.from(bytes));
  }

  /** Writes a value once; the next time only its number. */
  #remembered(value: unknown, write: () => void): void {
    if (this.#recalled(value)) return;
    write();
    this.#memoize(value);
  }

  #recalled(value: unknown): boolean {
    const known = this.#memo.get(value);
    if (known === undefined) return false;
    if (known < 0x100) this.#writer.op(OP.BINGET, known);
    else this.#writer.sized(OP.LONG_BINGET, 4, known);
    return true;
  }

  #memoize(value: unknown): void {
    this.#memo.set(value, this.#memo.size);
    this.#writer.op(OP.MEMOIZE);
  }

  #text(value: string): void {
    const bytes = encode(value, "utf-8", "surrogatepass");
    if (bytes.length < 0x100) this.#writer.payload(OP.SHORT_BINUNICODE, 1, bytes);
    else this.#writer.payload(OP.BINUNICODE, 4, bytes);
  }

  #global(value: Function): void {
    const found = this.#options.names.nameOf(value);
    if (found === null) throw notByName(value, this.#options.python);
    this.#name(...found);
  }

  #name(module: string, name: string): void {
    this.#save(module);
    this.#save(name);
    this.#writer.op(OP.STACK_GLOBAL);
  }

  #object(value: object): void {
    if (this.#recalled(value)) return;
    if (Array.isArray(value)) this.#list(value);
    else if (value instanceof Map) this.#dict(value, [...value]);
    else if (value instanceof Set) this.#set(value);
    else if (value instanceof bytearray) this.#bytearray(value);
    else if (value instanceof Uint8Array && value.constructor === Uint8Array) this.#remembered(value, () => this.#bytes(value));
    else if (REDUCE in value) this.#reduce(value, (value as Reducible)[REDUCE]());
    else this.#instance(value);
  }

  #list(value: readonly unknown[]): void {
    this.#writer.op(OP.EMPTY_LIST);
    this.#memoize(value);
    this.#batches(value, OP.APPEND, OP.APPENDS, (item) => this.#save(item));
  }

  #dict(value: object, entries: readonly (readonly [unknown, unknown])[]): void {
    this.#writer.op(OP.EMPTY_DICT);
    this.#memoize(value);
    this.#batches(entries, OP.SETITEM, OP.SETITEMS, ([key, item]) => {
      this.#save(key);
      this.#save(item);
    });
  }

  #batches<T>(items: readonly T[], one: number, many: number, save: (item: T) => void): void {
    for (let start = 0; start < items.length; start += BATCH) {
      const batch = items.slice(start, start + BATCH);
      if (items.length > 1) this.#writer.op(OP.MARK);
      batch.forEach(save);
      this.#writer.op(items.length > 1 ? many : one);
    }
  }

  #set(value: ReadonlySet<unknown>): void {
    this.#writer.op(OP.EMPTY_SET);
    this.#memoize(value);
    const items = [...value];
    for (let start = 0; start < items.length; start += BATCH) {
      this.#writer.op(OP.MARK);
      for (const item of items.slice(start, start + BATCH)) this.#save(item);
      this.#writer.op(OP.ADDITEMS);
    }
  }

  #bytes(value: Uint8Array): void {
    if (value.length < 0x100) this.#writer.payload(OP.SHORT_BINBYTES, 1, value);
    else this.#writer.payload(OP.BINBYTES, 4, value);
  }

  #bytearray(value: bytearray): void {
    const bytes = new Uint8Array(value);
    if (this.#options.protocol >= 5) {
      this.#remembered(value, () => this.#writer.payload(OP.BYTEARRAY8, 8, bytes));
      return;
    }
    this.#remembered(bytearray, () => this.#name("builtins", "bytearray"));
    this.#arguments(bytes.length === 0 ? [] : [bytes]);
    this.#writer.op(OP.REDUCE);
    this.#memoize(value);
  }

  #arguments(args: readonly unknown[]): void {
    if (args.length === 0) return this.#writer.op(OP.EMPTY_TUPLE);
    if (args.length > 3) this.#writer.op(OP.MARK);
    for (const arg of args) this.#save(arg);
    this.#writer.op(args.length > 3 ? OP.TUPLE : [OP.TUPLE1, OP.TUPLE2, OP.TUPLE3][args.length - 1]!);
    // A tuple has an identity of its own, and so a place in the memo.
    this.#memoize({});
  }

  #reduce(value: object, { callable, args, state }: Reduction): void {
    this.#save(callable);
    this.#arguments(args);
    this.#writer.op(OP.REDUCE);
    this.#built(value, state);
  }

  #built(value: object, state: unknown): void {
    this.#memoize(value);
    if (state === undefined || state === null) return;
    this.#save(state);
    this.#writer.op(OP.BUILD);
  }

  /** An object of a class of the program, an exception, or a plain object. */
  #instance(value: object): void {
    const made: unknown = Reflect.get(value, "constructor");
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === null || prototype === Object.prototype) return this.#plain(value);
    if (typeof made !== "function") throw new TypeError(`cannot pickle '${typeName(value)}' object`);
    const reduced = this.#ownReduction(value);
    if (reduced !== null) return this.#reduce(value, reduced);
    if (value instanceof Error) return this.#exception(value, made);
    const { names, python } = this.#options;
    if (names.nameOf(made) === null || names.libraryName(made) !== null) throw notPicklable(value, made, names, python);
    this.#save(made);
    this.#writer.op(OP.EMPTY_TUPLE, OP.NEWOBJ);
    this.#built(value, this.#state(value));
  }

  #plain(value: object): void {
    this.#remembered("types.SimpleNamespace", () => this.#name("types", "SimpleNamespace"));
    this.#writer.op(OP.EMPTY_TUPLE, OP.REDUCE);
    this.#built(value, new Map(Object.entries(value)));
  }

  #exception(value: Error, made: Function): void {
    const args = value instanceof BaseException && Array.isArray(value.args) ? value.args : value.message === "" ? [] : [value.message];
    const more = Object.entries(value).filter(([key]) => !EXCEPTION_FIELDS.has(key));
    this.#reduce(value, { callable: made, args, state: more.length === 0 ? undefined : new Map(more) });
  }

  /** `__reduce__` of the program's class: [callable, args, state?]. */
  #ownReduction(value: object): Reduction | null {
    const method: unknown = Reflect.get(value, "__reduce__");
    if (typeof method !== "function") return null;
    const [callable, args, state] = Reflect.apply(method, value, []) as [Function, unknown[], unknown];
    return { callable, args, state };
  }

  #state(value: object): unknown {
    const method: unknown = Reflect.get(value, "__getstate__");
    if (typeof method === "function") return Reflect.apply(method, value, []);
    const entries = Object.entries(value);
    return entries.length === 0 ? undefined : new Map(entries);
  }
}

const EXCEPTION_FIELDS: ReadonlySet<string> = new Set([
  "args",
  "message",
  "stack",
  "name",
  "cause",
  "__cause__",
  "__context__",
  "__traceback__",
]);
