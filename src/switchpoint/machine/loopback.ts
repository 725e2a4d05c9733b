/**
 * The loopback interface of the simulated machine: who has which port, and the connections that wait to be accepted.
 *
 * Left to others: the bytes (stream-socket.ts, datagram-socket.ts), system calls and their errors (python/).
 * Source: Linux, net/ipv4/inet_connection_sock.c; ip(7). Ports for who asks for none go up from the first ephemeral one; Linux
 * picks them at random.
 */
import type { DatagramSocket } from "./datagram-socket.ts";
import type { Selectable } from "./poll-room.ts";
import type { StreamSocket } from "./stream-socket.ts";
import type { KernelObject } from "./kernel/operation.ts";
import { WaitQueue } from "./wait-queue.ts";

const FIRST_EPHEMERAL = 32_768;

/** A socket that listens: connections that have been made and not yet accepted. */
export class Listener implements Selectable, KernelObject {
  /** Who waits in accept, and in connect. */
  readonly waiters: WaitQueue;
  readonly connectors: WaitQueue;
  readonly key: string | null;
  /** What `accept` takes next, and the port that it came from. */
  readonly pending: { readonly end: StreamSocket; readonly from: number }[] = [];
  closed = false;
  readonly #backlog: number;
  readonly #name: string;

  /** @param backlog Linux keeps one connection more than that */
  constructor(name: string, backlog: number, key: string | null) {
    this.#name = name;
    this.key = key;
    this.waiters = new WaitQueue(name);
    this.connectors = new WaitQueue(name);
    this.#backlog = Math.max(0, backlog);
  }

  readonly guards = {
    readable: (): boolean => this.readable,
    room: (): boolean => this.hasRoom,
  };

  get object(): this {
    return this;
  }

  get readable(): boolean {
    return this.pending.length > 0;
  }

  get writable(): boolean {
    return false;
  }

  /** One more connection would be kept. */
  get hasRoom(): boolean {
    return this.pending.length <= this.#backlog || this.closed;
  }

  describe(): { name: string; held_by: string | null } {
    return { name: this.#name, held_by: null };
  }
}

/** A datagram with where it came from. */
export interface Datagram {
  readonly data: Uint8Array;
  readonly length: number;
  readonly from: number;
}

/** What has a port. A socket that is bound but does not listen refuses connections. */
export interface Bound {
  listener: Listener | null;
  datagrams: DatagramSocket<Datagram> | null;
}

export class Loopback {
  readonly #ports = new Map<string, Bound>();
  #next = FIRST_EPHEMERAL;

  /** Gives a port to `bound`; 0: any free one. Gives the port, null if somebody has it. */
  bind(protocol: "tcp" | "udp", port: number, bound: Bound): number | null {
    const chosen = port === 0 ? this.ephemeral(protocol) : port;
    const key = `${protocol} ${chosen}`;
    if (this.#ports.has(key)) return null;
    this.#ports.set(key, bound);
    return chosen;
  }

  at(protocol: "tcp" | "udp", port: number): Bound | undefined {
    return this.#ports.get(`${protocol} ${port}`);
  }

  free(protocol: "tcp" | "udp", port: number): void {
    this.#ports.delete(`${protocol} ${port}`);
  }

  /** A port that nobody has. */
  ephemeral(protocol: "tcp" | "udp"): number {
    while (this.#ports.has(`${protocol} ${this.#next}`)) this.#next++;
    return this.#next++;
  }
}
