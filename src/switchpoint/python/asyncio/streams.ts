/**
 * asyncio's streams: open_connection and start_server.
 *
 * What arrives is put into the reader's buffer by the loop. (A reader takes in whatever comes: CPython stops reading when twice
 * its limit has gathered.)
 * Source: CPython 3.13, Lib/asyncio/streams.py, selector_events.py (_SelectorSocketTransport, _accept_connection).
 */
import type { Sim } from "../../machine/traps.ts";
import { BlockingIOError, OSError } from "../builtins.ts";
import { callFunction } from "../callable.ts";
import { Coroutine, type Co } from "../coroutines/coroutine.ts";
import { visible } from "../interpreter.ts";
import type { Address } from "../socket/socket-address.ts";
import { socket } from "../socket/socket-object.ts";
import { blockingCallback } from "./callbacks.ts";
import type { LoopCore } from "./loop-core.ts";
import { charge, pay, STREAM_READ } from "./costs.ts";
import { runningLoop } from "./running.ts";
import { Server } from "./server.ts";
import { addWatch, removeWatch, sockConnect } from "./sockets.ts";
import { feedOf, StreamReader, type Feed } from "./stream-reader.ts";
import { StreamWriter } from "./stream-writer.ts";
import { makeTask } from "./tasks.ts";

/** Most that one event reads. */
const CHUNK = 256 * 1024;

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
  const accept = blockingCallback("_accept_connection", () => acceptAll(loop, sock, client_connected_cb));
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
    blockingCallback("_read_ready", () => receive(loop, sock, feedOf(reader))),
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
  charge(STREAM_READ);
  yield* pay();
  yield visible("feed", loop.inside);
  if (data.length === 0) feed.end();
  else feed.data(data);
}
