/**
 * asyncio.StreamReader: what has arrived, for coroutines to read.
 *
 * Source: CPython 3.13, Lib/asyncio/streams.py (StreamReader).
 */
import { RuntimeError, ValueError } from "../builtins.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { awaitCore } from "./bound.ts";
import { IncompleteReadError } from "./exceptions.ts";
import { FutureCore } from "./future-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { runningLoop } from "./running.ts";

/** What the library needs of a reader beside its methods. */
export interface Feed {
  data(bytes: Uint8Array): void;
  end(): void;
}

/** How the loop fills a reader. */
export let feedOf: (reader: StreamReader) => Feed;

/** What has arrived. */
export class StreamReader {
  readonly #loop: LoopCore = runningLoop();
  #buffer = new Uint8Array(0);
  #eof = false;
  #waiter: FutureCore | null = null;

  /** True if the stream has ended and all of it has been read. */
  at_eof(): boolean {
    return this.#eof && this.#buffer.length === 0;
  }

  /** Up to `n` bytes, as soon as there are any; none at the end. `n` -1: everything up to the end. */
  *read(n = -1): Co<Uint8Array> {
    if (n === 0) return new Uint8Array(0);
    while (n < 0 ? !this.#eof : this.#buffer.length === 0 && !this.#eof) yield* this.#wait("read");
    return this.#take(n < 0 ? this.#buffer.length : Math.min(n, this.#buffer.length));
  }

  /**
   * Exactly `n` bytes.
   * @throws IncompleteReadError if the stream ends before
   */
  *readexactly(n: number): Co<Uint8Array> {
    if (n < 0) throw new ValueError("readexactly size can not be less than zero");
    while (this.#buffer.length < n) {
      if (this.#eof) throw new IncompleteReadError(this.#take(this.#buffer.length), n);
      yield* this.#wait("readexactly");
    }
    return this.#take(n);
  }

  /** Up to and with the next line feed; what is left, if the stream ends before. */
  *readline(): Co<Uint8Array> {
    try {
      return yield* this.readuntil();
    } catch (error) {
      if (error instanceof IncompleteReadError) return error.partial;
      throw error;
    }
  }

  /**
   * Up to and with the next `separator`.
   * @throws IncompleteReadError if the stream ends before
   */
  *readuntil(separator: Uint8Array = new Uint8Array([10])): Co<Uint8Array> {
    if (separator.length === 0) throw new ValueError("Separator should be at least one-byte string");
    for (;;) {
      const at = find(this.#buffer, separator);
      if (at >= 0) return this.#take(at + separator.length);
      if (this.#eof) throw new IncompleteReadError(this.#take(this.#buffer.length), null);
      yield* this.#wait("readuntil");
    }
  }

  static {
    feedOf = (reader) => ({
      data(bytes) {
        reader.#buffer = joined(reader.#buffer, bytes);
        reader.#wake();
      },
      end() {
        reader.#eof = true;
        reader.#wake();
      },
    });
  }

  #take(n: number): Uint8Array {
    const taken = this.#buffer.slice(0, n);
    this.#buffer = this.#buffer.slice(n);
    return taken;
  }

  *#wait(name: string): Co<void> {
    if (this.#waiter !== null) throw new RuntimeError(`${name}() called while another coroutine is already waiting for incoming data`);
    this.#waiter = new FutureCore(this.#loop);
    try {
      yield* awaitCore(this.#waiter);
    } finally {
      this.#waiter = null;
    }
  }

  #wake(): void {
    if (this.#waiter !== null && !this.#waiter.done) this.#waiter.setResult(null);
  }
}

/** One after the other. */
export function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** Where `part` begins in `all`; -1: nowhere. */
function find(all: Uint8Array, part: Uint8Array): number {
  for (let at = all.indexOf(part[0]!); at >= 0; at = all.indexOf(part[0]!, at + 1)) {
    if (part.every((byte, i) => all[at + i] === byte)) return at;
  }
  return -1;
}
