/**
 * A device that moves bytes for one request at a time: a disk. A request occupies it for a set-up and then for its bytes at the
 * device's bandwidth; whoever asks meanwhile stands in line, first come first served.
 *
 * The thread that asked waits in the state "io". An interrupt ends its wait, to the nanosecond: no timer, no slack.
 * Left to others: what many share at once (line.ts).
 * Source: Linux's block layer with one hardware queue and no reordering.
 */
import type { Sim } from "./traps.ts";
import { transferring, WaitQueue } from "./wait-queue.ts";

/** What a device costs. */
export interface DeviceCosts {
  /** Nanoseconds of each request before its first byte (a seek, the controller's work). */
  readonly setup: number;
  /** Bytes per second; Infinity: they take no time. */
  readonly bandwidth: number;
}

export class Device {
  readonly name: string;
  /** Nanoseconds in which it was at work, requests served, bytes moved. */
  busy = 0;
  requests = 0;
  bytes = 0;
  readonly costs: DeviceCosts;
  readonly #machine: { now(): number };
  readonly #queue: WaitQueue;
  /** When it will have done what has been asked so far. */
  #freeAt = 0;

  constructor(machine: { now(): number }, name: string, costs: DeviceCosts) {
    this.name = name;
    this.costs = costs;
    this.#machine = machine;
    this.#queue = new WaitQueue(name);
  }

  /** Moves `bytes`; the thread waits until they are there. */
  *transfer(bytes: number): Sim<void> {
    const now = this.#machine.now();
    const occupied = this.costs.setup + serviceTime(bytes, this.costs.bandwidth);
    this.requests++;
    this.bytes += bytes;
    this.busy += occupied;
    this.#freeAt = Math.max(this.#freeAt, now) + occupied;
    if (this.#freeAt > now) yield transferring(this.#queue, this.#freeAt);
  }
}

/** Nanoseconds to move so many bytes, with nothing else to do. */
export function serviceTime(bytes: number, bandwidth: number): number {
  return bandwidth === Infinity ? 0 : Math.round((bytes / bandwidth) * 1e9);
}
