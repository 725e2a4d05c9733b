/**
 * asyncio.StreamReader: what has arrived, for coroutines to read. When twice its limit has gathered, it has its source wait until there
 * is no more than the limit left.
 *
 * Source: CPython 3.13, Lib/asyncio/streams.py (StreamReader).
 */
import type { Sim } from "../../machine/traps.ts";
import { RuntimeError, StopAsyncIteration, ValueError } from "../builtins.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { visible } from "../interpreter.ts";
import { awaitCore } from "./bound.ts";
import { IncompleteReadError, LimitOverrunError } from "./exceptions.ts";
import { FutureCore } from "./future-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { runningLoop } from "./running.ts";

const LINE_FEED = 10;

/** What the library needs of a reader beside its methods. */
export interface Feed {
  data(bytes: Uint8Array): Sim<void>;
  end(): void;
  /** The connection is lost. */
  fail(error: unknown): void;
  /** Why the connection was lost; null: it was not. */
  readonly error: unknown;
}

/** Where the bytes come from: it can be asked to wait a while. */
export interface Source {
  pause(): Sim<void>;
  resume(): Sim<void>;
}

/** How the loop fills a reader. Without a source nobody can be asked to wait. */
export let feedOf: (reader: StreamReader, source?: Source) => Feed;

/** What is read of a stream before somebody asks for it, in bytes; at twice as much the source has to wait. */
export const DEFAULT_LIMIT = 65_536;

/** What has arrived. */
export class StreamReader {
  readonly #loop: LoopCore = runningLoop();
  readonly #limit: number;
  #buffer = new Uint8Array(0);
  #eof = false;
  #error: { readonly error: unknown } | null = null;
  #waiter: FutureCore | null = null;
  #source: Source | null = null;
  #paused = false;

  /**
   * @param limit how long what `readuntil` and `readline` give may be
   * @throws ValueError unless it is above 0
   */
  constructor(limit: number = DEFAULT_LIMIT) {
    if (limit <= 0) throw new ValueError("Limit cannot be <= 0");
    this.#limit = limit;
  }

  /** Why the connection was lost; null: it was not. */
  exception(): unknown {
    return this.#error?.error ?? null;
  }

  /** Whoever reads gets this exception. */
  set_exception(exc: unknown): void {
    this.#error = { error: exc };
    const waiter = this.#waiter;
    this.#waiter = null;
    if (waiter !== null && !waiter.done) waiter.setException(exc);
  }

