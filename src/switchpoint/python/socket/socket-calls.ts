/**
 * The system calls behind Python's sockets that concern more than the socket's own file: ports, the other side, descriptors.
 *
 * Left to others: time-outs and Python's errors (socket-object.ts), what the kernel keeps (machine/kernel/socket-file.ts).
 * Source: Linux, net/socket.c.
 */
import type { MachineCosts } from "../../machine/costs.ts";
import type { Host } from "../../machine/host.ts";
import { SocketFile } from "../../machine/kernel/socket-file.ts";
import type { Access, Sim } from "../../machine/traps.ts";
import type { WaitQueue } from "../../machine/wait-queue.ts";
import { nameFor } from "../blocking.ts";
import { currentThread, visible } from "../interpreter.ts";
import { kernelLook } from "../kernel-call.ts";
import { EBADF, ECONNREFUSED, EDESTADDRREQ, EISCONN, ETIMEDOUT, osError } from "../os-error.ts";
import { systemCall, type SystemCall } from "../system-call.ts";

/** A call on one socket's file: what is the same for all of them is left out. */
export type CallOnSocket<T> = Omit<SystemCall<T>, "kind" | "object" | "changes" | "cost"> & { readonly cost?: number };

/** A new socket of this process: its descriptor. */
export function openSocket(protocol: SocketFile["protocol"]): number {
  const name = nameFor("socket");
  const key = newKey();
  return kernelLook(({ host }, process) => process.open(new SocketFile(host, protocol, name, key(host))));
}

/** A key for a file (PollRoom): by the thread that makes it, and how many it has made. */
export function newKey(): (host: Host) => string {
  const { process, stream } = currentThread();
  return (host) => host.newKey(`${process}.${stream}`);
}

/** @throws OSError for a descriptor that is no open socket's */
export function socketFile(fd: number): SocketFile {
  const file = currentThread().interpreter.process.files.get(fd);
  if (!(file instanceof SocketFile)) throw osError(EBADF);
  return file;
}

/** What the machine charges. */
export function costs(): MachineCosts {
  return currentThread().interpreter.kernel.host.machine.costs;
}

/** Nanoseconds to copy so many bytes into the kernel or out of it. */
export function copying(bytes: number): number {
  return Math.round((bytes * costs().copyKilobyte) / 1024);
}

/** All who wait in a queue. */
export function all(queue: WaitQueue): [WaitQueue, number][] {
  return [[queue, queue.length]];
}

/** bind, listen: a call on the table of ports. */
export function* configure(fd: number, kind: string, act: (file: SocketFile) => number): Sim<void> {
  const outcome = yield* systemCall(() => {
    const file = socketFile(fd);
    return { kind, object: file.host.loopback, more: [whole(file.object)], cost: costs().socketCall, act: () => act(file) };
  });
  if (outcome!.value !== 0) throw osError(outcome!.value);
}

/**
 * Connects to a port: gives the number of an error, or 0. Who listens there is looked up first; if they have no room, the thread waits
 * for them until the deadline (null: it does not).
 */
export function* connectTo(fd: number, port: number, deadline: number | null): Sim<number> {
  const { recording } = currentThread().interpreter.process;
  return yield* recording.call(function* () {
    const file = socketFile(fd);
    if (file.stream !== null) return EISCONN;
    yield visible("look up", file.host.loopback, { write: false });
    const listener = file.listenerAt(port);
    const cost = costs().sendCall;
    if (listener === null) {
      yield* systemCall(() => ({ kind: "connect", object: file.object, cost, act() {} }));
      return ECONNREFUSED;
    }
    const outcome = yield* systemCall(() => ({
      kind: "connect",
      object: listener,
      ...(deadline === null ? {} : { guard: "room", deadline, queue: listener.connectors }),
      more: [whole(file.object)],
      changes: listener,
      wakes: () => [[listener.waiters, 1]],
      cost,
      act: () => (file.listenerAt(port) === listener ? file.connect(port) : ECONNREFUSED),
    }));
    return outcome === null ? ETIMEDOUT : outcome.value;
  });
}

/** Sends a message to a port, null: to the one that the socket is connected to. If nobody is there it is lost. */
export function* sendDatagram(fd: number, data: Uint8Array, to: number | null): Sim<void> {
  const { recording } = currentThread().interpreter.process;
  const error = yield* recording.call(function* () {
    const file = socketFile(fd);
    const port = to ?? file.remote;
    if (port === 0) return EDESTADDRREQ;
    yield visible("look up", file.host.loopback, { write: file.port === 0 });
    file.use();
    const target = file.host.loopback.at("udp", port)?.datagrams ?? null;
    const act = (): void => void target?.put({ data: data.slice(), length: data.length, from: file.port });
    const wakes = (): [WaitQueue, number][] => (target === null ? [] : [[target.waiters, 1]]);
    const object = target ?? file.object;
    yield* systemCall(() => ({
      kind: "send",
      object,
      ...(target === null ? {} : { changes: target }),
      wakes,
      cost: costs().sendCall,
      act,
    }));
    return 0;
  });
  if (error !== 0) throw osError(error);
}

/** close(2) of a socket. Whoever is about to connect must know whether it came before. */
export function closing(fd: number): SystemCall<void> {
  const file = socketFile(fd);
  const { files } = currentThread().interpreter.process;
  let queues: readonly WaitQueue[] = [];
  const act = (): void => {
    files.delete(fd);
    if (--file.references > 0) return;
    ({ queues } = file);
    file.shut();
  };
  const pending = (file.listener?.pending ?? []).map(({ end }) => whole(end.object));
  const more = file.stream === null ? [whole(file.host.loopback), ...pending] : [];
  return { kind: "close", object: file.object, more, changes: file, wakes: () => queues.flatMap(all), cost: costs().socketCall, act };
}

function whole(object: object): Access {
  return { object, key: null, write: true };
}
