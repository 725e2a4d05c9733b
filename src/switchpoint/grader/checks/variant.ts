/** The submission is a test: it must accept what is right, and catch what is broken, whatever the schedule. */
import { failed, passed, type Decision, type Subject } from "./decision.ts";
import { broken, undecidable, withAdvice } from "../feedback.ts";
import { search } from "./search.ts";

const noTest = 'The submission tests nothing: import what it tests from "exercise".';

export function decideAccepts({ plan, bounds, variant }: Subject<"accepts">): Decision {
  const test = variant(plan.its.variant);
  if (test === null) return failed(noTest);
  const result = search(test, bounds);
  const { verdict, complete, finding } = result;
  if (finding !== null) return failed(broken(plan, finding), finding.schedule);
  return verdict === "ok" && complete ? passed() : failed(undecidable(plan, bounds, result));
}

export function decideCatches({ plan, bounds, variant }: Subject<"catches">): Decision {
  const test = variant(plan.its.variant);
  if (test === null) return failed(noTest);
  const result = search(test, bounds);
  const { verdict, complete, finding } = result;
  if (finding !== null) return passed(finding.schedule);
  if (verdict !== "ok" || !complete) return failed(undecidable(plan, bounds, result));
  return failed(withAdvice("The test passes on every schedule, and should not", plan.advice.error));
}
