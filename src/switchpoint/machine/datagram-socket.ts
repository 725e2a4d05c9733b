/**
 * A datagram socket on the loopback interface: messages keep their boundaries, arrive in order, and are thrown away when the
 * receiver's buffer is full. Sending never blocks; receiving waits for a message.
 *
 * Left to others: the GIL around a call (python/), names and addresses.
 * Source: Linux, udp(7); the buffer is net.core.rmem_default, of which a short message uses 768 bytes (its truesize).
 */
import type { MachineCosts } from "./costs.ts";
import type { Selectable } from "./poll-room.ts";
import type { Guarded, Sim } from "./traps.ts";
import { park, wake, WaitQueue } from "./wait-queue.ts";

const BUFFER = 212_992;
/** What the kernel books for a message besides its bytes. */
const OVERHEAD = 668;

export class DatagramSocket<M extends { readonly length: number }> implements Selectable, Guarded {
  /** Messages that found the buffer full. */
  dropped = 0;
  readonly key: string | null;
  /** Who waits for a message. */
  readonly waiters: WaitQueue;
  readonly #machine: { readonly costs: MachineCosts };
  readonly #messages: M[] = [];
  readonly #name: string;
  #booked = 0;

  /** @param key as for Selectable */
  constructor(machine: { readonly costs: MachineCosts }, name: string, key: string | null = null) {
    this.#machine = machine;
    this.#name = name;
    this.key = key;
    this.waiters = new WaitQueue(name);
  }

  readonly guards = { readable: (): boolean => this.readable };

  get object(): this {
    return this;
  }

  get readable(): boolean {
    return this.#messages.length > 0;
  }

  /** Sending never waits. */
  get writable(): boolean {
    return true;
  }

  describe(): { name: string; held_by: string | null } {
    return { name: this.#name, held_by: null };
  }

  /** How many messages wait to be received. */
  get pending(): number {
    return this.#messages.length;
  }

  /** Puts `message` into this socket's buffer, from anywhere. True if there was room. */
  *send(message: M): Sim<boolean> {
    yield { op: "cpu", ns: this.#machine.costs.sendCall, grain: 0, device: true };
    if (!this.put(message)) return false;
    yield* wake(this.waiters, 1);
    return true;
  }

  /** Takes the first message out; waits for one if there is none. */
  *receive(): Sim<M> {
    // Half of the work is to look for a message, half to copy it out.
    const half = this.#machine.costs.receiveCall / 2;
    yield { op: "cpu", ns: half, grain: 0, device: true };
    while (this.#messages.length === 0) yield* park(this.waiters, Infinity, "io");
    yield { op: "cpu", ns: half, grain: 0, device: true };
    return this.take();
  }

  /** `send` without its time: what a system call does in the end. */
  put(message: M): boolean {
    const size = message.length + OVERHEAD;
    if (this.#booked + size > BUFFER) {
      this.dropped++;
      return false;
    }
    this.#booked += size;
    this.#messages.push(message);
    return true;
  }

  /** Takes the first message, of which there must be one. */
  take(): M {
    const message = this.#messages.shift()!;
    this.#booked -= message.length + OVERHEAD;
    return message;
  }
}
