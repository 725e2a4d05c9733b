/**
 * A pipe: bytes in, the same bytes out, in order. It holds sixteen pages of 4,096 bytes, 65,536 in all. A reader of an empty
 * pipe waits for bytes; a writer that finds no free page waits for one.
 *
 * The bytes of one write may join the last page only if the odd part of the write, what is left of it after whole pages, fits
 * there as a piece. So a pipe can be full with fewer than 65,536 bytes in it: sixteen pages of forty writes of a hundred bytes
 * are 64,000. A write of up to one page is never split.
 *
 * Left to others: file descriptors, Python's errors (EPIPE, EAGAIN), the GIL around a call.
 * Source: Linux 6, fs/pipe.c (pipe_write, pipe_read); pipe(7).
 */
import type { Computer } from "./computer.ts";
import type { Sim } from "./traps.ts";
import { park, wake, WaitQueue } from "./wait-queue.ts";

const PAGE = 4096;
const PAGES = 16;

/** One page of the buffer: the bytes from `start` to `end` are still to be read. */
interface Page {
  readonly bytes: Uint8Array;
  start: number;
  end: number;
}

export class Pipe {
  readonly #computer: Computer;
  readonly #pages: Page[] = [];
  readonly #readers: WaitQueue;
  readonly #writers: WaitQueue;
  #canRead = true;
  #canWrite = true;

  constructor(computer: Computer, name: string) {
    this.#computer = computer;
    this.#readers = new WaitQueue(name);
    this.#writers = new WaitQueue(name);
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
    let written = this.#canRead ? this.#join(data) : 0;
    while (written < data.length && this.#canRead) {
      if (this.#pages.length < PAGES) {
        written += this.#addPage(data.subarray(written, written + PAGE));
        continue;
      }
      yield* wake(this.#readers, 1);
      if (!blocking) return written;
      // Waking took its time: there may be room by now.
      if (this.#pages.length === PAGES && this.#canRead) yield* park(this.#writers, Infinity, "io");
    }
    yield* wake(this.#readers, 1);
    return written;
  }

  /** Reads up to `count` bytes: what is there, but at least one, for which it waits. Nothing: the end, nobody can write any more. */
  *read(count: number): Sim<Uint8Array> {
    while (this.#pages.length === 0 && this.#canWrite) yield* park(this.#readers, Infinity, "io");
    const wasFull = this.#pages.length === PAGES;
    const data = this.#take(Math.min(count, this.length));
    yield* this.#call(data.length);
    if (wasFull && this.#pages.length < PAGES) yield* wake(this.#writers, 1);
    // Another reader may want the rest.
    if (this.#pages.length > 0) yield* wake(this.#readers, 1);
    return data;
  }

  /** Nobody will read any more: writers are told. */
  *closeReader(): Sim<void> {
    this.#canRead = false;
    yield* wake(this.#writers, this.#writers.length);
  }

  /** Nobody will write any more: readers get what is left, and then the end. */
  *closeWriter(): Sim<void> {
    this.#canWrite = false;
    yield* wake(this.#readers, this.#readers.length);
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
    const { pipeCall, copyKilobyte } = this.#computer.costs;
    yield { op: "cpu", ns: pipeCall + Math.round((bytes * copyKilobyte) / 1024), grain: 0, device: true };
  }
}
