/**
 * Runs one schedule again, with its story recorded: for the finding's events, and step by step for the page.
 */
import { Execution } from "../runtime/exploration.ts";
import type { ExploredProgram, StartOptions } from "../runtime/instance.ts";
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
  story.keep(sharedSteps(execution));
  return { execution, story };
}

/** Per step: whether it is worth telling. Plain data that only one thread ever touched is nobody else's business. */
function sharedSteps({ log }: Execution): boolean[] {
  const owner = new Map<number, number>();
  const shared = new Set<number>();
  for (let a = 0; a < log.object.length; a++) {
    const object = log.object[a]!;
    const thread = log.thread[log.step[a]!]!;
    if (log.orders[a] || (owner.get(object) ?? thread) !== thread) shared.add(object);
    owner.set(object, thread);
  }
  return log.thread.map((_, step) => {
    // What a step only reads besides (stakes: its process has not ended) is no part of the story.
    for (let a = log.first[step]!; a < log.end(step); a++) {
      if ((a === log.first[step] || log.write[a]) && shared.has(log.object[a]!)) return true;
    }
    return log.first[step] === log.end(step);
  });
}
