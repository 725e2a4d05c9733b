/**
 * Follows one schedule, once.
 */
import { ABANDON, type Execution } from "../runtime/exploration.ts";
import { StepLog } from "../runtime/step-log.ts";
import { ScheduleError } from "./schedule.ts";
import type { Strategy } from "./strategy.ts";

export class Follow implements Strategy {
  readonly name = "follow";
  readonly exhaustive = false;
  readonly log = new StepLog();
  readonly #choices: readonly number[];
  #begun = false;

  /** @param choices threads by order of creation */
  constructor(choices: readonly number[]) {
    this.#choices = choices;
  }

  begin(): boolean {
    if (this.#begun) return false;
    return (this.#begun = true);
  }

  /** ABANDON at the schedule's end. @throws ScheduleError if the thread that is due cannot go on */
  choose(execution: Execution): number {
    const step = this.log.position;
    const order = this.#choices[step];
    if (order === undefined) return ABANDON;
    const thread = execution.born[order];
    if (thread === undefined) throw new ScheduleError(`The schedule does not fit: step ${step + 1} is of a thread that does not exist.`);
    if (!execution.enabled.includes(thread.number)) {
      throw new ScheduleError(`The schedule does not fit: at step ${step + 1}, ${thread.owner.name} cannot go on.`);
    }
    return thread.number;
  }

  end(): void {}
}
