/**
 * Explores a program: which strategy, under which bounds, and what comes out.
 *
 * A strategy makes executions until it has covered all schedules, until one shows a finding, or until a bound is reached.
 * A finding is then shown with the schedule that needs the fewest preemptions (shortest.ts). `complete` is claimed only by
 * a strategy that covers everything, and only if no execution was cut off.
 *
 * Left to others: the search itself (dpor.ts and its neighbours), what counts as wrong (discovery.ts).
 */
import type { Execution } from "../runtime/exploration.ts";
import type { ExploredProgram, StartOptions } from "../runtime/instance.ts";
import type { ExploreResult, Finding, Verdict } from "../runtime/results.ts";
import { hidesRounds } from "../runtime/rounds.ts";
import { NondeterminismError } from "../runtime/step-log.ts";
import { hasFailed } from "./discovery.ts";
import { findingOf, scheduleText } from "./finding.ts";
import { Outcomes } from "./outcomes.ts";
import { PreemptionBound } from "./preemption-bound.ts";
import { isAuto, maxSchedulesOf, maxStepsOf, startOptionsOf, strategyOf, type Settings } from "./settings.ts";
import { foundIn, shorten, type Effort, type Found } from "./shortest.ts";
import { execute, type Strategy } from "./strategy.ts";
import { tell } from "./telling.ts";

/** How far the exploration has come. */
export interface Progress {
  readonly schedules: number;
  readonly steps: number;
  readonly phase: "search" | "shorten";
}

/** An exploration in slices. Answer a progress with `next(false)` to end it with what is known so far. */
export type Exploring = Generator<Progress, ExploreResult, boolean | undefined>;

/**
 * Explores to the end. `file` is only named in the result.
 * @param isTimeUp asked after every execution: true ends the exploration with what it knows
 */
export function explore(
  program: ExploredProgram,
  file: string,
  settings: Settings = {},
  isTimeUp: () => boolean = () => false,
): ExploreResult {
  const exploration = exploring(program, file, settings);
  let next = exploration.next();
  while (!next.done) next = exploration.next(!isTimeUp());
  return next.value;
}

/** The same in slices: yields after every execution, so that a Worker can answer in between. */
export function* exploring(program: ExploredProgram, file: string, settings: Settings = {}): Exploring {
  const exploration = new Exploration(program, file, settings);
  try {
    return yield* exploration.run();
  } catch (error) {
    if (error instanceof NondeterminismError) return exploration.refused(error);
    throw error;
  }
}

/** How far a search may go. */
interface Bounds {
  readonly schedules: number;
  /** Per execution, and of all together. */
  readonly steps: number;
  readonly allSteps: number;
}

/** For a better schedule of a finding. */
const SHORTENING = { schedules: 5_000, allSteps: 2_000_000 } as const;
/** For a second search, in breadth, after one in depth that was cut off. */
const SECOND_TRY: Bounds = { schedules: 2_000, steps: 5_000, allSteps: 1_000_000 };
/** A search that runs into the limit of steps again and again is given up. */
const CUT_OFFS = 3;

class Exploration {
  readonly #program: ExploredProgram;
  readonly #file: string;
  readonly #settings: Settings;
  readonly #start: StartOptions;
  readonly #strategy: Strategy;
  readonly #maxSteps: number;
  readonly #effort: Effort = { schedules: 0, steps: 0 };
  readonly #outcomes: Outcomes | null;
  #found: Found | null = null;
  /** Executions that had more steps than allowed. */
  #cutOffs = 0;
  /** Some operations could not be scheduled, because the host made them at one go. */
  #blind = false;
  /** Of all executions' loops: see Rounds. */
  #traits = 0;
  /** The strategy has covered every schedule. */
  #covered = false;
  /** The caller has had enough. */
  #stopped = false;

  constructor(program: ExploredProgram, file: string, settings: Settings) {
    this.#program = program;
    this.#file = file;
    this.#settings = settings;
    this.#start = startOptionsOf(settings);
    this.#strategy = strategyOf(settings);
    this.#maxSteps = maxStepsOf(settings);
    this.#outcomes = settings.outcomes ? new Outcomes((choices) => scheduleText(program, this.#start, choices)) : null;
  }

