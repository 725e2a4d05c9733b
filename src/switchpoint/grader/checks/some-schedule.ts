/** An ending that must be possible. What else can happen is of no account; the schedule that reaches it is the witness. */
import { failed, passed, type Decision, type Subject } from "./decision.ts";
import { undecidable, withAdvice } from "../feedback.ts";
import { search } from "./search.ts";

export function decideSomeSchedule({ plan, bounds, explored }: Subject<"some-schedule">): Decision {
  const result = search(explored({ seeks: true }), bounds);
  const { complete, finding } = result;
  if (finding?.kind === "error") return passed(finding.schedule);
  if (!complete || finding !== null) return failed(undecidable(plan, bounds, result));
  return failed(withAdvice("No schedule ends that way", plan.advice.error));
}
