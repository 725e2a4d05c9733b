/**
 * The bytes of a pickle in frames of about 64 KiB; what is larger than that by itself stands between frames.
 *
 * Source: CPython 3.13, Modules/_pickle.c (_Pickler_OpcodeBoundary, _write_large_bytes); Lib/pickle.py, class _Framer.
 */
import { OP } from "./opcodes.ts";

/** A frame ends at the first opcode beyond this size. */
const FRAME_SIZE_TARGET = 64 * 1024;
/** Less than this is not worth a frame. */
const FRAME_SIZE_MIN = 4;
/** A payload as long as this costs its copying. */
export const RAW_MIN = 256;

export class PickleWriter {
  #bytes = new Uint8Array(256);
  #length = 0;
  /** How many of the bytes are contents of long texts and bytes objects, which are only copied. */
  raw = 0;
  /** Where the current frame's contents begin. */
  #frame = 0;

  constructor(protocol: number) {
    this.op(OP.PROTO, protocol);
    this.#frame = this.#length;
  }

  /** An opcode and bytes of its argument. */
  op(...bytes: number[]): void {
    this.#room(bytes.length);
    for (const byte of bytes) this.#bytes[this.#length++] = byte;
  }

  /** An opcode whose argument is a number of `size` bytes, the lowest first. */
  sized(op: number, size: 1 | 2 | 4 | 8, value: number): void {
    this.#room(1 + size);
    this.#bytes[this.#length++] = op;
    for (let i = 0, rest = value; i < size; i++, rest = Math.floor(rest / 256)) this.#bytes[this.#length++] = rest & 0xff;
  }

  double(op: number, value: number): void {
    this.op(op);
    this.#room(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value);
    this.#length += 8;
  }

  /** An opcode, the length of its argument in `size` bytes, the argument. */
  payload(op: number, size: 1 | 4 | 8, data: Uint8Array): void {
    const large = data.length >= FRAME_SIZE_TARGET;
    if (large) this.#endFrame();
    if (data.length >= RAW_MIN) this.raw += data.length;
    this.sized(op, size, data.length);
    this.#room(data.length);
    this.#bytes.set(data, this.#length);
    this.#length += data.length;
    if (large) this.#frame = this.#length;
  }

  /** Between two opcodes: a frame that is large enough ends. */
  boundary(): void {
    if (this.#length - this.#frame >= FRAME_SIZE_TARGET) this.#endFrame();
  }

  /** All bytes, with the end mark. */
  finish(): Uint8Array<ArrayBuffer> {
    this.op(OP.STOP);
    this.#endFrame();
    return this.#bytes.slice(0, this.#length);
  }

  /** Puts the header before the frame's contents. */
  #endFrame(): void {
    const size = this.#length - this.#frame;
    if (size >= FRAME_SIZE_MIN) {
      this.#room(9);
      this.#bytes.copyWithin(this.#frame + 9, this.#frame, this.#length);
      const end = this.#length + 9;
      this.#length = this.#frame;
      this.sized(OP.FRAME, 8, size);
      this.#length = end;
    }
    this.#frame = this.#length;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
