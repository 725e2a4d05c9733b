/**
 * One search of a program: one account of executions and steps, and what has been learned from all of them, whichever
 * strategies make them.
 *
 * Left to others: which strategies, in which order (driver.ts), what is made of the result (explore.ts).
 */
import type { Execution } from "../runtime/exploration.ts";
import type { ExploredProgram, StartOptions } from "../runtime/instance.ts";
import { hidesRounds } from "../runtime/rounds.ts";
import { hasFailed } from "./discovery.ts";
import type { Outcomes } from "./outcomes.ts";
import { foundIn, type Effort, type Found } from "./shortest.ts";
import { execute, type Strategy } from "./strategy.ts";

/** How far the exploration has come. */
export interface Progress {
  readonly schedules: number;
  readonly steps: number;
  readonly phase: "search" | "shorten";
  /** Executions that ended by themselves, each unlike all others where the strategy repeats none. */
  readonly classes: number;
  /** A guess at the executions that are still to be made; null: nobody can tell. */
  readonly left: number | null;
}

/** Work in slices: answer a progress with false to end it. */
export type Slices = Generator<Progress, void, boolean | undefined>;

/** How far a strategy may go. */
export interface Bounds {
  readonly schedules: number;
  /** Per execution, and of all together. */
  readonly steps: number;
  readonly allSteps?: number;
  /** A search that runs into the limit of steps so often is given up. */
  readonly cutOffs?: number;
}

/** What a search looks for. */
export interface Quest {
  readonly program: ExploredProgram;
  readonly start: StartOptions;
  readonly races: boolean;
  /** All endings are wanted; null: the first finding is enough. */
  readonly outcomes: Outcomes | null;
  /** Asked now and then within an execution: true cuts it off. */
  readonly isTimeUp: () => boolean;
}

const CUT_OFFS = 3;

export class Search {
  readonly effort: Effort = { schedules: 0, steps: 0 };
  found: Found | null = null;
  /** Who found it, or has covered every schedule; null: nobody yet. */
  decidedBy: string | null = null;
  covered = false;
  /** The caller has had enough. */
  stopped = false;
  /** Executions that had more steps than allowed. */
  cutOffs = 0;
  /** Some operations could not be scheduled, because the host made them at one go; or loops have hidden something. */
  blind = false;
  readonly #quest: Quest;
  #classes = 0;
  /** Of all executions' loops: see Rounds. */
  #traits = 0;
  /** Per strategy: executions that it has made. */
  readonly #made = new Map<Strategy, number>();

  /** Strategies that have nothing left to do. */
  readonly #ended = new Set<Strategy>();

  constructor(quest: Quest) {
    this.#quest = quest;
  }

  /** No more executions are wanted. */
  get isOver(): boolean {
    return this.covered || this.stopped || (this.found !== null && this.#quest.outcomes === null);
  }

  /** True if nothing is left to be found. */
  get complete(): boolean {
    return this.covered && !this.blind && (this.found === null || this.#quest.outcomes !== null);
  }

  /** True if the strategy has no more executions to make. */
  hasEnded(strategy: Strategy): boolean {
    return this.#ended.has(strategy);
  }

  /** Lets a strategy make executions, within its bounds. */
  *make(strategy: Strategy, bounds: Bounds): Slices {
    const { program, start, outcomes, isTimeUp } = this.#quest;
    const watch = outcomes === null ? { stop: hasFailed, isTimeUp } : { isTimeUp };
    const { effort } = this;
    const end = effort.steps + (bounds.allSteps ?? Infinity);
    const mostCutOffs = this.cutOffs + (bounds.cutOffs ?? CUT_OFFS);
    for (let made = 0; made < bounds.schedules && effort.steps < end && this.cutOffs < mostCutOffs && !this.isOver; made++) {
      if (!strategy.begin()) {
        this.#ended.add(strategy);
        // What comes after a cut has not been seen.
        if (!strategy.exhaustive || this.cutOffs > 0) return;
        this.covered = true;
        this.decidedBy ??= strategy.name;
        return;
      }
      const execution = execute(program, start, strategy, bounds.steps, watch);
      effort.schedules++;
      effort.steps += execution.log.position;
      this.#made.set(strategy, (this.#made.get(strategy) ?? 0) + 1);
      this.#learn(execution, strategy);
      if (!this.isOver) strategy.end(execution);
      execution.instance.release?.();
      if ((yield this.progress("search", strategy)) === false) this.stopped = true;
    }
  }

  progress(phase: Progress["phase"], strategy: Strategy | null): Progress {
    return { ...this.effort, phase, classes: this.#classes, left: strategy === null ? null : this.left(strategy) };
  }

  /** How many executions a strategy probably has still to make; null: nobody can tell. */
  left(strategy: Strategy): number | null {
    const { share = 0 } = strategy;
    return share > 0 ? Math.round(((this.#made.get(strategy) ?? 0) * (1 - share)) / share) : null;
  }

  #learn(execution: Execution, strategy: Strategy): void {
    const { races, outcomes } = this.#quest;
    if (execution.exhausted) this.cutOffs++;
    else if (!execution.abandoned && !execution.isSuperseded) this.#classes++;
    this.#traits |= execution.traits;
    if (execution.instance.hooks.atomicSites.size > 0 || hidesRounds(this.#traits)) this.blind = true;
    const found = foundIn(execution, races);
    const ended = !execution.abandoned && !execution.isSuperseded && !execution.interrupted;
    if (ended || found !== null) outcomes?.add(execution, found);
    if (found === null || this.found !== null) return;
    this.found = found;
    this.decidedBy = strategy.name;
  }
}
