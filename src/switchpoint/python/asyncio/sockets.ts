/**
 * Sockets on an event loop: callbacks when a file is ready, and coroutines that wait for it. The sockets must not block.
 *
 * Source: CPython 3.13, Lib/asyncio/selector_events.py (_add_reader, sock_recv, sock_sendall, sock_connect, sock_accept).
 */
import type { Sim } from "../../machine/traps.ts";
import { BlockingIOError, KeyboardInterrupt, OSError, SystemExit, ValueError } from "../builtins.ts";
import type { Co } from "../coroutines/coroutine.ts";
import { descriptor, openFile, type FileLike } from "../files/file-like.ts";
import { visible } from "../interpreter.ts";
import { EBADF, osError } from "../os-error.ts";
import type { Address } from "../socket/socket-address.ts";
import { SO_ERROR, SOL_SOCKET } from "../socket/socket-constants.ts";
import type { socket } from "../socket/socket-object.ts";
import { awaitCore } from "./bound.ts";
import type { Callback } from "./callbacks.ts";
import { FutureCore } from "./future-core.ts";
import { HandleCore } from "./handle-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { copyOf, currentContext } from "../contextvars/context.ts";

type Side = "reader" | "writer";

/** Has `callback` called in every round in which the file can be read (or written). */
export function* addWatch(loop: LoopCore, given: FileLike, side: Side, callback: Callback, args: readonly unknown[]): Sim<void> {
  const fd = yield* descriptor(given);
  yield visible(`add a ${side}`, loop.inside, { more: [{ object: loop.timers, key: null, write: true }] });
  loop.checkOpen();
  const file = openFile(fd);
  if (file === null) throw osError(EBADF);
  const handle = new HandleCore(callback, args, callback.contextual ? copyOf(currentContext()) : null);
  const before = loop.watches.set(fd, file, side, handle);
  if (before !== null) loop.cancel(before);
}

/** Takes that back; false if there was nothing. */
export function* removeWatch(loop: LoopCore, given: FileLike, side: Side): Sim<boolean> {
  const fd = yield* descriptor(given);
  yield visible(`remove a ${side}`, loop.inside, { more: [{ object: loop.timers, key: null, write: true }] });
  const before = loop.watches.take(fd, side);
  if (before !== null) loop.cancel(before);
  return before !== null;
}

/** Tries `attempt` until it does not block: at once, then whenever the file is ready. It gives null while there is more to do. */
function* until<T>(loop: LoopCore, sock: socket, side: Side, attempt: () => Sim<{ readonly value: T } | null>): Co<T> {
  if (loop.debug && sock.gettimeout() !== 0) throw new ValueError("the socket must be non-blocking");
  const first = yield* tried(attempt);
  if (first !== null) return first.value;
  const future = new FutureCore(loop);
  const again: Callback = {
    face: null,
    name: `_sock_${side}()`,
    task: null,
    contextual: false,
    *invoke() {
      if (future.done) return;
      try {
        const next = yield* tried(attempt);
        yield visible("complete", loop.inside);
        if (next !== null && !future.done) future.setResult(next.value);
      } catch (error) {
        if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
        yield visible("complete", loop.inside);
        if (!future.done) future.setException(error);
      }
    },
  };
  const fd = sock.fileno();
  yield* addWatch(loop, fd, side, again, []);
  // CPython takes the file off in a callback of the future, one round later or sooner: nobody can tell.
  const off: Callback = {
    ...again,
    name: "_sock_done()",
    *invoke() {
      yield* removeWatch(loop, fd, side);
    },
  };
  future.addDoneCallback(off);
  return (yield* awaitCore(future)) as T;
}

/** Null if the operation would have to wait. */
function* tried<T>(attempt: () => Sim<{ readonly value: T } | null>): Sim<{ readonly value: T } | null> {
  try {
    return yield* attempt();
  } catch (error) {
    if (error instanceof BlockingIOError) return null;
    throw error;
  }
}

/** At most `n` bytes; none at the end. */
export function sockRecv(loop: LoopCore, sock: socket, n: number): Co<Uint8Array> {
  return until(loop, sock, "reader", function* () {
    return { value: yield* sock.recv(n) };
  });
}

/** Sends everything. */
export function sockSendall(loop: LoopCore, sock: socket, data: Uint8Array): Co<null> {
  let sent = 0;
  return until(loop, sock, "writer", function* () {
    while (sent < data.length) sent += yield* sock.send(data.subarray(sent));
    return { value: null };
  });
}

/** Waits for a client: its socket, which does not block, and its address. */
export function sockAccept(loop: LoopCore, sock: socket): Co<[socket, Address]> {
  return until(loop, sock, "reader", function* () {
    const [client, address] = yield* sock.accept();
    client.setblocking(false);
    return { value: [client, address] as [socket, Address] };
  });
}

/** Connects with an address. */
export function sockConnect(loop: LoopCore, sock: socket, address: Address): Co<null> {
  let begun = false;
  return until(loop, sock, "writer", function* () {
    if (!begun) {
      begun = true;
      yield* sock.connect(address);
      return { value: null };
    }
    const errno = sock.getsockopt(SOL_SOCKET, SO_ERROR);
    if (errno !== 0) throw new OSError(errno, `Connect call failed ${String(address)}`);
    return { value: null };
  });
}
