/**
 * asyncio.StreamWriter: what is to be sent. What cannot be sent at once waits in a buffer, and `drain` waits while that is large.
 *
 * Source: CPython 3.13, Lib/asyncio/streams.py (StreamWriter), selector_events.py (_SelectorSocketTransport), unix_events.py (_UnixWritePipeTransport).
 */
import type { Sim } from "../../machine/traps.ts";
import { BlockingIOError, ConnectionResetError, OSError, RuntimeError } from "../builtins.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { visible } from "../interpreter.ts";
import { bytesOf } from "../socket/socket-address.ts";
import { awaitCore } from "./bound.ts";
import { blockingCallback } from "./callbacks.ts";
import { charge, pay, STREAM_WRITE } from "./costs.ts";
import { FutureCore } from "./future-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { runningLoop } from "./running.ts";
import { sleep } from "./sleeping.ts";
import { addWatch, removeWatch } from "./sockets.ts";
import { joined, type Feed } from "./stream-reader.ts";

/** `drain` waits while more than this is to be sent, until no more than a quarter of it is. */
const HIGH_WATER = 64 * 1024;
const LOW_WATER = HIGH_WATER / 4;

/** Where the bytes go: a socket, or the end of a pipe, that does not block. */
export interface Outlet {
  fileno(): number;
  /** Sends some of the bytes; how many. @throws BlockingIOError if there is no room for any */
  send(data: Uint8Array): Sim<number>;
  /** Nothing more comes. */
  end(): Sim<void>;
  close(): Sim<void>;
  info(name: string): Sim<unknown>;
}

/** What is to be sent. */
export class StreamWriter {
  readonly #loop: LoopCore;
  readonly #outlet: Outlet;
  readonly #feed: Feed | null;
  readonly #closed: FutureCore;
  #buffer = new Uint8Array(0);
  #closing = false;
  #ended = false;
  #lost = false;
  #drained: FutureCore | null = null;

  /** @param feed what fills the reader of the same connection, and knows whether that is lost */
  constructor(outlet: Outlet, feed: Feed | null = null) {
    this.#feed = feed;
    this.#loop = runningLoop();
    this.#outlet = outlet;
    this.#closed = new FutureCore(this.#loop);
  }

  /** Sends what can be sent at once, and keeps the rest. */
  *write(data: Uint8Array): Sim<void> {
    bytesOf(data);
    if (this.#ended) throw new RuntimeError("Cannot call write() after write_eof()");
    charge(STREAM_WRITE);
    yield* pay();
    yield visible("write", this.#loop.inside);
    if (this.#lost) return;
    const waits = this.#buffer.length > 0;
    this.#buffer = joined(this.#buffer, data);
    if (waits) return;
    yield* this.#send();
    if (this.#buffer.length > 0)
      yield* addWatch(
        this.#loop,
        this.#outlet,
        "writer",
        blockingCallback("_write_ready", () => this.#goOn()),
        [],
      );
  }

  /** The same for several pieces. */
  *writelines(data: Iterable<Uint8Array>): Sim<void> {
    yield* this.write([...data].reduce<Uint8Array>(joined, new Uint8Array(0)));
  }

  /** Nothing more will be written: the other end reads the end of the stream after what has been. */
  *write_eof(): Sim<void> {
    yield visible("write_eof", this.#loop.inside);
    if (this.#ended || this.#closing) return;
    this.#ended = true;
    if (this.#buffer.length === 0) yield* this.#outlet.end();
  }

  can_write_eof(): boolean {
    return true;
  }

  /**
   * Waits while there is too much to be sent.
   * @throws ConnectionResetError and the like if the connection is lost
   */
  *drain(): Co<void> {
    const error = this.#feed?.error ?? null;
    if (error !== null) throw error;
    if (this.#closing) yield* sleep(0);
    if (this.#lost) throw new ConnectionResetError("Connection lost");
    if (this.#buffer.length <= HIGH_WATER) return;
    this.#drained = new FutureCore(this.#loop);
    yield* awaitCore(this.#drained);
  }

  /** Ends the connection when everything has been sent. */
  *close(): Sim<void> {
    yield visible("close", this.#loop.inside);
    if (this.#closing) return;
    this.#closing = true;
    yield* removeWatch(this.#loop, this.#outlet, "reader");
    if (this.#buffer.length === 0)
      this.#loop.callSoon(
        blockingCallback("_call_connection_lost", () => this.#lose()),
        [],
      );
  }

  is_closing(): boolean {
    return this.#closing;
  }

  /** Waits until the connection has ended. */
  *wait_closed(): Co<void> {
    if (!this.#closed.done) yield* awaitCore(this.#closed);
  }

  /** "peername" and "sockname": addresses; "socket". */
  *get_extra_info(name: string, fallback: unknown = null): Sim<unknown> {
    return (yield* this.#outlet.info(name)) ?? fallback;
  }

  *#send(): Sim<void> {
    try {
      while (this.#buffer.length > 0) this.#buffer = this.#buffer.slice(yield* this.#outlet.send(this.#buffer));
    } catch (error) {
      if (error instanceof BlockingIOError) return;
      // The connection is gone: nobody will have the rest.
      if (!(error instanceof OSError)) throw error;
      this.#buffer = new Uint8Array(0);
    }
  }

  *#goOn(): Sim<void> {
    yield* this.#send();
    if (this.#buffer.length <= LOW_WATER && this.#drained?.done === false) this.#drained.setResult(null);
    if (this.#buffer.length > 0) return;
    yield* removeWatch(this.#loop, this.#outlet, "writer");
    if (this.#closing) yield* this.#lose();
    else if (this.#ended) yield* this.#outlet.end();
  }

  *#lose(): Sim<void> {
    yield* this.#outlet.close();
    yield visible("connection lost", this.#loop.inside);
    this.#lost = true;
    if (!this.#closed.done) this.#closed.setResult(null);
  }
}
