/** One run on the clock, and what is measured of it: the same on every machine, because time there is counted. */
import type { Subject } from "./decision.ts";
import type { Machine } from "../author.ts";
import { runProgram } from "../../runtime/run.ts";
import type { RunResult } from "../../runtime/results.ts";

/** Runs the check's program. */
export function measured({ program, bounds }: Pick<Subject, "program" | "bounds">, on: Machine = {}): RunResult {
  const { python, cores, switchInterval, seed } = on;
  const machine = {
    ...(python !== undefined && { python }),
    ...(cores !== undefined && { cores }),
    ...(switchInterval !== undefined && { switchInterval }),
    ...(seed !== undefined && { seed }),
  };
  return runProgram(program, { ...machine, maxSteps: bounds.maxSteps, maxEvents: 0 }).result;
}

/** How a run ended that should not have ended so; null if it ended well. */
export function misfortune({ error, stderr }: RunResult): string | null {
  if (error !== null) return `${error.line > 0 ? `Line ${error.line}: ` : ""}${error.type}: ${error.message}`;
  // An exception of another thread is printed, as in CPython, and ends nothing.
  const [last] = stderr.trimEnd().split("\n").slice(-1);
  return /^\s*\w*(Error|Exception)\b/.test(last ?? "") ? last!.trim() : null;
}

/** Cores at work, on average over the run. */
export function coresBusy({ core_busy, time }: RunResult): number {
  return time === 0 ? 0 : core_busy.reduce((sum, busy) => sum + busy, 0) / time;
}
