/**
 * A pipe: bytes in, the same bytes out, in order. It holds sixteen pages of 4,096 bytes, 65,536 in all. A reader of an empty
 * pipe waits for bytes; a writer that finds no free page waits for one.
 *
 * The bytes of one write may join the last page only if the odd part of the write, what is left of it after whole pages, fits
 * there as a piece. So a pipe can be full with fewer than 65,536 bytes in it: sixteen pages of forty writes of a hundred bytes
 * are 64,000. A write of up to one page is never split. To the explorer a read is one operation, and so is each part of a
 * write that goes in at one go.
 *
 * Left to others: file descriptors (kernel/pipe-end.ts), Python's errors (EPIPE, EAGAIN), the GIL around a call.
 * Source: Linux 6, fs/pipe.c (pipe_write, pipe_read); pipe(7).
 */
import type { MachineCosts } from "./costs.ts";
import { perform, tellPolls, TRY, type KernelClock, type KernelObject, type Polled } from "./kernel/operation.ts";
import type { Sim } from "./traps.ts";
import { wake, WaitQueue } from "./wait-queue.ts";

const PAGE = 4096;
const PAGES = 16;

/** One page of the buffer: the bytes from `start` to `end` are still to be read. */
interface Page {
  readonly bytes: Uint8Array;
  start: number;
  end: number;
}

function lengthOf(head: Uint8Array): number {
  return new DataView(head.buffer, head.byteOffset).getUint32(0);
}

/** No wait here has a deadline. */
const NO_CLOCK: KernelClock = { now: () => 0, reach() {} };

export class Pipe implements KernelObject {
  readonly polled: Polled | undefined;
  readonly #costs: MachineCosts;
  readonly #name: string;
  readonly #pages: Page[] = [];
  readonly waiters: WaitQueue;
  readonly #writers: WaitQueue;
  #canRead = true;
  #canWrite = true;

  /** @param polled how select knows it; absent: not at all */
  constructor(computer: { readonly costs: MachineCosts }, name: string, polled?: Polled) {
    this.polled = polled;
    this.#costs = computer.costs;
    this.#name = name;
    this.waiters = new WaitQueue(name);
    this.#writers = new WaitQueue(name);
  }

  readonly guards = {
    readable: (): boolean => this.isReadable,
    writable: (): boolean => this.isWritable,
  };

