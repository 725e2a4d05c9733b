/**
 * Where a program stands after the steps that somebody has chosen, for a page on which the reader is the scheduler: what each
 * thread would do next, who can, what has happened so far, and, at the end, what came of it.
 *
 * Left to others: which steps nobody is asked about (steering.ts), the sentences (story.ts).
 */
import { ABANDON, type Execution } from "../runtime/exploration.ts";
import type { ExploredThread } from "../runtime/explored-thread.ts";
import type { ExploredProgram } from "../runtime/instance.ts";
import type { Finding } from "../runtime/results.ts";
import { StepLog } from "../runtime/step-log.ts";
import { scheduleText } from "./finding.ts";
import { ScheduleError } from "./schedule.ts";
import { maxStepsOf, startOptionsOf, type Settings } from "./settings.ts";
import { foundIn } from "./shortest.ts";
import { stepByItself, type Steering } from "./steering.ts";
import { stateOf, Story, waitingText } from "./story.ts";
import { execute, type Strategy } from "./strategy.ts";

/** A thread, and what it would do if it were chosen. */
export interface StandingThread {
  readonly name: string;
  readonly state: "runnable" | "blocked" | "finished";
  /** As a story tells it: "reads counter"; what it waits for if it is blocked; "" if it has ended. */
  readonly next: string;
  /** Where that stands; line 0 and no file if it is not known, or the thread has ended. */
  readonly line: number;
  readonly file: string;
  /** It can be chosen. */
  readonly open: boolean;
}

/** A step that was made. */
export interface StandingStep {
  readonly thread: number;
  readonly line: number;
  readonly text: string;
  /** Somebody chose it; false: it went by itself. */
  readonly chosen: boolean;
  readonly preemption: boolean;
}

/** Where the program stands. Threads are numbered by order of creation; 0 is MainThread. */
export interface Standing {
  /** All steps so far, those that went by themselves included, as text that can be shared. */
  readonly schedule: string;
  /** The same without the latest step that was chosen and all after it; null if none was. */
  readonly before: string | null;
  readonly threads: readonly StandingThread[];
  readonly steps: readonly StandingStep[];
  readonly chosen: number;
  readonly preemptions: number;
  /** Nothing is left to choose: all threads have ended, or none can go on, or an exception was not caught. */
  readonly over: boolean;
  readonly stdout: string;
  /** What is wrong, once it is over. */
  readonly finding: Pick<Finding, "kind" | "message"> | null;
}

/** What to follow: the steps made so far (threads by order of creation), and who goes on now; null: nobody yet. */
export interface Steps extends Steering {
  readonly choices: readonly number[];
  readonly pick: number | null;
}

/**
 * Follows the steps, lets `pick` go on, and then all that goes by itself.
 * @throws ScheduleError if the steps do not fit the program, or `pick` cannot go on
 */
export function standingAfter(program: ExploredProgram, steps: Steps, settings: Settings = {}): Standing {
  const options = startOptionsOf(settings);
  const guide = new Guide(steps);
  const story = new Foresight();
  const execution = execute(program, options, guide, maxStepsOf(settings), { recorder: story });
  if (guide.unused) throw new ScheduleError(`The schedule does not fit: the program is over after step ${execution.log.length}.`);
  const choices = execution.log.thread.map((thread) => execution.thread(thread).order);
  const text = (length: number): string => scheduleText(program, options, choices.slice(0, length));
  const latest = guide.chosen.lastIndexOf(true);
  const over = execution.enabled.length === 0 || execution.failure !== null || execution.exhausted;
  const found = over ? foundIn(execution, false) : null;
  return {
    schedule: text(choices.length),
    before: latest < 0 ? null : text(latest),
    threads: execution.born.map((thread) => threadOf(execution, thread, story, over)),
    steps: story.sentences.map(({ thread, line, text, step, preemption }) => {
      return { thread, line, text, chosen: guide.chosen[step] === true, preemption };
    }),
    chosen: guide.chosen.filter((each) => each).length,
    preemptions: execution.preempted.filter((each) => each).length,
    over,
    stdout: execution.instance.stdout(),
    finding: found === null ? null : { kind: found.discovery.kind, message: found.discovery.message },
  };
}

function threadOf(execution: Execution, thread: ExploredThread, story: Foresight, over: boolean): StandingThread {
  const state = stateOf(execution, thread);
  const { hooks } = execution.instance;
  const place = thread.done ? null : hooks.whereIs(thread.site);
  return {
    name: thread.owner.name,
    state,
    next: state === "finished" ? "" : state === "blocked" ? waitingText(thread) : story.next(execution, thread),
    line: place?.line ?? 0,
    file: place?.file ?? "",
    open: !over && execution.enabled.includes(thread.number),
  };
}

/** A story that also knows what is announced. */
class Foresight extends Story {
  /** Per thread: what its next write will store, the method that it will call. */
  readonly #stores = new Map<ExploredThread, { readonly is: unknown }>();
  readonly #calls = new Map<ExploredThread, string>();

  override begins(execution: Execution, thread: ExploredThread, reply: boolean): void {
    this.#stores.delete(thread);
    this.#calls.delete(thread);
    super.begins(execution, thread, reply);
  }

  override stores(thread: ExploredThread, value: unknown): void {
    this.#stores.set(thread, { is: value });
    super.stores(thread, value);
  }

  override calls(thread: ExploredThread, method: string): void {
    this.#calls.set(thread, method);
    super.calls(thread, method);
  }

  /** What the thread will do, in the words of a story: one of a single step, which has not been made. */
  next(execution: Execution, thread: ExploredThread): string {
    const story = new Story();
    const stored = this.#stores.get(thread);
    if (stored !== undefined) story.stores(thread, stored.is);
    story.calls(thread, this.#calls.get(thread) ?? "");
    story.begins(execution, thread, thread.ready);
    story.ends(execution);
    return story.sentences[0]?.text ?? "goes on";
  }
}

/** Follows the steps and stops at the first choice that nobody has made. */
class Guide implements Strategy {
  readonly name = "guide";
  readonly exhaustive = false;
  readonly log = new StepLog();
  /** Per step. */
  readonly chosen: boolean[] = [];
  readonly #steps: Steps;
  #pick: number | null;

  constructor(steps: Steps) {
    this.#steps = steps;
    this.#pick = steps.pick;
  }

  begin(): boolean {
    return false;
  }

  /** The program ended before the steps did. */
  get unused(): boolean {
    return this.#pick !== null || this.chosen.length < this.#steps.choices.length;
  }

  choose(execution: Execution): number {
    if (execution.failure !== null) return ABANDON;
    const own = stepByItself(execution, this.#steps);
    let order = this.#steps.choices[this.log.position];
    if (order === undefined && own === null) {
      if (this.#pick === null) return ABANDON;
      order = this.#pick;
      this.#pick = null;
    }
    const thread = order === undefined ? execution.born[own!]! : this.#able(execution, order);
    this.chosen.push(thread.order !== own);
    return thread.number;
  }

  end(): void {}

  #able(execution: Execution, order: number): ExploredThread {
    const thread = execution.born[order];
    const step = this.log.position + 1;
    if (thread === undefined) throw new ScheduleError(`The schedule does not fit: step ${step} is of a thread that does not exist.`);
    if (execution.enabled.includes(thread.number)) return thread;
    throw new ScheduleError(`The schedule does not fit: at step ${step}, ${thread.owner.name} cannot go on.`);
  }
}
