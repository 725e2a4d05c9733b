/**
 * Probabilistic concurrency testing: every thread gets a random priority, the enabled thread with the highest runs, and at
 * d - 1 random steps the running thread falls behind all others. A bug that needs d ordering constraints is found in one
 * execution of n threads and k steps with a chance of at least 1 / (n k^(d-1)).
 *
 * Source: Burckhardt, Kothari, Musuvathi, Nagarakatte, "A Randomized Scheduler with Probabilistic Guarantees of Finding
 * Bugs", ASPLOS 2010.
 */
import { Random } from "../machine/random.ts";
import type { Execution } from "../runtime/exploration.ts";
import { StepLog } from "../runtime/step-log.ts";
import type { Strategy } from "./strategy.ts";

export class Pct implements Strategy {
  readonly name = "pct";
  readonly exhaustive = false;
  readonly log: StepLog;
  readonly #random: Random;
  readonly #depth: number;
  /** Per thread: higher runs first. Changed priorities are below zero. */
  #priorities: number[] = [];
  #changes: number[] = [];
  /** The longest execution so far: where the changes may fall. */
  #longest = 16;

  /** @param log one without details will do */
  constructor(seed: number, log: StepLog = new StepLog({ detailed: false }), depth = 3) {
    this.log = log;
    this.#random = new Random(seed, PRIORITIES);
    this.#depth = depth;
  }

  begin(): boolean {
    this.log.cut(0);
    this.#priorities = [];
    this.#changes = Array.from({ length: this.#depth - 1 }, () => this.#random.next() % this.#longest);
    return true;
  }

  choose(execution: Execution): number {
    const change = this.#changes.indexOf(this.log.position);
    if (change >= 0 && execution.last >= 0) this.#priorities[execution.last] = -1 - change;
    let best = execution.enabled[0]!;
    for (const thread of execution.enabled) if (this.#priority(thread) > this.#priority(best)) best = thread;
    return best;
  }

  end(): void {
    this.#longest = Math.max(this.#longest, this.log.length);
  }

  #priority(thread: number): number {
    return (this.#priorities[thread] ??= this.#random.next());
  }
}

const PRIORITIES = 0x9c7;
