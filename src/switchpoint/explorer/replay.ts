/**
 * A schedule, replayed step by step for a page: what each thread does, where all threads stand, and the same as a trace.
 */
import type { Trace } from "../machine/trace.ts";
import type { ExploredProgram } from "../runtime/instance.ts";
import type { Finding } from "../runtime/results.ts";
import { findingOf } from "./finding.ts";
import { traceOf } from "./replay-trace.ts";
import { parseSchedule, requireFit } from "./schedule.ts";
import { maxStepsOf, startOptionsOf, type Settings } from "./settings.ts";
import { foundIn } from "./shortest.ts";
import type { Sentence } from "./story.ts";
import { tell } from "./telling.ts";

/** One step of a replayed schedule: which thread did what, where each thread stands after it. */
export interface ReplayStep {
  readonly thread: number;
  readonly line: number;
  readonly column: number;
  /** A story sentence without its subject: "reads counter: 0", "takes lock a", "waits for b, held by Thread-2". */
  readonly text: string;
  /** Per thread: the source line it will execute next (0: not started or finished). */
  readonly lines: readonly number[];
  /** Per thread. */
  readonly states: readonly ("runnable" | "blocked" | "finished" | "unborn")[];
  /** A switch away from a thread that could have gone on. */
  readonly preemption: boolean;
}

/** A schedule, replayed. Thread numbers are creation order; 0 is MainThread. */
export interface Replay {
  readonly threads: readonly string[];
  readonly steps: readonly ReplayStep[];
  readonly stdout: string;
  readonly finding: Finding | null;
  /** The same steps as a trace, one step a microsecond, for the timeline. */
  readonly trace: Trace;
}

/**
 * Replays a schedule of the program. Version, seed and arguments that `settings` leaves out are taken from the schedule.
 * @throws ScheduleError if the text is no schedule, or does not fit the program or the settings
 */
export function replay(program: ExploredProgram, text: string, settings: Settings = {}): Replay {
  const schedule = parseSchedule(text);
  const { python, seed, args } = schedule;
  const full = { python, seed, args, ...settings };
  const options = startOptionsOf(full);
  requireFit(schedule, { ...options, hash: program.hash });
  const { execution, story } = tell(program, options, schedule.choices, maxStepsOf(full));
  const found = foundIn(execution, full.races ?? false);
  const threads = execution.born.map((thread) => thread.owner.name);
  const stdout = execution.instance.stdout();
  return {
    threads,
    steps: story.sentences.map((sentence) => stepOf(sentence, threads.length)),
    stdout,
    finding: found === null ? null : findingOf(program, execution, story, found, options),
    trace: traceOf(threads, story.sentences, stdout),
  };
}

/** Threads that are yet to be born stand at line 0. */
function stepOf({ thread, line, column, text, lines, states, preemption }: Sentence, threads: number): ReplayStep {
  const unborn = Array.from({ length: threads - lines.length }, () => null);
  return {
    thread,
    line,
    column,
    text,
    lines: [...lines, ...unborn.map(() => 0)],
    states: [...states, ...unborn.map(() => "unborn" as const)],
    preemption,
  };
}
