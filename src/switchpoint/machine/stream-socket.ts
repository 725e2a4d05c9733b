/**
 * One end of a stream connection, on the loopback interface (TCP) or between two ends made together (a Unix socket pair).
 * Bytes arrive in order; how they were cut into writes is not kept. What one end writes waits in the other end's inbox; a full
 * inbox makes the writer wait.
 *
 * An end that is closed with unread bytes in its inbox, or that gets bytes after it was closed, resets the connection: the other end's
 * next call fails with the error, and from then on it reads the end of the stream and cannot write.
 *
 * Nothing here waits or takes time; python/ wraps each operation in a system call. Left to others: names and addresses.
 * Source: Linux, tcp(7), unix(7); net/ipv4/tcp_input.c (tcp_reset), net/unix/af_unix.c; sizes measured on Linux 6.18.
 */
import type { Selectable } from "./poll-room.ts";
import type { KernelObject } from "./kernel/operation.ts";
import { WaitQueue } from "./wait-queue.ts";

/** What a TCP connection on the loopback interface holds: 3.9 to 4.0 million bytes were measured, whatever the size of the writes. */
const TCP_ROOM = 3_900_000;
/** What a Unix socket holds by the kernel's book-keeping (net.core.wmem_default), and the largest piece that it books at once. */
const UNIX_ROOM = 212_992;
const UNIX_PIECE = 36_544;

/** A connection as the explorer sees it: all that happens on it, at either end, concerns both. */
export class Connection implements KernelObject {
  readonly ends: readonly [StreamSocket, StreamSocket];
  /** A name that no other file has, the same in every schedule. */
  readonly key: string | null;
  /** Who waits for the connection as a whole: nobody does. */
  readonly waiters: WaitQueue;
  readonly #name: string;

  constructor(family: "tcp" | "unix", name: string, key: string | null) {
    this.key = key;
    this.#name = name;
    this.waiters = new WaitQueue(name);
    this.ends = [new StreamSocket(this, 0, family, name), new StreamSocket(this, 1, family, name)];
  }

  readonly guards = {
    "read 0": (): boolean => this.ends[0].readable,
    "read 1": (): boolean => this.ends[1].readable,
    "write 0": (): boolean => this.ends[0].writable,
    "write 1": (): boolean => this.ends[1].writable,
  };

  describe(): { name: string; held_by: string | null } {
    return { name: this.#name, held_by: null };
  }
}

export class StreamSocket implements Selectable {
  readonly connection: Connection;
  readonly side: 0 | 1;
  readonly #family: "tcp" | "unix";
  /** Who waits for bytes at this end, and who for room at the other. */
  readonly readers: WaitQueue;
  readonly writers: WaitQueue;
  /** Nobody holds this end any more. */
  closed = false;
  /** Nothing more comes after what is in the inbox. Nothing more goes out. */
  ended = false;
  muted = false;
  /** The connection was reset: the next call says so. */
  reset = false;
  readonly #inbox: Uint8Array[] = [];
  /** What is booked for each of them. */
  readonly #charges: number[] = [];
  #length = 0;
  #booked = 0;

  constructor(connection: Connection, side: 0 | 1, family: "tcp" | "unix", name: string) {
    this.connection = connection;
    this.side = side;
    this.#family = family;
    this.readers = new WaitQueue(name);
    this.writers = new WaitQueue(name);
  }

  get object(): Connection {
    return this.connection;
  }

  get key(): string | null {
    return this.connection.key;
  }

  get peer(): StreamSocket {
    return this.connection.ends[this.side === 0 ? 1 : 0];
  }

  /** Bytes that can be read. */
  get length(): number {
    return this.#length;
  }

  get readable(): boolean {
    return this.#length > 0 || this.ended || this.reset;
  }

  get writable(): boolean {
    return this.muted || this.reset || this.peer.closed || this.peer.#hasRoom();
  }

  get failed(): boolean {
    return this.reset;
  }

  get hungUp(): boolean {
    return this.ended && this.muted;
  }

  /**
   * Why the next call on this end fails; null: it does not. A reset is reported once: by a read after what came before it, by
   * a write on TCP only.
   */
  fault(call: "read" | "write"): "reset" | "pipe" | null {
    if (this.reset && (call === "read" || this.#family === "tcp")) {
      this.reset = false;
      return "reset";
    }
    return call === "write" && this.muted ? "pipe" : null;
  }

  /** Puts bytes into the peer's inbox as far as there is room; says how many. */
  put(data: Uint8Array): number {
    const { peer } = this;
    if (peer.closed) {
      // They set off, and what comes back is a reset; this end has read, or can read, the end of the stream.
      this.muted = true;
      return data.length;
    }
    let sent = 0;
    while (sent < data.length && peer.#hasRoom()) sent += peer.#admit(data.subarray(sent));
    return sent;
  }

  /** Takes up to `count` bytes out of the inbox; none: the end of the stream. */
  take(count: number, keep = false): Uint8Array {
    const data = new Uint8Array(Math.min(count, this.#length));
    let taken = 0;
    for (let k = 0; taken < data.length; k++) {
      const piece = this.#inbox[k]!.subarray(0, data.length - taken);
      data.set(piece, taken);
      taken += piece.length;
    }
    if (!keep) this.#discard(taken);
    return data;
  }

  /** This end writes no more: the peer reads what is left, and then the end. */
  mute(): void {
    this.muted = true;
    this.peer.ended = true;
  }

  /** Nobody holds this end any more. What it has not read resets the connection. */
  close(): void {
    const { peer } = this;
    this.closed = true;
    peer.ended = true;
    if (this.#length > 0) peer.reset = true;
    if (this.#length > 0 || this.#family === "unix") peer.muted = true;
  }

  /** Everybody who may be waiting for a change of this connection. */
  get queues(): readonly WaitQueue[] {
    return [this.readers, this.writers, this.peer.readers, this.peer.writers];
  }

  #hasRoom(): boolean {
    return this.#booked < (this.#family === "tcp" ? TCP_ROOM : UNIX_ROOM);
  }

  #admit(data: Uint8Array): number {
    const size = this.#family === "tcp" ? Math.min(data.length, TCP_ROOM - this.#booked) : Math.min(data.length, UNIX_PIECE);
    const charge = this.#family === "tcp" ? size : booked(size);
    this.#inbox.push(data.slice(0, size));
    this.#charges.push(charge);
    this.#length += size;
    this.#booked += charge;
    return size;
  }

  #discard(count: number): void {
    this.#length -= count;
    for (let left = count; left > 0;) {
      const first = this.#inbox[0]!;
      if (first.length > left) {
        this.#inbox[0] = first.subarray(left);
        // A TCP inbox gives room back by the byte, a Unix one by the piece.
        if (this.#family === "tcp") this.#booked -= this.#give(left);
        return;
      }
      left -= first.length;
      this.#inbox.shift();
      this.#booked -= this.#charges.shift()!;
    }
  }

  #give(bytes: number): number {
    this.#charges[0]! -= bytes;
    return bytes;
  }
}

/** What the kernel books for a piece: the next power of two that holds it and 320 bytes, and 256 for the piece's own record. */
function booked(size: number): number {
  if (size > 3776) return size + 576;
  let block = 512;
  while (block < size + 320) block *= 2;
  return block + 256;
}