  *run(): Exploring {
    yield* this.#search(this.#strategy, { schedules: maxSchedulesOf(this.#settings), steps: this.#maxSteps, allSteps: Infinity });
    // A search in depth that was cut off may have seen only one corner. Few preemptions show most of what can go wrong.
    if (this.#found === null && this.#cutOffs > 0 && isAuto(this.#settings)) {
      yield* this.#search(new PreemptionBound(), { ...SECOND_TRY, steps: Math.min(SECOND_TRY.steps, this.#maxSteps) });
    }
    if (this.#found === null) return this.#result(this.#cutOffs > 0 || this.#stopped ? "limit" : "ok", null);
    const best = yield* this.#shorten(this.#found);
    return this.#result(best.discovery.kind, this.#finding(best));
  }

  /** The program does not repeat itself: nothing can be said of its schedules. */
  refused(error: NondeterminismError): ExploreResult {
    return { ...this.#result("invalid", null), complete: false, error: { type: error.name, message: error.message, line: 0, column: 0 } };
  }

  *#search(strategy: Strategy, bounds: Bounds): Generator<Progress, void, boolean | undefined> {
    const watch = this.#outcomes === null ? { stop: hasFailed } : {};
    const end = this.#effort.steps + bounds.allSteps;
    for (let made = 0; made < bounds.schedules && this.#effort.steps < end && !this.#stopped; made++) {
      if (!strategy.begin()) {
        this.#covered = strategy.exhaustive;
        return;
      }
      const execution = execute(this.#program, this.#start, strategy, bounds.steps, watch);
      this.#effort.schedules++;
      this.#effort.steps += execution.log.position;
      if (this.#learn(execution)) return;
      strategy.end(execution);
      execution.instance.release?.();
      this.#stopped = (yield this.#progress("search")) === false;
    }
  }

  /** True if the search may stop. */
  #learn(execution: Execution): boolean {
    if (execution.exhausted) this.#cutOffs++;
    this.#traits |= execution.traits;
    if (execution.instance.hooks.atomicSites.size > 0 || hidesRounds(this.#traits)) this.#blind = true;
    const found = foundIn(execution, this.#settings.races ?? false);
    if ((!execution.abandoned && !execution.isSuperseded) || found !== null) this.#outcomes?.add(execution, found);
    this.#found ??= found;
    return (found !== null && this.#outcomes === null) || this.#cutOffs === CUT_OFFS;
  }

  *#shorten(found: Found): Generator<Progress, Found, boolean | undefined> {
    const limits = { maxSteps: this.#maxSteps, maxSchedules: SHORTENING.schedules, races: this.#settings.races ?? false };
    const shortening = shorten(this.#program, this.#start, found, limits, this.#effort);
    const end = this.#effort.steps + SHORTENING.allSteps;
    let next = shortening.next(this.#stopped);
    while (!next.done) {
      this.#stopped = (yield this.#progress("shorten")) === false;
      next = shortening.next(this.#stopped || this.#effort.steps >= end);
    }
    return next.value;
  }

  #progress(phase: "search" | "shorten"): Progress {
    return { ...this.#effort, phase };
  }

  #finding(found: Found): Finding {
    const { execution, story } = tell(this.#program, this.#start, found.choices, this.#maxSteps);
    return findingOf(this.#program, execution, story, found, this.#start);
  }

  #result(verdict: Verdict, finding: Finding | null): ExploreResult {
    const result: ExploreResult = {
      file: this.#file,
      verdict,
      complete: this.#covered && this.#cutOffs === 0 && !this.#blind,
      schedules: this.#effort.schedules,
      steps: this.#effort.steps,
      python: this.#start.python,
      strategy: this.#strategy.name,
      finding,
    };
    if (this.#outcomes !== null) result.outcomes = this.#outcomes.list();
    return result;
  }
}