  describe(): { name: string; held_by: string | null } {
    return { name: this.#name, held_by: null };
  }

  /** A read would not wait. */
  get isReadable(): boolean {
    return this.#pages.length > 0 || !this.#canWrite;
  }

  /** A write would not wait. */
  get isWritable(): boolean {
    return this.#pages.length < PAGES || !this.#canRead;
  }

  /** Somebody has the reading end open. */
  get canRead(): boolean {
    return this.#canRead;
  }

  /** How many bytes are in it. */
  get length(): number {
    return this.#pages.reduce((sum, { start, end }) => sum + end - start, 0);
  }

  /**
   * Writes all of `data`, waiting for room as often as needed; gives how many bytes went in. Fewer if nobody can read any more
   * (write(2) fails with EPIPE), or if `blocking` is false and there is no room (EAGAIN).
   */
  *write(data: Uint8Array, blocking = true): Sim<number> {
    yield* this.#call(data.length);
    let written = 0;
    let first = true;
    const act = (): void => {
      if (first && this.#canRead) written += this.#join(data);
      first = false;
      while (written < data.length && this.#canRead && this.#pages.length < PAGES) {
        written += this.#addPage(data.subarray(written, written + PAGE));
      }
    };
    const call = { kind: "write to", deadline: blocking ? Infinity : TRY, queue: this.#writers, act };
    // What may join the last page goes in even if there is no free one.
    if (this.#fits(data)) yield* perform(this, { ...call, guard: null }, NO_CLOCK);
    while (written < data.length && this.#canRead) {
      if (written > 0) yield* wake(this.waiters, 1);
      if (!(yield* perform(this, { ...call, guard: "writable" }, NO_CLOCK))) break;
    }
    if (written > 0) yield* wake(this.waiters, 1);
    return written;
  }

  /** Reads up to `count` bytes: what is there, but at least one, for which it waits. Nothing: the end, nobody can write any more. Null: there is nothing, and it must not wait. */
  read(count: number): Sim<Uint8Array>;
  read(count: number, blocking: boolean): Sim<Uint8Array | null>;
  *read(count: number, blocking = true): Sim<Uint8Array | null> {
    let data: Uint8Array | null = null;
    let wasFull = false;
    const act = (): void => {
      wasFull = this.#pages.length === PAGES;
      data = this.#take(Math.min(count, this.length));
    };
    yield* perform(this, { kind: "read from", guard: "readable", deadline: blocking ? Infinity : TRY, act }, NO_CLOCK);
    if (data === null) return null;
    yield* this.#call((data as Uint8Array).length);
    if (wasFull && this.#pages.length < PAGES) yield* wake(this.#writers, 1);
    // Another reader may want the rest.
    if (this.#pages.length > 0) yield* wake(this.waiters, 1);
    return data;
  }

  /**
   * Reads a message with four bytes of length before it. If all of it is there, that is one operation; else it reads what is there
   * as it comes. Null: the end, in the middle of a message too.
   */
  *readMessage(): Sim<Uint8Array | null> {
    let whole: Uint8Array | null = null;
    let head: Uint8Array | null = null;
    let wasFull = false;
    const act = (): void => {
      wasFull = this.#pages.length === PAGES;
      if (this.length < 4) return;
      head = this.#take(4);
      const size = lengthOf(head);
      if (this.length >= size) whole = this.#take(size);
    };
    yield* perform(this, { kind: "receive from", guard: "readable", act }, NO_CLOCK);
    if (head === null) {
      if (this.length === 0) return null;
      head = yield* this.#readAll(4);
      if (head === null) return null;
    }
    if (whole === null) {
      if (wasFull && this.#pages.length < PAGES) yield* wake(this.#writers, 1);
      return yield* this.#readAll(lengthOf(head));
    }
    yield* this.#call(4);
    yield* this.#call((whole as Uint8Array).length);
    if (wasFull && this.#pages.length < PAGES) yield* wake(this.#writers, 1);
    if (this.#pages.length > 0) yield* wake(this.waiters, 1);
    return whole;
  }

  *#readAll(count: number): Sim<Uint8Array | null> {
    const data = new Uint8Array(count);
    for (let read = 0; read < count;) {
      const piece = yield* this.read(count - read);
      if (piece.length === 0) return null;
      data.set(piece, read);
      read += piece.length;
    }
    return data;
  }

  /** Nobody will read any more: writers are told. */
  *closeReader(): Sim<void> {
    this.#canRead = false;
    yield* wake(this.#writers, this.#writers.length);
    yield* tellPolls(this);
  }

  /** Nobody will write any more: readers get what is left, and then the end. */
  *closeWriter(): Sim<void> {
    this.#canWrite = false;
    yield* wake(this.waiters, this.waiters.length);
    yield* tellPolls(this);
  }

  /** The odd part of `data` goes into the last page if it fits there; gives how many bytes that were. */
  #join(data: Uint8Array): number {
    const odd = data.length % PAGE;
    const last = this.#pages.at(-1);
    if (odd === 0 || last === undefined || last.end + odd > PAGE) return 0;
    last.bytes.set(data.subarray(0, odd), last.end);
    last.end += odd;
    return odd;
  }

  #fits(data: Uint8Array): boolean {
    const last = this.#pages.at(-1);
    return last !== undefined && data.length % PAGE !== 0 && last.end + (data.length % PAGE) <= PAGE;
  }

  #addPage(data: Uint8Array): number {
    const bytes = new Uint8Array(PAGE);
    bytes.set(data);
    this.#pages.push({ bytes, start: 0, end: data.length });
    return data.length;
  }

  #take(count: number): Uint8Array {
    const data = new Uint8Array(count);
    for (let taken = 0; taken < count;) {
      const page = this.#pages[0]!;
      const piece = page.bytes.subarray(page.start, Math.min(page.end, page.start + count - taken));
      data.set(piece, taken);
      taken += piece.length;
      page.start += piece.length;
      if (page.start === page.end) this.#pages.shift();
    }
    return data;
  }

  *#call(bytes: number): Sim<void> {
    const { pipeCall, copyKilobyte } = this.#costs;
    yield { op: "cpu", ns: pipeCall + Math.round((bytes * copyKilobyte) / 1024), grain: 0, device: true };
  }
}
