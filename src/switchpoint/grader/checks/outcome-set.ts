/** The learner predicts everything that a program can print: compared with what all schedules print. */
import { answerTo, failed, passed, type Decision, type Subject } from "./decision.ts";
import { ExerciseFault } from "../exercise-fault.ts";
import { withAdvice } from "../feedback.ts";
import { search } from "./search.ts";

/** Spaces and line feeds at the ends of lines are of no account. */
const normal = (text: string): string => text.replace(/[ \t]+$/gm, "").replace(/\n+$/, "");

export function decideOutcomeSet(subject: Subject<"outcome-set">): Decision {
  const { plan, bounds, explored } = subject;
  const given = answerTo(subject);
  if (!Array.isArray(given) || !given.every((each) => typeof each === "string"))
    return failed('Answer with a list of texts: { "answer": ["…", "…"] }.');
  const { complete, outcomes = [] } = search(explored(), bounds, true);
  if (!complete) throw new ExerciseFault(`grade.ts: check ${plan.id}: not all outcomes are found within ${bounds.maxSchedules} executions`);
  const possible = new Map(outcomes.map(({ stdout, schedule }) => [normal(stdout), schedule]));
  const answers = new Set(given.map((text) => normal(text as string)));
  const impossible = [...answers].find((text) => !possible.has(text));
  if (impossible !== undefined) return failed(withAdvice(`No schedule prints ${JSON.stringify(impossible)}`, plan.advice.error));
  const missing = [...possible.keys()].filter((text) => !answers.has(text)).length;
  if (missing === 0) return passed();
  return failed(withAdvice(`${missing === 1 ? "One outcome is" : `${missing} outcomes are`} missing`, plan.advice.error));
}
