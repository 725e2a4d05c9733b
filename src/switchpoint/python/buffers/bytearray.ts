/**
 * Python's `bytearray`: bytes that can change, and grow. It is a Uint8Array, so that elements are read and written by index.
 * While its memory is lent out (buffer.ts) it keeps its size: resizing it is a BufferError.
 *
 * It can grow to 16 MiB more than it began with. Source: CPython 3.13, Objects/bytearrayobject.c (PyByteArray_Resize).
 */
import type { Sim } from "../../machine/traps.ts";
import { BUFFER, bufferOf, type Buffer } from "./buffer.ts";
import { BufferError, IndexError, MemoryError, ValueError } from "../builtins.ts";
import { visible } from "../interpreter.ts";
import { decode, encode, type ErrorHandler } from "./text-encoding.ts";

/** Most bytes that can be added. */
const GROWTH = 16 * 1024 * 1024;

export class bytearray extends Uint8Array<ArrayBuffer> {
  #exports = 0;

  /** What methods such as `slice` make: bytes of their own. */
  static get [Symbol.species](): Uint8ArrayConstructor {
    return Uint8Array;
  }

  /**
   * @param source so many zero bytes; or these bytes; or a text, which needs an encoding
   * @throws ValueError for a negative count or a number that is no byte, TypeError for a text without an encoding
   */
  constructor(source: number | ArrayBufferView | Iterable<number> | string = 0, encoding?: string, errors: ErrorHandler = "strict") {
    const bytes = bytesOf(source, encoding, errors);
    super(new ArrayBuffer(bytes.length, { maxByteLength: bytes.length + GROWTH }));
    this.set(bytes);
  }

  /** Adds a byte at the end. */
  *append(item: number): Sim<void> {
    yield visible("append to", this.buffer);
    const byte = byteOf(item);
    this.#resize(this.length + 1);
    this[this.length - 1] = byte;
  }

  /** Adds bytes at the end. */
  *extend(items: ArrayBufferView | Iterable<number>): Sim<void> {
    yield visible("extend", this.buffer);
    const bytes = bytesOf(items, undefined, "strict");
    const at = this.length;
    this.#resize(at + bytes.length);
    this.set(bytes, at);
  }

  /** Puts a byte before the one at `index`. */
  *insert(index: number, item: number): Sim<void> {
    yield visible("insert into", this.buffer);
    const at = index < 0 ? Math.max(0, this.length + index) : Math.min(index, this.length);
    const byte = byteOf(item);
    this.#resize(this.length + 1);
    this.copyWithin(at + 1, at, this.length - 1);
    this[at] = byte;
  }

  /**
   * Takes out the byte at `index`, by default the last.
   * @throws IndexError if there is none
   */
  *pop(index = -1): Sim<number> {
    yield visible("pop from", this.buffer);
    if (this.length === 0) throw new IndexError("pop from empty bytearray");
    const at = index < 0 ? this.length + index : index;
    const byte = this[at];
    if (byte === undefined) throw new IndexError("pop index out of range");
    this.#remove(at);
    return byte;
  }

  /**
   * Takes out the first byte of that value.
   * @throws ValueError if there is none
   */
  *remove(value: number): Sim<void> {
    yield visible("remove from", this.buffer);
    const at = this.indexOf(byteOf(value));
    if (at < 0) throw new ValueError("value not found in bytearray");
    this.#remove(at);
  }

  /** Takes out all bytes. */
  *clear(): Sim<void> {
    yield visible("clear", this.buffer);
    this.#resize(0);
  }

  /** Makes it so long; new bytes are zero (3.14). */
  *resize(size: number): Sim<void> {
    yield visible("resize", this.buffer);
    if (size < 0) throw new ValueError("bytearray.resize(): new size must be >= 0, got " + size);
    this.#resize(size);
  }

  /** The text that the bytes mean. */
  decode(encoding = "utf-8", errors: ErrorHandler = "strict"): string {
    return decode(this, encoding, errors);
  }

  /** Bytes as hexadecimal digits. */
  hex(): string {
    return Array.from(this, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  [BUFFER](): Buffer {
    this.#exports++;
    let lent = true;
    const release = (): void => {
      if (lent) this.#exports--;
      lent = false;
    };
    return { bytes: this, memory: this.buffer, readonly: false, release };
  }

  #remove(at: number): void {
    this.#mayResize();
    this.copyWithin(at, at + 1);
    this.#resize(this.length - 1);
  }

  #mayResize(): void {
    if (this.#exports > 0) throw new BufferError("Existing exports of data: object cannot be re-sized");
  }

  #resize(size: number): void {
    if (size === this.length) return;
    this.#mayResize();
    if (size > this.buffer.maxByteLength) throw new MemoryError();
    this.buffer.resize(size);
  }
}

/** @throws ValueError for a number that is no byte */
function byteOf(item: unknown): number {
  if (typeof item !== "number" || !Number.isInteger(item))
    throw new TypeError(`'${typeof item}' object cannot be interpreted as an integer`);
  if (item < 0 || item > 255) throw new ValueError("byte must be in range(0, 256)");
  return item;
}

/** The bytes that a constructor is given; a copy or not. */
function bytesOf(source: unknown, encoding: string | undefined, errors: ErrorHandler): Uint8Array {
  if (typeof source === "string") {
    if (encoding === undefined) throw new TypeError("string argument without an encoding");
    return encode(source, encoding, errors);
  }
  if (encoding !== undefined) throw new TypeError("encoding without a string argument");
  if (typeof source === "number") {
    if (source < 0) throw new ValueError("negative count");
    return new Uint8Array(source);
  }
  if (Array.isArray(source)) return Uint8Array.from(source, byteOf);
  const buffer = bufferOf(source, `cannot convert '${typeof source}' object to bytes`);
  buffer.release();
  return buffer.bytes;
}

/** `bytes(…)`: bytes of their own, from a count, from bytes or numbers, or from a text and its encoding. Parameters and errors as `bytearray`. */
export function bytes(
  source: number | ArrayBufferView | Iterable<number> | string = 0,
  encoding?: string,
  errors: ErrorHandler = "strict",
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytesOf(source, encoding, errors));
}

/** `str(data, encoding)`: the text that bytes mean. @throws UnicodeDecodeError for bytes that mean nothing */
export function str(data: ArrayBufferView, encoding = "utf-8", errors: ErrorHandler = "strict"): string {
  const buffer = bufferOf(data, `decoding to str: need a bytes-like object, ${typeof data} found`);
  buffer.release();
  return decode(buffer.bytes, encoding, errors);
}
