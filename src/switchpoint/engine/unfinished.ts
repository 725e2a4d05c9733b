/** The lines of programs that never ran to an end of their own: they could not be compiled, read, or ended at a cap. */
import type { ExploreResult, ProgramError, RunResult } from "../runtime/results.ts";

/** A run that was not, with the reason. */
export function unfinishedRun(
  file: string,
  error: ProgramError,
  options: { readonly python?: string; readonly cores?: number },
): RunResult {
  const { python = "3.14", cores = 4 } = options;
  return {
    file,
    ok: false,
    exit_status: 1,
    stdout: "",
    stderr: "",
    error,
    time: 0,
    python,
    cores,
    gil: { switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 },
    threads: [],
    response_times: null,
    core_busy: Array.from({ length: cores }, () => 0),
    steps: 0,
  };
}

/** Our own limits are verdicts on a program; everything else here means that it could not be run. */
export function isLimit(error: ProgramError): boolean {
  return ["StepLimit", "TimeLimit", "MemoryLimit"].includes(error.type);
}

/** An exploration that was not: `limit` at a cap, otherwise `invalid`. */
export function unfinishedExploration(
  file: string,
  error: ProgramError,
  options: { readonly python?: string; readonly strategy?: string },
): ExploreResult {
  const { python = "any", strategy = "auto" } = options;
  const verdict = isLimit(error) ? "limit" : "invalid";
  return { file, verdict, complete: false, schedules: 0, steps: 0, python, strategy, finding: null, error };
}
