/**
 * asyncio's streams: StreamReader, StreamWriter, open_connection and start_server.
 *
 * Between the socket and the program stand two buffers. What arrives is put into the reader's by the loop; what cannot be sent at
 * once waits in the writer's, and `drain` waits while that is more than 64 KiB. (A reader takes in whatever comes: CPython stops
 * reading when twice its limit has gathered.)
 * Source: CPython 3.13, Lib/asyncio/streams.py, selector_events.py (_SelectorSocketTransport), base_events.py (Server).
 */
import type { Sim } from "../../machine/traps.ts";
import { BlockingIOError, OSError, RuntimeError, ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { Coroutine, type Co } from "../coroutine.ts";
import { AEXIT } from "../guard.ts";
import { visible } from "../interpreter.ts";
import type { Address } from "../socket-address.ts";
import { socket } from "../socket-object.ts";
import { awaitCore } from "./bound.ts";
import type { Callback } from "./callbacks.ts";
import { IncompleteReadError } from "./exceptions.ts";
import { FutureCore } from "./future-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { runningLoop } from "./running.ts";
import { sleep } from "./sleeping.ts";
import { addWatch, removeWatch, sockConnect } from "./sockets.ts";
import { makeTask } from "./tasks.ts";

/** Most that one event reads. */
const CHUNK = 256 * 1024;
/** `drain` waits while more than this is to be sent, until no more than a quarter of it is. */
const HIGH_WATER = 64 * 1024;
const LOW_WATER = HIGH_WATER / 4;

/** What the library needs of a reader beside its methods. */
interface Feed {
  data(bytes: Uint8Array): void;
  end(): void;
}

let feedOf: (reader: StreamReader) => Feed;

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

/** What is to be sent. */
export class StreamWriter {
  readonly #loop: LoopCore;
  readonly #socket: socket;
  readonly #closed: FutureCore;
  #buffer = new Uint8Array(0);
  #closing = false;
  #drained: FutureCore | null = null;

  constructor(sock: socket) {
    this.#loop = runningLoop();
    this.#socket = sock;
    this.#closed = new FutureCore(this.#loop);
  }

  /** Sends what can be sent at once, and keeps the rest. */
  *write(data: Uint8Array): Sim<void> {
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
        callback("_write_ready", () => this.#goOn()),
        [],
      );
  }

  /** Waits while there is too much to be sent. */
  *drain(): Co<void> {
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
        callback("_call_connection_lost", () => this.#lose()),
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

/** A listening socket, and who serves its clients. `await using server = …` closes it at the end of the block. */
export class Server {
  readonly #loop: LoopCore;
  readonly #sockets: socket[];
  #forever: FutureCore | null = null;

  constructor(sock: socket) {
    this.#loop = runningLoop();
    this.#sockets = [sock];
  }

  /** The listening sockets; none after `close`. */
  get sockets(): readonly socket[] {
    return [...this.#sockets];
  }

  is_serving(): boolean {
    return this.#sockets.length > 0;
  }

  /** Takes no more clients. */
  *close(): Sim<void> {
    for (const sock of this.#sockets.splice(0)) {
      yield* removeWatch(this.#loop, sock, "reader");
      yield* sock.close();
    }
    yield visible("close", this.#loop.inside);
    this.#forever?.cancel();
  }

  // eslint-disable-next-line require-yield
  *wait_closed(): Co<void> {}

  /** Serves until it is cancelled; then closes. */
  *serve_forever(): Co<void> {
    this.#forever = new FutureCore(this.#loop);
    try {
      yield* awaitCore(this.#forever);
    } finally {
      yield* this.close();
    }
  }

  *[AEXIT](): Co<boolean> {
    yield* this.close();
    return false;
  }

  *[Symbol.asyncDispose](): Co<void> {
    yield* this.close();
  }
}

/** Connects with a host's port: a reader and a writer. */
export function* open_connection(host: string, port: number): Co<[StreamReader, StreamWriter]> {
  const loop = runningLoop();
  const sock = new socket();
  sock.setblocking(false);
  yield* sockConnect(loop, sock, [host, port] as Address);
  return yield* streamsOf(loop, sock);
}

/** Calls `client_connected_cb(reader, writer)` for each client; if that gives a coroutine, runs it as a task. */
export function* start_server(
  client_connected_cb: (reader: StreamReader, writer: StreamWriter) => unknown,
  host: string | null,
  port: number,
): Co<Server> {
  const loop = runningLoop();
  const sock = new socket();
  sock.setblocking(false);
  yield* sock.bind([host ?? "", port] as Address);
  yield* sock.listen(100);
  const accept = callback("_accept_connection", () => acceptAll(loop, sock, client_connected_cb));
  yield* addWatch(loop, sock, "reader", { ...accept, contextual: true }, []);
  return new Server(sock);
}

function* acceptAll(loop: LoopCore, listener: socket, serve: (reader: StreamReader, writer: StreamWriter) => unknown): Sim<void> {
  for (;;) {
    let client: socket;
    try {
      [client] = yield* listener.accept();
    } catch (error) {
      if (error instanceof BlockingIOError) return;
      throw error;
    }
    client.setblocking(false);
    const [reader, writer] = yield* streamsOf(loop, client);
    const result = yield* callFunction(serve, undefined, [reader, writer]);
    if (!(result instanceof Coroutine)) continue;
    yield visible("create_task", loop.inside);
    yield* makeTask(loop, result, null, null);
  }
}

function* streamsOf(loop: LoopCore, sock: socket): Sim<[StreamReader, StreamWriter]> {
  const reader = new StreamReader();
  yield* addWatch(
    loop,
    sock,
    "reader",
    callback("_read_ready", () => receive(loop, sock, feedOf(reader))),
    [],
  );
  return [reader, new StreamWriter(sock)];
}

function* receive(loop: LoopCore, sock: socket, feed: Feed): Sim<void> {
  let data: Uint8Array;
  try {
    data = yield* sock.recv(CHUNK);
  } catch (error) {
    if (error instanceof BlockingIOError) return;
    if (!(error instanceof OSError)) throw error;
    data = new Uint8Array(0);
  }
  if (data.length === 0) yield* removeWatch(loop, sock, "reader");
  yield visible("feed", loop.inside);
  if (data.length === 0) feed.end();
  else feed.data(data);
}

function callback(name: string, invoke: () => Sim<void>): Callback {
  return { face: null, name: `${name}()`, task: null, contextual: false, invoke };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
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
