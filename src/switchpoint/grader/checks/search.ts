/**
 * A check's search through schedules, bounded by what counts: executions, the steps of each, and the steps of all together, so
 * that a submission of many long executions ends with a verdict and not at the host's cap on time.
 */
import type { Bounds } from "../feedback.ts";
import { exploring } from "../../explorer/explore.ts";
import type { ExploredProgram } from "../../runtime/instance.ts";
import type { ExploreResult } from "../../runtime/results.ts";

/** What a search found; `tired`: it was ended by the bound on all executions' steps. */
export interface SearchResult extends ExploreResult {
  readonly tired: boolean;
}

/** Searches `program`; `outcomes`: for everything that it can print. */
export function search(program: ExploredProgram, bounds: Bounds, outcomes = false): SearchResult {
  const { maxStepsInAll, ...settings } = bounds;
  const exploration = exploring(program, "", { ...settings, ...(outcomes && { outcomes }) });
  let tired = false;
  let next = exploration.next();
  while (next.done !== true) {
    tired = next.value.phase === "search" && next.value.steps >= maxStepsInAll;
    next = exploration.next(!tired);
  }
  return { ...next.value, tired };
}
