/**
 * Searches that go from cheap schedules to dear ones: first all that cost nothing, then those that cost one, and so on. What a
 * step costs is the business of who extends this: a preemption (preemption-bound.ts), a delay (delay-bound.ts).
 *
 * Two schedules whose steps differ only in the order of independent ones reach the same state; the second is cut off, unless
 * what comes next would have another price.
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

/** The threads that may go on, the free one first, and on what the prices depend besides the state. */
export interface Prices {
  readonly threads: readonly number[];
  readonly costs: readonly number[];
  readonly context: number;
}

export abstract class BoundedSearch implements Strategy {
  abstract readonly name: string;
  readonly exhaustive = false;
  readonly log = new StepLog();
  /** What the current execution's schedule costs, as far as it is decided. */
  bound = 0;
  readonly #most: number;
  /** Per cost: where to go on. */
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

  /** What each thread that is enabled would cost. */
  protected abstract prices(execution: Execution): Prices;

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
    const { threads, costs, context } = this.prices(execution);
    if (!this.#isNew(node, context)) return ABANDON;
    const chosen = threads[0]!;
    for (let k = 1; k < threads.length; k++) {
      this.#later(this.bound + costs[k]!, { before: this.#path, thread: threads[k]!, depth: node + 1 });
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

  #later(cost: number, choice: Choice): void {
    while (this.#open.length <= cost) this.#open.push([]);
    this.#open[cost]!.push(choice);
  }

  #sum(node: number): void {
    const { low, high } = this.log;
    this.#low[node] = (this.#low[node - 1]! + mix(low[node - 1]! ^ 0x2545f491)) | 0;
    this.#high[node] = (this.#high[node - 1]! + mix(high[node - 1]! ^ 0x5851f42d)) | 0;
  }

  /** True if no schedule as cheap has come by in the same context. */
  #isNew(node: number, context: number): boolean {
    const low = mix(this.#low[node]! ^ Math.imul(context + 2, 0x9e3779b1));
    const name = (mix(this.#high[node]! ^ low) >>> 0) * 0x20_0000 + (low >>> 11);
    if (this.#visited.has(name)) return false;
    this.#visited.add(name);
    return true;
  }
}
