/**
 * The line to another host. A transfer takes the latency, which passes for all at once, and then its bytes; all transfers under
 * way share the bandwidth evenly, as connections over one line do.
 *
 * The thread that asked waits in the state "io". It sleeps until its transfer would be through as things stand; if others have
 * come since, it is not, and it sleeps on.
 * Source: processor sharing (Kleinrock, "Queueing Systems", volume 2, chapter 4).
 */
import { serviceTime } from "./device.ts";
import type { Sim } from "./traps.ts";
import { transferring, WaitQueue } from "./wait-queue.ts";

/** What a line costs. */
export interface LineCosts {
  /** Nanoseconds from the request to the first byte. */
  readonly latency: number;
  /** Bytes per second. */
  readonly bandwidth: number;
}

/** A transfer under way: nanoseconds of the whole line that it still needs. */
interface Flow {
  left: number;
}

export class Line {
  readonly costs: LineCosts;
  readonly #machine: { now(): number };
  readonly #queue: WaitQueue;
  #flows: Flow[] = [];
  /** Up to when the flows have been brought. */
  #upTo = 0;

  constructor(machine: { now(): number }, name: string, costs: LineCosts) {
    this.costs = costs;
    this.#machine = machine;
    this.#queue = new WaitQueue(name);
  }

  /** Nanoseconds of a transfer that has the line to itself. */
  duration(bytes: number): number {
    return this.costs.latency + serviceTime(bytes, this.costs.bandwidth);
  }

  /** Moves `bytes`; the thread waits until they are there. */
  *transfer(bytes: number): Sim<void> {
    const { latency, bandwidth } = this.costs;
    if (latency > 0) yield transferring(this.#queue, this.#machine.now() + latency);
    this.#advance();
    const flow: Flow = { left: serviceTime(bytes, bandwidth) };
    if (flow.left === 0) return;
    this.#flows.push(flow);
    while (flow.left > 0) {
      // The explorer says at once that the wait is over; on the clock its time is up.
      if ((yield transferring(this.#queue, this.#end(flow))) === true) flow.left = 0;
      this.#advance();
    }
  }

  /** Brings all flows to the present: those that need least are through first, and leave more to the others. */
  #advance(): void {
    let passed = this.#machine.now() - this.#upTo;
    this.#upTo = this.#machine.now();
    while (passed > 0 && this.#flows.length > 0) {
      const count = this.#flows.length;
      const step = Math.min(passed, Math.min(...this.#flows.map(({ left }) => left)) * count);
      passed -= step;
      for (const flow of this.#flows) flow.left = Math.max(0, flow.left - step / count - EPSILON);
      this.#drop();
    }
    this.#drop();
  }

  /** Flows that are through make room. */
  #drop(): void {
    this.#flows = this.#flows.filter(({ left }) => left > 0);
  }

  /** When `flow` will be through if nobody else comes. */
  #end(flow: Flow): number {
    let time = this.#upTo;
    let before = 0;
    const ahead = this.#flows.map(({ left }) => left).filter((left) => left <= flow.left);
    let count = this.#flows.length;
    for (const left of ahead.toSorted((a, b) => a - b)) {
      time += (left - before) * count--;
      before = left;
    }
    return Math.ceil(time);
  }
}

/** Sums of fractions are not exact: a flow is through a little early, by far less than a nanosecond. */
const EPSILON = 1e-6;
