/**
 * Brute force: every schedule, depth first. Exponential, and the yardstick for everything cleverer.
 */
import type { Execution } from "../runtime/exploration.ts";
import { StepLog } from "../runtime/step-log.ts";
import type { Strategy } from "./strategy.ts";

export class Dfs implements Strategy {
  readonly name = "dfs";
  readonly exhaustive = true;
  readonly log = new StepLog();
  /** Per node of the current path: the threads that are still to be tried there, the current one first. */
  readonly #open: number[][] = [];
  #started = false;

  begin(): boolean {
    if (!this.#started) return (this.#started = true);
    while (this.#open.length > 0) {
      const threads = this.#open.at(-1)!;
      threads.shift();
      if (threads.length > 0) {
        this.log.cut(this.#open.length - 1);
        return true;
      }
      this.#open.pop();
    }
    return false;
  }

  choose(execution: Execution): number {
    const node = this.log.position;
    if (node === this.#open.length) this.#open.push([...execution.enabled]);
    return this.#open[node]![0]!;
  }

  end(): void {}
}
