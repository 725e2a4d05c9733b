/**
 * Iterative preemption bounding: first all schedules without a preemption, then those with one, and so on. Most bugs need
 * one or two, and a schedule with few is one that a person can follow.
 *
 * A preemption is a switch away from a thread that could have gone on. Where the last thread cannot go on, any other may,
 * for nothing. Two schedules whose steps differ only in the order of independent ones reach the same state; the second is
 * cut off, unless another thread would be preempted by going on from there.
 *
 * Source: Musuvathi, Qadeer, "Iterative Context Bounding for Systematic Testing of Multithreaded Programs", PLDI 2007.
 */
import { ABANDON, type Execution } from "../runtime/exploration.ts";
import { mix } from "../runtime/past.ts";
import { StepLog } from "../runtime/step-log.ts";
import type { Strategy } from "./strategy.ts";

/** A choice to be made, after the choices that led to it. */
interface Choice {
  readonly before: Choice | null;
  readonly thread: number;
  readonly depth: number;
}

export class PreemptionBound implements Strategy {
  readonly name = "preemptions";
  readonly exhaustive = false;
  readonly log = new StepLog();
  /** Preemptions of the current execution's schedule, as far as it is decided. */
  bound = 0;
  readonly #most: number;
  /** Per number of preemptions: where to go on. */
  readonly #open: Choice[][] = [[]];
  readonly #visited = new Set<number>();
  #started = false;
  /** The choices that the current execution begins with, and the latest one. */
  #prefix: number[] = [];
  #path: Choice | null = null;
  /** Per node of the current path: the sum of the fingerprints of the steps before it, in two lanes. */
  readonly #low = [0];
  readonly #high = [0];

  constructor(most = Infinity) {
    this.#most = most;
  }

  begin(): boolean {
    if (!this.#started) return (this.#started = true);
    while (this.bound < this.#open.length && this.bound <= this.#most) {
      const choice = this.#open[this.bound]!.pop();
      if (choice !== undefined) return this.#goTo(choice);
      this.bound++;
    }
    return false;
  }

  choose(execution: Execution): number {
    const node = this.log.position;
    if (node > 0) this.#sum(node);
    if (node < this.#prefix.length) return this.#prefix[node]!;
    const preempts = execution.couldGoOn(execution.last);
    if (!this.#isNew(node, preempts ? execution.last : -1)) return ABANDON;
    const { enabled } = execution;
    const chosen = preempts ? execution.last : enabled[0]!;
    for (const thread of enabled) {
      const free = !preempts || execution.thread(thread).owner.passive === true;
      if (thread !== chosen) this.#later(this.bound + (free ? 0 : 1), { before: this.#path, thread, depth: node + 1 });
    }
    this.#path = { before: this.#path, thread: chosen, depth: node + 1 };
    return chosen;
  }

  end(): void {}

  #goTo(choice: Choice): true {
    const prefix: number[] = Array.from({ length: choice.depth });
    for (let each: Choice | null = choice; each !== null; each = each.before) prefix[each.depth - 1] = each.thread;
    let common = 0;
    while (common < this.log.length && this.log.thread[common] === prefix[common]) common++;
    this.log.cut(common);
    this.#prefix = prefix;
    this.#path = choice;
    return true;
  }

  #later(preemptions: number, choice: Choice): void {
    while (this.#open.length <= preemptions) this.#open.push([]);
    this.#open[preemptions]!.push(choice);
  }

  #sum(node: number): void {
    const { low, high } = this.log;
    this.#low[node] = (this.#low[node - 1]! + mix(low[node - 1]! ^ 0x2545f491)) | 0;
    this.#high[node] = (this.#high[node - 1]! + mix(high[node - 1]! ^ 0x5851f42d)) | 0;
  }

  /** True if no schedule with as few preemptions has come by with the same thread going on. */
  #isNew(node: number, last: number): boolean {
    const low = mix(this.#low[node]! ^ Math.imul(last + 2, 0x9e3779b1));
    const name = (mix(this.#high[node]! ^ low) >>> 0) * 0x20_0000 + (low >>> 11);
    if (this.#visited.has(name)) return false;
    this.#visited.add(name);
    return true;
  }
}
