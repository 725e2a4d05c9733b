/** What a program prints: on every schedule, or in one run on the clock. */
import { failed, passed, type Decision, type Subject } from "./decision.ts";
import { measured, misfortune } from "./measured.ts";
import { undecidable, withAdvice } from "../feedback.ts";
import { search } from "./search.ts";

/** Line feeds at the end are of no account. */
const trimmed = (text: string): string => text.replace(/\n+$/, "");

/** The first line that differs, in a sentence; null if none does. */
export function difference(printed: string, expected: string): string | null {
  const [lines, right] = [trimmed(printed).split("\n"), trimmed(expected).split("\n")];
  if (trimmed(printed) === trimmed(expected)) return null;
  const at = right.findIndex((line, index) => lines[index] !== line);
  if (at < 0) return `It prints ${lines.length} lines; there should be ${right.length}`;
  const found = lines[at] === undefined ? "missing" : JSON.stringify(lines[at]);
  return `Line ${at + 1} of the output is ${found}; it should be ${JSON.stringify(right[at])}`;
}

function onClock(subject: Subject<"output">): Decision {
  const { plan } = subject;
  const run = measured(subject, plan.its.on);
  const fault = misfortune(run) ?? difference(run.stdout, plan.its.prints);
  return fault === null ? passed() : failed(withAdvice(fault, plan.advice.error));
}

export function decideOutput(subject: Subject<"output">): Decision {
  const { plan, bounds, explored } = subject;
  if (plan.its.on !== undefined) return onClock(subject);
  const result = search(explored(), bounds, true);
  const { complete, outcomes = [] } = result;
  for (const { stdout, verdict: ending, schedule } of outcomes) {
    if (ending === "deadlock") return failed(withAdvice("Deadlock on some schedule", plan.advice.deadlock), schedule);
    const fault = ending === "error" ? "An exception on some schedule" : ending === "ok" ? difference(stdout, plan.its.prints) : null;
    if (fault !== null)
      return failed(withAdvice(`${fault}${outcomes.length > 1 ? " (on some schedule)" : ""}`, plan.advice.error), schedule);
  }
  return complete ? passed() : failed(undecidable(plan, bounds, result));
}
