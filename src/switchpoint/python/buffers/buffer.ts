/**
 * The buffer protocol: an object lends out its memory. As long as anybody has it, the memory keeps its place and size. What
 * lends memory: bytes (Uint8Array and the other typed arrays), and every object with the method BUFFER (bytearray.ts,
 * memoryview.ts, mmap.ts).
 *
 * Source: CPython 3.13, Objects/abstract.c (PyObject_GetBuffer).
 */
import { typeName } from "../type-names.ts";

/** Key of the method by which an object lends its memory. */
export const BUFFER: unique symbol = Symbol("buffer");

/** Lent memory, until `release`. */
export interface Buffer {
  readonly bytes: Uint8Array;
  /** What the explorer takes the memory for: two buffers of the same memory are in each other's way. */
  readonly memory: object;
  readonly readonly: boolean;
  /** Gives the memory back; once. */
  release(): void;
}

/** An object that lends its memory. */
export interface Exporter {
  [BUFFER](): Buffer;
}

/**
 * Borrows the memory of a bytes-like object.
 * @param complaint what the TypeError says; by default "a bytes-like object is required, not 'str'"
 * @throws TypeError if it has none
 */
export function bufferOf(value: unknown, complaint?: string): Buffer {
  if (isExporter(value)) return value[BUFFER]();
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { bytes, memory: value.buffer, readonly: value instanceof Uint8Array, release() {} };
  }
  throw new TypeError(complaint ?? `a bytes-like object is required, not '${typeName(value)}'`);
}

function isExporter(value: unknown): value is Exporter {
  return typeof value === "object" && value !== null && BUFFER in value;
}
