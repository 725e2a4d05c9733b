/**
 * The schedule that shows a finding with the fewest preemptions, and of those the one with the fewest steps, as far as a
 * budget of executions reaches. Starts from a schedule that some strategy has found.
 */
import type { Execution } from "../runtime/exploration.ts";
import type { ExploredProgram, StartOptions } from "../runtime/instance.ts";
import { discoveryIn, hasFailed, type Discovery } from "./discovery.ts";
import { PreemptionBound } from "./preemption-bound.ts";
import { execute } from "./strategy.ts";

/** A discovery, and the schedule that leads to it. */
export interface Found {
  readonly discovery: Discovery;
  /** Threads by order of creation, a step each. */
  readonly choices: readonly number[];
  readonly preemptions: number;
}

/** What an execution shows, with its schedule, or null. */
export function foundIn(execution: Execution, races: boolean): Found | null {
  const discovery = discoveryIn(execution, races);
  if (discovery === null) return null;
  const { log } = execution;
  const choices = Array.from({ length: discovery.steps }, (_, i) => execution.thread(log.thread[i]!).order);
  return { discovery, choices, preemptions: preemptionsIn(execution, discovery.steps) };
}

/** Executions so far, for whoever keeps the account. */
export interface Effort {
  schedules: number;
  steps: number;
}

/** Yields after every execution; ends with the best schedule known, at once if it is sent true. */
export function* shorten(
  program: ExploredProgram,
  options: StartOptions,
  found: Found,
  limits: { readonly maxSteps: number; readonly maxSchedules: number; readonly races: boolean },
  effort: Effort,
): Generator<void, Found, boolean | undefined> {
  const strategy = new PreemptionBound(found.preemptions);
  let best = found;
  for (let made = 0; made < limits.maxSchedules && strategy.begin(); made++) {
    // Schedules with more preemptions than the best one come later: nothing better will be found.
    if (strategy.bound > best.preemptions) break;
    const execution = execute(program, options, strategy, limits.maxSteps, { stop: hasFailed });
    effort.schedules++;
    effort.steps += execution.log.position;
    const next = foundIn(execution, limits.races);
    if (next !== null && isShorter(next, best)) best = next;
    execution.instance.release?.();
    if (yield) break;
  }
  return best;
}

function isShorter(found: Found, than: Found): boolean {
  if (found.preemptions !== than.preemptions) return found.preemptions < than.preemptions;
  return found.choices.length < than.choices.length;
}

/** Switches away from threads that could have gone on. */
function preemptionsIn(execution: Execution, steps: number): number {
  let count = 0;
  for (let i = 0; i < steps; i++) if (execution.preempted[i]) count++;
  return count;
}
