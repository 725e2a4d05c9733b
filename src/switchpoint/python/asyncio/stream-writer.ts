/**
 * asyncio.StreamWriter: what is to be sent. What cannot be sent at once waits in a buffer, and `drain` waits while that is large.
 *
 * Source: CPython 3.13, Lib/asyncio/streams.py (StreamWriter), selector_events.py (_SelectorSocketTransport).
 */
import type { Sim } from "../../machine/traps.ts";
import { BlockingIOError, OSError } from "../builtins.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { visible } from "../interpreter.ts";
import type { socket } from "../socket/socket-object.ts";
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

/** What is to be sent. */
export class StreamWriter {
  readonly #loop: LoopCore;
  readonly #socket: socket;
  readonly #feed: Feed | null;
  readonly #closed: FutureCore;
  #buffer = new Uint8Array(0);
  #closing = false;
  #drained: FutureCore | null = null;

  /** @param feed what fills the reader of the same connection, and knows whether that is lost */
  constructor(sock: socket, feed: Feed | null = null) {
    this.#feed = feed;
    this.#loop = runningLoop();
    this.#socket = sock;
    this.#closed = new FutureCore(this.#loop);
  }

  /** Sends what can be sent at once, and keeps the rest. */
  *write(data: Uint8Array): Sim<void> {
    charge(STREAM_WRITE);
    yield* pay();
    yield visible("write", this.#loop.inside);
    const waits = this.#buffer.length > 0;
    this.#buffer = joined(this.#buffer, data);
    if (waits) return;
    yield* this.#send();
    if (this.#buffer.length > 0)
      yield* addWatch(
        this.#loop,
        this.#socket,
        "writer",
        blockingCallback("_write_ready", () => this.#goOn()),
        [],
      );
  }

  /**
   * Waits while there is too much to be sent.
   * @throws ConnectionResetError and the like if the connection is lost
   */
  *drain(): Co<void> {
    const error = this.#feed?.error ?? null;
    if (error !== null) throw error;
    if (this.#closing) yield* sleep(0);
    if (this.#buffer.length <= HIGH_WATER) return;
    this.#drained = new FutureCore(this.#loop);
    yield* awaitCore(this.#drained);
  }

  /** Ends the connection when everything has been sent. */
  *close(): Sim<void> {
    yield visible("close", this.#loop.inside);
    if (this.#closing) return;
    this.#closing = true;
    yield* removeWatch(this.#loop, this.#socket, "reader");
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
    if (name === "socket") return this.#socket;
    if (name === "peername") return yield* this.#socket.getpeername();
    return name === "sockname" ? yield* this.#socket.getsockname() : fallback;
  }

  *#send(): Sim<void> {
    try {
      while (this.#buffer.length > 0) this.#buffer = this.#buffer.slice(yield* this.#socket.send(this.#buffer));
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
    yield* removeWatch(this.#loop, this.#socket, "writer");
    if (this.#closing) yield* this.#lose();
  }

  *#lose(): Sim<void> {
    yield* this.#socket.close();
    yield visible("connection lost", this.#loop.inside);
    if (!this.#closed.done) this.#closed.setResult(null);
  }
}
