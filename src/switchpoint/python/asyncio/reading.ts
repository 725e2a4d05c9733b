/**
 * How an event loop fills a reader: it watches a socket or the end of a pipe, and stops while the reader has enough.
 *
 * Source: CPython 3.13, Lib/asyncio/selector_events.py (_SelectorSocketTransport._read_ready), unix_events.py (_UnixReadPipeTransport).
 */
import type { Sim } from "../../machine/traps.ts";
import { BlockingIOError, OSError } from "../builtins.ts";
import { visible } from "../interpreter.ts";
import { blockingCallback } from "./callbacks.ts";
import { charge, pay, STREAM_READ } from "./costs.ts";
import type { LoopCore } from "./loop-core.ts";
import { addWatch, removeWatch } from "./sockets.ts";
import { feedOf, type Feed, type Source, type StreamReader } from "./stream-reader.ts";

/** Most that one event reads. */
const CHUNK = 256 * 1024;

/** Where bytes come from; it does not block. */
export interface Inlet {
  fileno(): number;
  /** Some bytes; none at the end. @throws BlockingIOError if there are none yet */
  recv(n: number): Sim<Uint8Array>;
  /** The end has been read, or reading has failed. */
  ended?(): Sim<void>;
}

/** From now on what arrives is put into `reader`. */
export function* readInto(loop: LoopCore, reader: StreamReader, inlet: Inlet): Sim<Feed> {
  const reading = new Reading(loop, inlet);
  reading.feed = feedOf(reader, reading);
  yield* reading.resume();
  return reading.feed;
}

class Reading implements Source {
  readonly #loop: LoopCore;
  readonly #inlet: Inlet;
  feed: Feed | null = null;
  #over = false;

  constructor(loop: LoopCore, inlet: Inlet) {
    this.#loop = loop;
    this.#inlet = inlet;
  }

  *resume(): Sim<void> {
    if (this.#over || this.#inlet.fileno() < 0) return;
    const ready = blockingCallback("_read_ready", () => this.#receive());
    yield* addWatch(this.#loop, this.#inlet, "reader", ready, []);
  }

  *pause(): Sim<void> {
    if (!this.#over) yield* removeWatch(this.#loop, this.#inlet, "reader");
  }

  *#receive(): Sim<void> {
    let data = new Uint8Array(0);
    let failed: unknown = null;
    try {
      data = Uint8Array.from(yield* this.#inlet.recv(CHUNK));
    } catch (error) {
      if (error instanceof BlockingIOError) return;
      if (!(error instanceof OSError)) throw error;
      failed = error;
    }
    if (data.length === 0) {
      yield* removeWatch(this.#loop, this.#inlet, "reader");
      this.#over = true;
      yield* this.#inlet.ended?.() ?? nothing();
    }
    charge(STREAM_READ);
    yield* pay();
    yield visible("feed", this.#loop.inside);
    if (failed !== null) this.feed!.fail(failed);
    else if (data.length === 0) this.feed!.end();
    else yield* this.feed!.data(data);
  }
}

function* nothing(): Sim<void> {}
