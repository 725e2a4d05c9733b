/**
 * Picks strategies and combines them under one budget. Partial-order reduction begins. If it does not come to an end soon, the
 * search through states takes turns with it: each ends quickly on programs on which the other never does. Whoever looks as if
 * it were nearer to its end gets the longer turns; the first one that ends has proved it, for both.
 *
 * Where executions are cut off, a search in depth may have seen only one corner. Then the schedules with few preemptions show
 * most of what can go wrong; and only after that comes a search with all the steps that are allowed.
 */
import { Dpor } from "./dpor.ts";
import { PreemptionBound } from "./preemption-bound.ts";
import type { Bounds, Search, Slices } from "./search.ts";
import { isAuto, maxSchedulesOf, maxStepsOf, strategyOf, type Settings } from "./settings.ts";
import { States } from "./states.ts";
import type { Strategy } from "./strategy.ts";

/** Steps of an execution, as long as nobody knows whether executions end at all. */
const FIRST_STEPS = 100_000;
/** In breadth, after a search in depth that was cut off. */
const IN_BREADTH: Bounds = { schedules: 2_000, steps: 5_000, allSteps: 1_000_000 };
/** Executions before partial-order reduction gets company. */
const ALONE = 2_000;
/** A search that runs into the limit of steps so often is given up. */
const CUT_OFFS = 3;
/** Executions of a turn, of who is farther from its end, and of who is nearer. */
const SHORT_TURN = 500;
const LONG_TURN = 1_500;

/** Searches as the settings say. */
export function* drive(search: Search, settings: Settings): Slices {
  const schedules = maxSchedulesOf(settings);
  const steps = maxStepsOf(settings);
  if (!isAuto(settings)) return yield* search.make(strategyOf(settings), { schedules, steps });
  const first = settings.outcomes === true ? steps : Math.min(FIRST_STEPS, steps);
  yield* prove(search, settings, { schedules, steps: first });
  if (search.found !== null || search.cutOffs === 0 || search.stopped) return;
  yield* search.make(new PreemptionBound(), { ...IN_BREADTH, steps: Math.min(IN_BREADTH.steps, steps) });
  if (search.found !== null || search.stopped || steps <= first) return;
  search.cutOffs = 0;
  yield* prove(search, settings, { schedules: schedules - search.effort.schedules, steps, cutOffs: 1 });
}

/** Both searches that can prove something, in turns. */
function* prove(search: Search, settings: Settings, bounds: Bounds): Slices {
  const end = search.effort.schedules + bounds.schedules;
  const cutOffs = search.cutOffs + (bounds.cutOffs ?? CUT_OFFS);
  const turn = function* (strategy: Strategy, most: number): Slices {
    const left = { schedules: end - search.effort.schedules, cutOffs: cutOffs - search.cutOffs };
    yield* search.make(strategy, { steps: bounds.steps, cutOffs: left.cutOffs, schedules: Math.min(most, left.schedules) });
  };
  const dpor = new Dpor();
  const states = new States();
  yield* turn(dpor, ALONE);
  // A race is a matter of what comes before what, and in a state there is nothing of that.
  const takesTurns = settings.races !== true;
  while (takesTurns && !search.isOver && search.effort.schedules < end && search.cutOffs < cutOffs) {
    if (search.hasEnded(dpor) || search.hasEnded(states)) break;
    yield* turn(states, isNearer(search, states, dpor) ? LONG_TURN : SHORT_TURN);
    yield* turn(dpor, isNearer(search, dpor, states) ? LONG_TURN : SHORT_TURN);
  }
  if (!search.hasEnded(dpor)) yield* turn(dpor, Infinity);
}

/** True if a strategy has probably fewer executions to make than the other. */
function isNearer(search: Search, strategy: Strategy, other: Strategy): boolean {
  return (search.left(strategy) ?? Infinity) < (search.left(other) ?? Infinity);
}
