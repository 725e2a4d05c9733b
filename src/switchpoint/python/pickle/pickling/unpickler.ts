/**
 * Pickles to values: protocols 2 to 5 as far as the pickler's own values go. A dict is a Map, list and tuple are Arrays, an
 * int beyond 2^53 is a bigint.
 *
 * Source: CPython 3.13, Lib/pickle.py, class _Unpickler; texts of errors from Modules/_pickle.c.
 */
import { bytearray } from "../../buffers/bytearray.ts";
import { EOFError, ValueError } from "../../builtins.ts";
import { decode } from "../../buffers/text-encoding.ts";
import { UnpicklingError } from "./complaints.ts";
import { OP } from "./opcodes.ts";
import type { Names } from "./reduction.ts";
import { RAW_MIN } from "./writer.ts";

const MARK: unique symbol = Symbol("mark");

/**
 * The value of a pickle, and how many of its bytes were only copied.
 * @throws UnpicklingError, EOFError, AttributeError
 */
export function unpickled(bytes: Uint8Array, names: Names): { readonly value: unknown; readonly raw: number } {
  const unpickler = new Unpickler(bytes, names);
  return { value: unpickler.load(), raw: unpickler.raw };
}

class Unpickler {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #names: Names;
  #at = 0;
  raw = 0;
  readonly #stack: unknown[] = [];
  readonly #memo: unknown[] = [];

