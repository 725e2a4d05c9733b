/**
 * Random schedules: at every step any enabled thread, each as likely. Proves nothing; finds what is common.
 */
import { Random } from "../machine/random.ts";
import type { Execution } from "../runtime/exploration.ts";
import { StepLog } from "../runtime/step-log.ts";
import type { Strategy } from "./strategy.ts";

export class RandomWalk implements Strategy {
  readonly name = "random";
  readonly exhaustive = false;
  readonly log: StepLog;
  readonly #random: Random;

  /** @param log one without details will do */
  constructor(seed: number, log: StepLog = new StepLog({ detailed: false })) {
    this.log = log;
    this.#random = new Random(seed, WALK);
  }

  begin(): boolean {
    this.log.cut(0);
    return true;
  }

  choose(execution: Execution): number {
    const { enabled } = execution;
    return enabled.length === 1 ? enabled[0]! : enabled[this.#random.next() % enabled.length]!;
  }

  end(): void {}
}

/** Keeps the walk's chances apart from the program's own. */
const WALK = 0x5eed;
