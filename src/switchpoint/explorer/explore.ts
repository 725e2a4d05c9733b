/**
 * Explores a program: which strategy, under which bounds, and what comes out.
 *
 * A strategy makes executions until it has covered all schedules, until one shows a finding, or until a bound is reached.
 * A finding is then shown with the schedule that needs the fewest preemptions (shortest.ts). `complete` is claimed only by
 * a strategy that covers everything, and only if no execution was cut off.
 *
 * Left to others: the account (search.ts), which strategies (driver.ts), what counts as wrong (discovery.ts).
 */
import type { ExploredProgram, StartOptions } from "../runtime/instance.ts";
import type { ExploreResult, Finding, Verdict } from "../runtime/results.ts";
import { NondeterminismError } from "../runtime/step-log.ts";
import { drive } from "./driver.ts";
import { findingOf, scheduleText } from "./finding.ts";
import { Outcomes } from "./outcomes.ts";
import { Search, type Progress } from "./search.ts";
import { isAuto, maxStepsOf, startOptionsOf, strategyOf, type Settings } from "./settings.ts";
import { shorten, type Found } from "./shortest.ts";
import { tell } from "./telling.ts";

export type { Progress } from "./search.ts";

/** An exploration in slices. Answer a progress with `next(false)` to end it with what is known so far. */
export type Exploring = Generator<Progress, ExploreResult, boolean | undefined>;

/**
 * Explores to the end. `file` is only named in the result.
 * @param isTimeUp asked after every execution and within long ones: true ends the exploration with what it knows
 */
export function explore(
  program: ExploredProgram,
  file: string,
  settings: Settings = {},
  isTimeUp: () => boolean = () => false,
): ExploreResult {
  const exploration = exploring(program, file, settings, isTimeUp);
  let next = exploration.next();
  while (!next.done) next = exploration.next(!isTimeUp());
  return next.value;
}

/**
 * The same in slices: yields after every execution, so that somebody can look on.
 * @param isTimeUp asked within long executions: true cuts them off
 */
export function* exploring(
  program: ExploredProgram,
  file: string,
  settings: Settings = {},
  isTimeUp: () => boolean = () => false,
): Exploring {
  const exploration = new Exploration(program, file, settings, isTimeUp);
  try {
    return yield* exploration.run();
  } catch (error) {
    if (error instanceof NondeterminismError) return exploration.refused(error);
    throw error;
  }
}

/** For a better schedule of a finding. */
const SHORTENING = { schedules: 5_000, allSteps: 2_000_000 } as const;

class Exploration {
  readonly #program: ExploredProgram;
  readonly #file: string;
  readonly #settings: Settings;
  readonly #start: StartOptions;
  readonly #search: Search;
  readonly #outcomes: Outcomes | null;

  constructor(program: ExploredProgram, file: string, settings: Settings, isTimeUp: () => boolean) {
    const start = startOptionsOf(settings);
    const outcomes = settings.outcomes ? new Outcomes((choices) => scheduleText(program, start, choices)) : null;
    this.#program = program;
    this.#file = file;
    this.#settings = settings;
    this.#start = start;
    this.#outcomes = outcomes;
    this.#search = new Search({ program, start, outcomes, races: settings.races ?? false, isTimeUp });
  }

  *run(): Exploring {
    const search = this.#search;
    yield* drive(search, this.#settings);
    if (search.found === null) return this.#result(search.cutOffs > 0 || search.stopped ? "limit" : "ok", null);
    const best = yield* this.#shorten(search.found);
    return this.#result(best.discovery.kind, this.#finding(best));
  }

  /** The program does not repeat itself: nothing can be said of its schedules. */
  refused(error: NondeterminismError): ExploreResult {
    return { ...this.#result("invalid", null), complete: false, error: { type: error.name, message: error.message, line: 0, column: 0 } };
  }

  *#shorten(found: Found): Generator<Progress, Found, boolean | undefined> {
    const { effort } = this.#search;
    const limits = { maxSteps: maxStepsOf(this.#settings), maxSchedules: SHORTENING.schedules, races: this.#settings.races ?? false };
    const shortening = shorten(this.#program, this.#start, found, limits, effort);
    const end = effort.steps + SHORTENING.allSteps;
    let stopped = this.#search.stopped;
    let next = shortening.next(stopped);
    while (!next.done) {
      stopped ||= (yield this.#search.progress("shorten", null)) === false;
      next = shortening.next(stopped || effort.steps >= end);
    }
    return next.value;
  }

  #finding(found: Found): Finding {
    const { execution, story } = tell(this.#program, this.#start, found.choices, maxStepsOf(this.#settings));
    return findingOf(this.#program, execution, story, found, this.#start);
  }

  #result(verdict: Verdict, finding: Finding | null): ExploreResult {
    const { effort, complete, decidedBy } = this.#search;
    const result: ExploreResult = {
      file: this.#file,
      verdict,
      complete,
      schedules: effort.schedules,
      steps: effort.steps,
      python: this.#start.python,
      strategy: decidedBy ?? (isAuto(this.#settings) ? "auto" : strategyOf(this.#settings).name),
      finding,
    };
    if (this.#outcomes !== null) result.outcomes = this.#outcomes.list();
    return result;
  }
}
