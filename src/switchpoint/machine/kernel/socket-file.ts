/**
 * A socket as an open file: what it is bound and connected to. It begins as neither; then a stream socket listens or is one end of a
 * connection, and a datagram socket has a buffer that messages arrive in.
 *
 * The operations give the number of an error (errno(3)) or 0. They take no time and do not wait: python/ makes system calls of
 * them. Left to others: bytes (stream-socket.ts), ports (loopback.ts).
 * Source: Linux, net/socket.c, net/ipv4/af_inet.c; socket(7).
 */
import { DatagramSocket } from "../datagram-socket.ts";
import type { Host } from "../host.ts";
import { Listener, type Bound, type Datagram } from "../loopback.ts";
import type { Selectable } from "../poll-room.ts";
import { Connection, type StreamSocket } from "../stream-socket.ts";
import type { Sim } from "../traps.ts";
import { wake, WaitQueue } from "../wait-queue.ts";
import { OpenFile, type Transfer } from "./open-file.ts";
import type { KernelObject } from "./operation.ts";

const EADDRINUSE = 98;
const ECONNREFUSED = 111;
const EINVAL = 22;
const EISCONN = 106;

/** What a socket is before it is anything. */
class Unconnected implements KernelObject {
  readonly waiters: WaitQueue;
  readonly guards = {};

  constructor(name: string) {
    this.waiters = new WaitQueue(name);
  }
}

export class SocketFile extends OpenFile implements Selectable, Bound {
  readonly host: Host;
  readonly protocol: "tcp" | "udp" | "unix";
  readonly name: string;
  readonly #key: string | null;
  readonly #unconnected: Unconnected;
  /** Its own port, 0: none. The port that it is connected to. */
  port = 0;
  remote = 0;
  #bound = false;
  listener: Listener | null = null;
  stream: StreamSocket | null = null;
  readonly datagrams: DatagramSocket<Datagram> | null;

  /** @param key as for Selectable */
  constructor(host: Host, protocol: "tcp" | "udp" | "unix", name: string, key: string | null) {
    super();
    this.host = host;
    this.protocol = protocol;
    this.name = name;
    this.#key = key;
    this.#unconnected = new Unconnected(name);
    this.datagrams = protocol === "udp" ? new DatagramSocket(host.machine, name, key) : null;
  }

  get #what(): (Selectable & { readonly object: KernelObject }) | null {
    return this.stream ?? this.listener ?? this.datagrams;
  }

  override get object(): KernelObject {
    return this.#what?.object ?? this.#unconnected;
  }

  get key(): string | null {
    return this.#what?.key ?? this.#key;
  }

  /** A stream socket that is not connected is always ready: every call fails at once. */
  override get readable(): boolean {
    return this.#what?.readable ?? true;
  }

  override get writable(): boolean {
    return this.#what?.writable ?? true;
  }

  get failed(): boolean {
    return this.stream?.failed ?? false;
  }

  get hungUp(): boolean {
    return this.stream === null ? this.#what === null : this.stream.hungUp;
  }

  /** bind(2); port 0: any that is free. */
  bind(port: number): number {
    if (this.#bound) return EINVAL;
    const chosen = this.host.loopback.bind(this.#ports, port, this);
    if (chosen === null) return EADDRINUSE;
    this.port = chosen;
    this.#bound = true;
    return 0;
  }

  /** listen(2) */
  listen(backlog: number): number {
    if (this.stream !== null || this.protocol !== "tcp") return EINVAL;
    if (!this.#bound) this.bind(0);
    this.listener ??= new Listener(this.name, backlog, this.#key);
    return 0;
  }

  /** Who listens at a port; null: nobody. */
  listenerAt(port: number): Listener | null {
    return this.host.loopback.at("tcp", port)?.listener ?? null;
  }

  /** connect(2) to somebody who listens and has room: the connection is there at once, before it is accepted. */
  connect(port: number): number {
    if (this.stream !== null) return EISCONN;
    const listener = this.listenerAt(port);
    if (listener === null) return ECONNREFUSED;
    this.#own();
    this.remote = port;
    const { ends } = new Connection("tcp", this.name, this.#key);
    this.stream = ends[0];
    listener.pending.push({ end: ends[1], from: this.port });
    return 0;
  }

  /** The port that it is connected to; null: it is not. */
  remoteOrNull(): number | null {
    return this.stream === null && this.remote === 0 ? null : this.remote;
  }

  /** A datagram socket that sends has a port. */
  use(): void {
    this.#own();
  }

  /** accept(2) of a listener with a pending connection, into `file`. */
  accept(file: SocketFile): void {
    const { end, from } = this.listener!.pending.shift()!;
    file.stream = end;
    file.port = this.port;
    file.remote = from;
  }

  /** Nobody holds the socket any more. */
  shut(): void {
    this.stream?.close();
    for (const { end } of this.listener?.pending ?? []) {
      end.peer.reset = true;
      end.close();
    }
    if (this.#bound) this.host.loopback.free(this.#ports, this.port);
    this.#bound = false;
  }

  /** Who might go on after a change. */
  get queues(): readonly WaitQueue[] {
    if (this.stream !== null) return this.stream.queues;
    const pending = (this.listener?.pending ?? []).flatMap(({ end }) => end.queues);
    return [...pending, ...(this.listener === null ? [] : [this.listener.connectors])];
  }

  // eslint-disable-next-line require-yield
  override *read(count: number): Sim<Transfer<Uint8Array>> {
    return this.stream?.readable ? { done: this.stream.take(count) } : { error: "EAGAIN" };
  }

  // eslint-disable-next-line require-yield
  override *write(data: Uint8Array): Sim<Transfer<number>> {
    if (this.stream === null || this.stream.muted) return { error: "EPIPE" };
    return this.stream.writable ? { done: this.stream.put(data) } : { error: "EAGAIN" };
  }

  override *closed(): Sim<void> {
    const { queues } = this;
    this.shut();
    const places = this.host.polls.mark(this.object);
    for (const queue of queues) yield* wake(queue, queue.length);
    yield* this.host.polls.call(places);
  }

  get #ports(): "tcp" | "udp" {
    return this.protocol === "udp" ? "udp" : "tcp";
  }

  #own(): void {
    if (this.port === 0) this.port = this.host.loopback.ephemeral(this.#ports);
    if (this.protocol === "udp") this.bind(this.port);
  }
}
