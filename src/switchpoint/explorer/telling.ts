/**
 * Runs one schedule again, with its story recorded: for the finding's events, and step by step for the page.
 */
import { Execution, type ExploredProgram, type StartOptions } from "../runtime/exploration.ts";
import { Follow } from "./follow.ts";
import { ScheduleError } from "./schedule.ts";
import { execute } from "./strategy.ts";
import { Story } from "./story.ts";

export interface Telling {
  readonly execution: Execution;
  readonly story: Story;
}

/** @param choices threads by order of creation. @throws ScheduleError if the schedule does not fit the program */
export function tell(program: ExploredProgram, options: StartOptions, choices: readonly number[], maxSteps: number): Telling {
  const story = new Story();
  const strategy = new Follow(choices);
  strategy.begin();
  const execution = execute(program, options, strategy, maxSteps, { recorder: story });
  if (execution.log.length < choices.length) {
    throw new ScheduleError(
      `The schedule does not fit: nothing can go on after step ${execution.log.length}, and it has ${choices.length}.`,
    );
  }
  return { execution, story };
}
