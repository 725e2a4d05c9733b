/**
 * Python's `memoryview`: a window on the memory of another object, without a copy. It is a Uint8Array; what is written through it
 * stands in the object. Until it is released the object cannot be resized.
 *
 * A released view raises ValueError from its methods; reading it by index is not noticed.
 * Source: CPython 3.13, Objects/memoryobject.c (memory_release, memory_subscript, memory_cast).
 */
import type { Sim } from "../../machine/traps.ts";
import { BUFFER, bufferOf, type Buffer } from "./buffer.ts";
import { ValueError } from "../builtins.ts";
import { EXIT } from "../guard.ts";
import { visible } from "../interpreter.ts";

/** Memory that several views share: it goes back when the last of them is released. */
class Managed {
  readonly buffer: Buffer;
  readonly of: unknown;
  views = 0;

  constructor(buffer: Buffer, of: unknown) {
    this.buffer = buffer;
    this.of = of;
  }

  drop(): void {
    if (--this.views === 0) this.buffer.release();
  }
}

/** Element types of `cast`, by Python's format letter. */
const CASTS = {
  B: Uint8Array,
  b: Int8Array,
  H: Uint16Array,
  h: Int16Array,
  I: Uint32Array,
  i: Int32Array,
  Q: BigUint64Array,
  q: BigInt64Array,
  f: Float32Array,
  d: Float64Array,
} as const;

export class memoryview extends Uint8Array<ArrayBuffer> {
  readonly #managed: Managed;
  #released = false;

  static get [Symbol.species](): Uint8ArrayConstructor {
    return Uint8Array;
  }

  /** @throws TypeError if the object lends no memory */
  constructor(object: ArrayBufferView | { readonly nbytes: number }, start = 0, length?: number) {
    const managed = object instanceof memoryview ? object.#managed : managedOf(object);
    const base: Uint8Array = object instanceof memoryview ? object : managed.buffer.bytes;
    super(base.buffer as ArrayBuffer, base.byteOffset + start, length ?? base.length - start);
    if (object instanceof memoryview) object.#check();
    managed.views++;
    this.#managed = managed;
  }

  get obj(): unknown {
    this.#check();
    return this.#managed.of;
  }
  get nbytes(): number {
    return this.byteLength;
  }
  get itemsize(): number {
    return 1;
  }
  get format(): string {
    return "B";
  }
  get readonly(): boolean {
    this.#check();
    return this.#managed.buffer.readonly;
  }

  /** `view[start:stop]`: a view of a part of the same memory. */
  override slice(start = 0, stop: number = this.length): memoryview {
    this.#check();
    const from = start < 0 ? Math.max(0, this.length + start) : Math.min(start, this.length);
    const to = stop < 0 ? Math.max(0, this.length + stop) : Math.min(stop, this.length);
    return new memoryview(this, from, Math.max(0, to - from));
  }

  /** A copy of the bytes. */
  *tobytes(): Sim<Uint8Array<ArrayBuffer>> {
    this.#check();
    yield visible("copy", this.buffer, { write: false });
    return Uint8Array.from(this);
  }

  /** The bytes as numbers. */
  *tolist(): Sim<number[]> {
    return [...(yield* this.tobytes())];
  }

  /**
   * The same memory as numbers of another size: "i" 32-bit integers, "d" doubles, "q" 64-bit bigints, …
   * @throws TypeError if it does not fit
   */
  cast<F extends keyof typeof CASTS>(format: F): InstanceType<(typeof CASTS)[F]> {
    this.#check();
    if (!Object.hasOwn(CASTS, format))
      throw new ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
    const type = CASTS[format];
    if (this.byteLength % type.BYTES_PER_ELEMENT !== 0) throw new TypeError("memoryview: length is not a multiple of itemsize");
    const count = this.byteLength / type.BYTES_PER_ELEMENT;
    return new type(this.buffer, this.byteOffset, count) as InstanceType<(typeof CASTS)[F]>;
  }

  /** Gives the memory back; the second time nothing happens. */
  *release(): Sim<void> {
    yield visible("release", this.buffer);
    if (this.#released) return;
    this.#released = true;
    this.#managed.drop();
  }

  *[EXIT](): Sim<boolean> {
    yield* this.release();
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.release();
  }

  [BUFFER](): Buffer {
    this.#check();
    const managed = this.#managed;
    managed.views++;
    let lent = true;
    const release = (): void => {
      if (lent) managed.drop();
      lent = false;
    };
    return { bytes: this, memory: this.buffer, readonly: managed.buffer.readonly, release };
  }

  #check(): void {
    if (this.#released) throw new ValueError("operation forbidden on released memoryview object");
  }
}

function managedOf(object: unknown): Managed {
  const buffer = bufferOf(
    object,
    `memoryview: a bytes-like object is required, not '${typeof object === "string" ? "str" : typeof object}'`,
  );
  return new Managed(buffer, object);
}
