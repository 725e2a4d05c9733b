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
  const advice = finding.kind === "error" ? plan.advice.error : finding.kind === "deadlock" ? plan.advice.deadlock : plan.advice.limit;
  return withAdvice(capital(finding.message), advice);
}

/** The search reached a bound before it could say anything. */
export function undecidable(plan: CheckPlan, bounds: Bounds, verdict: Verdict): string {
  const happened =
    verdict === "limit"
      ? `Some execution takes more than ${bounds.maxSteps} steps: a loop may never end`
      : `No decision after ${bounds.maxSchedules} executions: there are too many ways to interleave this program`;
  return withAdvice(happened, plan.advice.limit ?? "Let threads wait by a primitive, not by looking again and again, and share less.");
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
