/**
 * asyncio's streams: open_connection and start_server.
 *
 * What arrives is put into the reader's buffer by the loop, which stops reading when twice the reader's limit has gathered.
 * Source: CPython 3.13, Lib/asyncio/streams.py, selector_events.py (_SelectorSocketTransport, _accept_connection).
 */
import type { Sim } from "../../machine/traps.ts";
import { BlockingIOError, ValueError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { Coroutine, type Co } from "../coroutines/coroutine.ts";
import { visible } from "../interpreter.ts";
import type { Address } from "../socket/socket-address.ts";
import { SHUT_WR, SOCK_STREAM } from "../socket/socket-constants.ts";
import { socket } from "../socket/socket-object.ts";
import { blockingCallback } from "./callbacks.ts";
import type { LoopCore } from "./loop-core.ts";
import { runningLoop } from "./running.ts";
import { Server } from "./server.ts";
import { addWatch, sockConnect } from "./sockets.ts";
import { readInto } from "./reading.ts";
import { DEFAULT_LIMIT, StreamReader } from "./stream-reader.ts";
import { StreamWriter, type Outlet } from "./stream-writer.ts";
import { makeTask } from "./tasks.ts";

/**
 * Connects with a host's port, or takes a socket that is connected: a reader and a writer.
 * @param limit of the reader
 * @throws ValueError for both, or neither
 */
export function* open_connection(
  host: string | null = null,
  port: number | null = null,
  limit: number = DEFAULT_LIMIT,
  sock: socket | null = null,
): Co<[StreamReader, StreamWriter]> {
  const loop = runningLoop();
  const reader = new StreamReader(limit);
  if ((host !== null || port !== null) && sock !== null) throw new ValueError("host/port and sock can not be specified at the same time");
  if (sock !== null) return yield* streamsOf(loop, checkStream(sock), reader);
  if (host === null && port === null) throw new ValueError("host and port was not specified and no sock specified");
  const made = new socket();
  made.setblocking(false);
  try {
    yield* sockConnect(loop, made, [host ?? "", port ?? 0] as Address);
  } catch (error) {
    yield* made.close();
    throw error;
  }
  return yield* streamsOf(loop, made, reader);
}

/**
 * Calls `client_connected_cb(reader, writer)` for each client; if that gives a coroutine, runs it as a task.
 * @param limit of the readers
 * @param backlog how many clients may wait to be accepted
 * @param sock a bound socket to listen on, instead of a host's port
 * @param start_serving false: clients have to wait until `start_serving` or `serve_forever`
 * @throws ValueError for both, or neither
 */
export function* start_server(
  client_connected_cb: (reader: StreamReader, writer: StreamWriter) => unknown,
  host: string | null = null,
  port: number | null = null,
  limit: number = DEFAULT_LIMIT,
  backlog: number = 100,
  sock: socket | null = null,
  start_serving: boolean = true,
): Co<Server> {
  const loop = runningLoop();
  if ((host !== null || port !== null) && sock !== null) throw new ValueError("host/port and sock can not be specified at the same time");
  if (sock === null && host === null && port === null) throw new ValueError("Neither host/port nor sock were specified");
  const listener = sock === null ? new socket() : checkStream(sock);
  listener.setblocking(false);
  if (sock === null) yield* listener.bind([host ?? "", port ?? 0] as Address);
  const accept = blockingCallback("_accept_connection", () => acceptAll(loop, listener, client_connected_cb, limit));
  const server = new Server(listener, function* () {
    yield* listener.listen(backlog);
    yield* addWatch(loop, listener, "reader", { ...accept, contextual: true }, []);
  });
  if (start_serving) yield* server.start_serving();
  return server;
}

function checkStream(sock: socket): socket {
  if (sock.type !== SOCK_STREAM) throw new ValueError(`A Stream Socket was expected, got ${String(sock)}`);
  sock.setblocking(false);
  return sock;
}

function* acceptAll(
  loop: LoopCore,
  listener: socket,
  serve: (reader: StreamReader, writer: StreamWriter) => unknown,
  limit: number,
): Sim<void> {
  for (;;) {
    let client: socket;
    try {
      [client] = yield* listener.accept();
    } catch (error) {
      if (error instanceof BlockingIOError) return;
      throw error;
    }
    client.setblocking(false);
    const [reader, writer] = yield* streamsOf(loop, client, new StreamReader(limit));
    const result = yield* callFunction(serve, undefined, [reader, writer]);
    if (!(result instanceof Coroutine)) continue;
    yield visible("create_task", loop.inside);
    yield* makeTask(loop, result, null, null);
  }
}

function* streamsOf(loop: LoopCore, sock: socket, reader: StreamReader): Sim<[StreamReader, StreamWriter]> {
  const feed = yield* readInto(loop, reader, sock);
  return [reader, new StreamWriter(new SocketOutlet(sock), feed)];
}

/** A socket as a writer needs it. */
class SocketOutlet implements Outlet {
  readonly #sock: socket;

  constructor(sock: socket) {
    this.#sock = sock;
  }

  fileno(): number {
    return this.#sock.fileno();
  }

  send(data: Uint8Array): Sim<number> {
    return this.#sock.send(data);
  }

  end(): Sim<void> {
    return this.#sock.shutdown(SHUT_WR);
  }

  close(): Sim<void> {
    return this.#sock.close();
  }

  *info(name: string): Sim<unknown> {
    if (name === "socket") return this.#sock;
    if (name === "peername") return yield* this.#sock.getpeername();
    return name === "sockname" ? yield* this.#sock.getsockname() : null;
  }
}
