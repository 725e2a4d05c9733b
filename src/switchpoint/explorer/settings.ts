/**
 * What can be asked of an exploration, and what is meant where nothing is said.
 */
import type { StartOptions } from "../runtime/instance.ts";
import { StepLog } from "../runtime/step-log.ts";
import { DelayBound } from "./delay-bound.ts";
import { Dfs } from "./dfs.ts";
import { Dpor } from "./dpor.ts";
import { Pct } from "./pct.ts";
import { PreemptionBound } from "./preemption-bound.ts";
import { RandomWalk } from "./random.ts";
import { States } from "./states.ts";
import type { Strategy } from "./strategy.ts";

export interface Settings {
  /** "any" (the default: a switch before every visible operation) or a version's name. */
  readonly python?: string;
  readonly strategy?: "auto" | "dpor" | "dfs" | "pct" | "random" | "delay" | "states";
  /** Bound on preemptions; such a search is never complete. */
  readonly preemptions?: number;
  readonly maxSchedules?: number;
  /** Per execution. */
  readonly maxSteps?: number;
  readonly seed?: number;
  /** Data races are findings. */
  readonly races?: boolean;
  /** Every distinct ending, instead of stopping at the first finding. */
  readonly outcomes?: boolean;
  readonly args?: Readonly<Record<string, string>>;
  /** How `multiprocessing` starts processes, if the program does not say; absent: as the version does. */
  readonly startMethod?: "fork" | "spawn" | "forkserver";
}

const MAX_SCHEDULES = 100_000;
/** Random strategies never end by themselves. */
const MAX_RANDOM_SCHEDULES = 10_000;
/** DESIGN.md, section 5. */
const MAX_STEPS = 50_000_000;

/** Steps that one execution may take. */
export function maxStepsOf(settings: Settings): number {
  return settings.maxSteps ?? MAX_STEPS;
}

/** Executions that the search may make. */
export function maxSchedulesOf(settings: Settings): number {
  const endless = settings.strategy === "random" || settings.strategy === "pct";
  return settings.maxSchedules ?? (endless ? MAX_RANDOM_SCHEDULES : MAX_SCHEDULES);
}

/** What the program is started with. */
export function startOptionsOf(settings: Settings): StartOptions {
  const { python = "any", seed = 0, args = {}, outcomes: prints = false, startMethod } = settings;
  return { python, seed, args, prints, ...(startMethod && { startMethod }) };
}

/** The strategy that was asked for; of a search that combines them, the one that it begins with. */
export function strategyOf(settings: Settings): Strategy {
  if (settings.preemptions !== undefined) return new PreemptionBound(settings.preemptions);
  const seed = settings.seed ?? 0;
  switch (settings.strategy ?? "auto") {
    case "dfs":
      return new Dfs();
    case "delay":
      return new DelayBound();
    case "states":
      return new States();
    case "random":
      return new RandomWalk(seed, new StepLog({ detailed: settings.races ?? false }));
    case "pct":
      return new Pct(seed, new StepLog({ detailed: settings.races ?? false }));
    default:
      return new Dpor();
  }
}

/** True if strategies are to be combined as seems best. */
export function isAuto(settings: Settings): boolean {
  return (settings.strategy ?? "auto") === "auto" && settings.preemptions === undefined;
}
