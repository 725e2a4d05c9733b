/**
 * A datagram socket on the loopback interface: messages keep their boundaries, arrive in order, and are thrown away when the
 * receiver's buffer is full. Sending never blocks; receiving waits for a message.
 *
 * Left to others: the GIL around a call (python/), names and addresses.
 * Source: Linux, udp(7); the buffer is net.core.rmem_default, of which a short message uses 768 bytes (its truesize).
 */
import type { Computer } from "./computer.ts";
import type { Sim } from "./traps.ts";
import { park, wake, WaitQueue } from "./wait-queue.ts";

const BUFFER = 212_992;
/** What the kernel books for a message besides its bytes. */
const OVERHEAD = 668;

export class DatagramSocket<M extends { readonly length: number }> {
  /** Messages that found the buffer full. */
  dropped = 0;
  readonly #computer: Computer;
  readonly #messages: M[] = [];
  readonly #waiters: WaitQueue;
  #booked = 0;

  constructor(computer: Computer, name: string) {
    this.#computer = computer;
    this.#waiters = new WaitQueue(name);
  }

  /** How many messages wait to be received. */
  get pending(): number {
    return this.#messages.length;
  }

  /** Puts `message` into this socket's buffer, from anywhere. True if there was room. */
  *send(message: M): Sim<boolean> {
    yield { op: "cpu", ns: this.#computer.costs.sendCall, grain: 0, device: true };
    const size = message.length + OVERHEAD;
    if (this.#booked + size > BUFFER) {
      this.dropped++;
      return false;
    }
    this.#booked += size;
    this.#messages.push(message);
    yield* wake(this.#waiters, 1);
    return true;
  }

  /** Takes the first message out; waits for one if there is none. */
  *receive(): Sim<M> {
    // Half of the work is to look for a message, half to copy it out.
    const half = this.#computer.costs.receiveCall / 2;
    yield { op: "cpu", ns: half, grain: 0, device: true };
    while (this.#messages.length === 0) yield* park(this.#waiters, Infinity, "io");
    yield { op: "cpu", ns: half, grain: 0, device: true };
    const message = this.#messages.shift()!;
    this.#booked -= message.length + OVERHEAD;
    return message;
  }
}
