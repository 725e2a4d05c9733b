/**
 * A finding as it leaves the explorer: what is wrong, with a schedule that shows it and the story of that schedule.
 */
import type { Execution } from "../runtime/exploration.ts";
import type { ExploredProgram, StartOptions } from "../runtime/instance.ts";
import type { Finding } from "../runtime/results.ts";
import { printSchedule } from "./schedule.ts";
import type { Found } from "./shortest.ts";
import type { Story } from "./story.ts";

/** The finding; `execution` and `story` are of its schedule. */
export function findingOf(program: ExploredProgram, execution: Execution, story: Story, found: Found, options: StartOptions): Finding {
  const { kind, line, column, threads } = found.discovery;
  const message = found.discovery.message + (kind === "deadlock" ? lostWakeUp(execution, story) : "");
  const events = story.sentences.map((sentence) => ({
    thread: execution.born[sentence.thread]!.owner.name,
    line: sentence.line,
    column: sentence.column,
    text: sentence.text,
  }));
  const schedule = scheduleText(program, options, found.choices);
  return { kind, message, line, column, schedule, preemptions: found.preemptions, threads, events };
}

/** What is to be said of a thread that waits for ever for a notify that has come already, when nobody was there to hear it. */
function lostWakeUp(execution: Execution, story: Story): string {
  const told = execution.born.flatMap((thread) => {
    const missed = thread.done ? null : story.missedBy(thread);
    return missed === null
      ? []
      : [`${thread.owner.name} waits for a notify, but ${missed.by} notified (line ${missed.line}) when nobody was waiting`];
  });
  return told.length === 0 ? "" : ` Lost wake-up: ${told.join("; ")}.`;
}

/** A schedule of the program as text. `choices`: threads by order of creation. */
export function scheduleText(program: ExploredProgram, options: StartOptions, choices: readonly number[]): string {
  const { python, seed, args } = options;
  return printSchedule({ python, hash: program.hash, choices, seed, args });
}
