/**
 * What a check tells the learner: what happened, in the words of the program; then the author's advice; and where the search
 * gave up, what to change. One place, so that page and command line say the same.
 */
import type { CheckPlan } from "./exercise.ts";
import type { Diagnostic } from "../compiler/compiled.ts";
import type { Finding, Verdict } from "../runtime/results.ts";

/** What a search was granted. */
export interface Bounds {
  readonly maxSchedules: number;
  readonly maxSteps: number;
  /** Of all executions together. */
  readonly maxStepsInAll: number;
  /** The version whose switch points are meant; absent: a switch before every visible operation. */
  readonly python?: string;
}

/** The message of an execution whose main thread went away before the end of the check. */
export const endedEarly = "the program ended before the check was over";

/** What happened, as a sentence, and what the author has to say about it. */
export function withAdvice(happened: string, advice: string | undefined): string {
  const sentence = /[.!?]$/.test(happened) ? happened : `${happened}.`;
  return advice === undefined ? sentence : `${sentence} ${advice}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A schedule breaks the property. */
export function broken(plan: CheckPlan, finding: Finding): string {
  const advice =
    finding.kind === "error"
      ? plan.advice.error
      : finding.kind === "deadlock" || finding.kind === "leak"
        ? plan.advice.deadlock
        : plan.advice.limit;
  return withAdvice(capital(finding.message), advice);
}

/** What a search says that ended without covering everything. */
export interface Unfinished {
  readonly verdict: Verdict;
  readonly schedules: number;
  readonly tired: boolean;
}

/** The search reached a bound before it could say anything, or met what no search can see through. */
export function undecidable(plan: CheckPlan, bounds: Bounds, { verdict, schedules, tired }: Unfinished): string {
  const tooMuch = "there are too many ways to interleave this program";
  const clumsy = plan.advice.limit ?? "Let threads wait by a primitive, not by looking again and again, and share less.";
  if (tired) return withAdvice(`No decision after ${bounds.maxStepsInAll} steps: ${tooMuch}`, clumsy);
  if (verdict === "limit") return withAdvice(`Some execution takes more than ${bounds.maxSteps} steps: a loop may never end`, clumsy);
  if (schedules >= bounds.maxSchedules) return withAdvice(`No decision after ${bounds.maxSchedules} executions: ${tooMuch}`, clumsy);
  return withAdvice(
    "No decision: the program shares data in code that the host calls at one go, or that waits by looking again and again",
    "Keep shared data out of toString, valueOf, toJSON and Proxy traps, and let threads wait by a primitive.",
  );
}

/** Every schedule fails before the property could be seen. */
export function vacuous(plan: CheckPlan): string {
  return withAdvice("No schedule reaches the end of this check", plan.advice.error);
}

/** Another check comes first. */
export function waiting(first: CheckPlan): string {
  return `Not looked at yet; first: ${first.name}.`;
}

/** The submission cannot be compiled. */
export function unusable({ line, message, remedy }: Diagnostic): string {
  return withAdvice(`${line > 0 ? `Line ${line}: ` : ""}${message}`, remedy === "" ? undefined : remedy);
}