  /** Puts bytes in, as a transport does. */
  *feed_data(data: Uint8Array): Sim<void> {
    yield visible("feed", this.#loop.inside);
    yield* this.#feed(data);
  }

  /** The stream has ended. */
  *feed_eof(): Sim<void> {
    yield visible("feed", this.#loop.inside);
    this.#eof = true;
    this.#wake();
  }

  /** True if the stream has ended and all of it has been read. */
  at_eof(): boolean {
    return this.#eof && this.#buffer.length === 0;
  }

  /** Up to `n` bytes, as soon as there are any; none at the end. `n` -1: everything up to the end. */
  *read(n = -1): Co<Uint8Array> {
    this.#raise();
    if (n === 0) return new Uint8Array(0);
    if (n < 0) {
      let all = new Uint8Array(0);
      for (;;) {
        const block = yield* this.read(this.#limit);
        if (block.length === 0) return all;
        all = joined(all, block);
      }
    }
    if (this.#buffer.length === 0 && !this.#eof) yield* this.#wait("read");
    return yield* this.#take(Math.min(n, this.#buffer.length));
  }

  /**
   * Exactly `n` bytes.
   * @throws IncompleteReadError if the stream ends before
   */
  *readexactly(n: number): Co<Uint8Array> {
    if (n < 0) throw new ValueError("readexactly size can not be less than zero");
    this.#raise();
    while (this.#buffer.length < n) {
      if (this.#eof) throw new IncompleteReadError(this.#clear(), n);
      yield* this.#wait("readexactly");
    }
    return yield* this.#take(n);
  }

  /**
   * Up to and with the next line feed; what is left, if the stream ends before.
   * @throws ValueError if the line is longer than the limit: it is dropped
   */
  *readline(): Co<Uint8Array> {
    try {
      return yield* this.readuntil();
    } catch (error) {
      if (error instanceof IncompleteReadError) return error.partial;
      if (!(error instanceof LimitOverrunError)) throw error;
      if (this.#buffer[error.consumed] === LINE_FEED) this.#buffer = this.#buffer.slice(error.consumed + 1);
      else this.#clear();
      yield* this.#resume();
      throw new ValueError(error.message);
    }
  }

  /**
   * Up to and with the next `separator`.
   * @throws IncompleteReadError if the stream ends before
   * @throws LimitOverrunError if that is longer than the limit: it stays in the buffer
   */
  *readuntil(separator: Uint8Array = Uint8Array.of(LINE_FEED)): Co<Uint8Array> {
    if (separator.length === 0) throw new ValueError("Separator should be at least one-byte string");
    this.#raise();
    let offset = 0;
    let at = -1;
    for (;;) {
      if (this.#buffer.length - offset >= separator.length) {
        at = find(this.#buffer, separator, offset);
        if (at >= 0) break;
        offset = Math.max(0, this.#buffer.length + 1 - separator.length);
        if (offset > this.#limit) throw new LimitOverrunError("Separator is not found, and chunk exceed the limit", offset);
      }
      if (this.#eof) throw new IncompleteReadError(this.#clear(), null);
      yield* this.#wait("readuntil");
    }
    if (at > this.#limit) throw new LimitOverrunError("Separator is found, but chunk is longer than limit", at);
    return yield* this.#take(at + separator.length);
  }

  /** `async for line in reader`: its lines. */
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined> {
    // What a loop calls is `__anext__`, whatever TypeScript says.
    return this as never;
  }

  /** The next line. @throws StopAsyncIteration at the end */
  *__anext__(): Co<Uint8Array> {
    const line = yield* this.readline();
    if (line.length === 0) throw new StopAsyncIteration();
    return line;
  }

  static {
    feedOf = (reader, source) => {
      reader.#source = source ?? null;
      return {
        data: (bytes) => reader.#feed(bytes),
        end() {
          reader.#eof = true;
          reader.#wake();
        },
        fail: (error) => reader.set_exception(error),
        get error() {
          return reader.exception();
        },
      };
    };
  }

  *#feed(bytes: Uint8Array): Sim<void> {
    this.#buffer = joined(this.#buffer, bytes);
    this.#wake();
    if (this.#source === null || this.#paused || this.#buffer.length <= 2 * this.#limit) return;
    this.#paused = true;
    yield* this.#source.pause();
  }

  *#take(n: number): Co<Uint8Array> {
    const taken = this.#buffer.slice(0, n);
    this.#buffer = this.#buffer.slice(n);
    if (this.#buffer.length <= this.#limit) yield* this.#resume();
    return taken;
  }

  #clear(): Uint8Array {
    const all = this.#buffer;
    this.#buffer = new Uint8Array(0);
    return all;
  }

  /** There is room again. */
  *#resume(): Sim<void> {
    if (!this.#paused) return;
    this.#paused = false;
    yield* this.#source!.resume();
  }

  #raise(): void {
    if (this.#error !== null) throw this.#error.error;
  }

  *#wait(name: string): Co<void> {
    if (this.#waiter !== null) throw new RuntimeError(`${name}() called while another coroutine is already waiting for incoming data`);
    yield* this.#resume();
    const waiter = new FutureCore(this.#loop);
    this.#waiter = waiter;
    try {
      yield* awaitCore(waiter);
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

/** Where `part` begins in `all`, from `start` on; -1: nowhere. */
function find(all: Uint8Array, part: Uint8Array, start: number): number {
  for (let at = all.indexOf(part[0]!, start); at >= 0; at = all.indexOf(part[0]!, at + 1)) {
    if (part.every((byte, i) => all[at + i] === byte)) return at;
  }
  return -1;
}