  constructor(bytes: Uint8Array, names: Names) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#names = names;
  }

  load(): unknown {
    for (;;) {
      if (this.#at >= this.#bytes.length) throw new EOFError("Ran out of input");
      const op = this.#bytes[this.#at++]!;
      if (op === OP.STOP) return this.#pop();
      if (!this.#scalar(op) && !this.#collection(op) && !this.#other(op)) {
        const shown = op >= 0x20 && op < 0x7f ? String.fromCharCode(op) : `\\x${op.toString(16).padStart(2, "0")}`;
        throw new UnpicklingError(`invalid load key, '${shown}'.`);
      }
    }
  }

  #pop(): unknown {
    if (this.#stack.length === 0 || this.#stack.at(-1) === MARK) throw new UnpicklingError("unpickling stack underflow");
    return this.#stack.pop();
  }

  #top(): unknown {
    if (this.#stack.length === 0) throw new UnpicklingError("unpickling stack underflow");
    return this.#stack.at(-1);
  }

  /** What stands above the last mark; the mark goes too. */
  #marked(): unknown[] {
    const mark = this.#stack.lastIndexOf(MARK);
    if (mark < 0) throw new UnpicklingError("could not find MARK");
    const items = this.#stack.splice(mark);
    items.shift();
    return items;
  }

  #need(count: number): number {
    const at = this.#at;
    if (at + count > this.#bytes.length) throw new UnpicklingError("pickle data was truncated");
    this.#at += count;
    return at;
  }

  #size(bytes: 1 | 2 | 4 | 8): number {
    const at = this.#need(bytes);
    if (bytes === 8) return this.#view.getUint32(at, true) + 0x100000000 * this.#view.getUint32(at + 4, true);
    return bytes === 1 ? this.#bytes[at]! : bytes === 2 ? this.#view.getUint16(at, true) : this.#view.getUint32(at, true);
  }

  #take(count: number): Uint8Array<ArrayBuffer> {
    const at = this.#need(count);
    if (count >= RAW_MIN) this.raw += count;
    return Uint8Array.from(this.#bytes.subarray(at, at + count));
  }

  #text(count: number): string {
    return decode(this.#take(count), "utf-8", "surrogatepass");
  }

  #line(): string {
    const end = this.#bytes.indexOf(0x0a, this.#at);
    if (end < 0) throw new UnpicklingError("pickle data was truncated");
    const text = this.#text(end - this.#at);
    this.#at = end + 1;
    return text;
  }

  #scalar(op: number): boolean {
    const value = this.#scalarOf(op);
    if (value === MARK) return false;
    this.#stack.push(value);
    return true;
  }

  /** The value of an opcode that stands for one; MARK for another opcode. */
  #scalarOf(op: number): unknown {
    switch (op) {
      case OP.NONE:
        return null;
      case OP.NEWTRUE:
      case OP.NEWFALSE:
        return op === OP.NEWTRUE;
      case OP.BININT:
        return this.#view.getInt32(this.#need(4), true);
      case OP.BININT1:
        return this.#size(1);
      case OP.BININT2:
        return this.#size(2);
      case OP.LONG1:
        return integer(this.#take(this.#size(1)));
      case OP.LONG4:
        return integer(this.#take(this.#size(4)));
      case OP.BINFLOAT:
        return this.#view.getFloat64(this.#need(8));
      case OP.SHORT_BINUNICODE:
        return this.#text(this.#size(1));
      case OP.BINUNICODE:
        return this.#text(this.#size(4));
      case OP.BINUNICODE8:
        return this.#text(this.#size(8));
      case OP.SHORT_BINBYTES:
        return this.#take(this.#size(1));
      case OP.BINBYTES:
        return this.#take(this.#size(4));
      case OP.BINBYTES8:
        return this.#take(this.#size(8));
      case OP.BYTEARRAY8:
        return new bytearray(this.#take(this.#size(8)));
      default:
        return MARK;
    }
  }

  #collection(op: number): boolean {
    switch (op) {
      case OP.EMPTY_LIST:
      case OP.EMPTY_TUPLE:
        this.#stack.push([]);
        return true;
      case OP.EMPTY_DICT:
        this.#stack.push(new Map());
        return true;
      case OP.EMPTY_SET:
        this.#stack.push(new Set());
        return true;
      case OP.MARK:
        this.#stack.push(MARK);
        return true;
      case OP.TUPLE:
      case OP.LIST:
        this.#stack.push(this.#marked());
        return true;
      case OP.FROZENSET:
        this.#stack.push(new Set(this.#marked()));
        return true;
      case OP.DICT:
        this.#stack.push(pairsInto(new Map(), this.#marked()));
        return true;
      case OP.TUPLE1:
      case OP.TUPLE2:
      case OP.TUPLE3:
        this.#stack.push(this.#several(op - OP.TUPLE1 + 1));
        return true;
      default:
        return this.#addition(op);
    }
  }

  #several(count: number): unknown[] {
    const items: unknown[] = [];
    for (let i = 0; i < count; i++) items.unshift(this.#pop());
    return items;
  }

  #addition(op: number): boolean {
    switch (op) {
      case OP.APPEND: {
        const item = this.#pop();
        (this.#top() as unknown[]).push(item);
        return true;
      }
      case OP.APPENDS: {
        const items = this.#marked();
        (this.#top() as unknown[]).push(...items);
        return true;
      }
      case OP.SETITEM: {
        const pair = this.#several(2);
        pairsInto(this.#top() as Map<unknown, unknown>, pair);
        return true;
      }
      case OP.SETITEMS: {
        const items = this.#marked();
        pairsInto(this.#top() as Map<unknown, unknown>, items);
        return true;
      }
      case OP.ADDITEMS: {
        const items = this.#marked();
        for (const item of items) (this.#top() as Set<unknown>).add(item);
        return true;
      }
      default:
        return false;
    }
  }

  #other(op: number): boolean {
    switch (op) {
      case OP.PROTO: {
        const protocol = this.#size(1);
        if (protocol > 5) throw new ValueError(`unsupported pickle protocol: ${protocol}`);
        return true;
      }
      case OP.FRAME: {
        const size = this.#size(8);
        if (this.#at + size > this.#bytes.length) throw new UnpicklingError("pickle data was truncated");
        return true;
      }
      case OP.POP:
        this.#pop();
        return true;
      case OP.POP_MARK:
        this.#marked();
        return true;
      case OP.DUP:
        this.#stack.push(this.#top());
        return true;
      default:
        return this.#remembering(op) || this.#making(op);
    }
  }

  #remembering(op: number): boolean {
    switch (op) {
      case OP.MEMOIZE:
        this.#memo.push(this.#top());
        return true;
      case OP.BINPUT:
      case OP.LONG_BINPUT:
        this.#memo[this.#size(op === OP.BINPUT ? 1 : 4)] = this.#top();
        return true;
      case OP.BINGET:
      case OP.LONG_BINGET: {
        const index = this.#size(op === OP.BINGET ? 1 : 4);
        if (!(index in this.#memo)) throw new UnpicklingError(`Memo value not found at index ${index}`);
        this.#stack.push(this.#memo[index]);
        return true;
      }
      default:
        return false;
    }
  }

  #making(op: number): boolean {
    switch (op) {
      case OP.GLOBAL: {
        const [module, name] = [this.#line(), this.#line()];
        this.#stack.push(this.#names.find(module, name));
        return true;
      }
      case OP.STACK_GLOBAL: {
        const [module, name] = this.#several(2) as [string, string];
        this.#stack.push(this.#names.find(module, name));
        return true;
      }
      case OP.REDUCE: {
        const [callable, args] = this.#several(2) as [Function, unknown[]];
        this.#stack.push(called(callable, args));
        return true;
      }
      case OP.NEWOBJ: {
        const [made] = this.#several(2) as [Function, unknown[]];
        this.#stack.push(Object.create(made.prototype as object));
        return true;
      }
      case OP.BUILD: {
        const state = this.#pop();
        build(this.#top() as object, state);
        return true;
      }
      default:
        return false;
    }
  }
}

function pairsInto(map: Map<unknown, unknown>, items: readonly unknown[]): Map<unknown, unknown> {
  for (let i = 0; i + 1 < items.length; i += 2) map.set(items[i], items[i + 1]);
  return map;
}

/** A little-endian two's complement number. */
function integer(bytes: Uint8Array): number | bigint {
  let value = 0n;
  for (let at = bytes.length - 1; at >= 0; at--) value = (value << 8n) | BigInt(bytes[at]!);
  if (bytes.length > 0) value = BigInt.asIntN(8 * bytes.length, value);
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** Calls a function; makes an object of a class. */
function called(callable: Function, args: readonly unknown[]): unknown {
  const own = Object.getOwnPropertyDescriptor(callable, "prototype");
  const isClass = own !== undefined && (own.writable === false || Object.isFrozen(callable));
  return isClass ? Reflect.construct(callable, args) : Reflect.apply(callable, undefined, args);
}

function build(object: object, state: unknown): void {
  const method: unknown = Reflect.get(object, "__setstate__");
  if (typeof method === "function") {
    Reflect.apply(method, object, [state]);
    return;
  }
  const entries = state instanceof Map ? [...state] : Object.entries(state as object);
  for (const [key, value] of entries)
    Object.defineProperty(object, key as string, { value, writable: true, enumerable: true, configurable: true });
}
