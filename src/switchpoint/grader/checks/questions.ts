/** Questions without code: choose, put in order, predict a number. */
import { answerTo, failed, passed, type Decision, type Subject } from "./decision.ts";
import { coresBusy, measured } from "./measured.ts";
import { ExerciseFault } from "../exercise-fault.ts";
import { withAdvice } from "../feedback.ts";
import type { RunResult } from "../../runtime/results.ts";

export function decideChoose(subject: Subject<"choose">): Decision {
  const { options, right, because = {} } = subject.plan.its;
  const given = answerTo(subject);
  const chosen = new Set<unknown>(Array.isArray(given) ? given : [given]);
  const answers = typeof right === "string" ? [right] : right;
  const known = [...chosen].every((id) => typeof id === "string" && Object.hasOwn(options, id));
  if (!known || chosen.size === 0)
    return failed(`Answer with ${answers.length > 1 ? "a list of" : "one of"} ${Object.keys(options).join(", ")}.`);
  const wrong = [...chosen].find((id) => !answers.includes(id as string)) as string | undefined;
  if (wrong !== undefined)
    return failed(withAdvice(Object.hasOwn(because, wrong) ? because[wrong]! : `Not ${wrong}`, subject.plan.advice.error));
  return chosen.size === answers.length
    ? passed()
    : failed(withAdvice("Right so far, but something is missing", subject.plan.advice.error));
}

export function decideOrder(subject: Subject<"order">): Decision {
  const { lines, after, distractors = [] } = subject.plan.its;
  const given = answerTo(subject);
  const wanted = Object.keys(lines).filter((id) => !distractors.includes(id));
  if (!Array.isArray(given)) return failed(`Answer with a list of ${Object.keys(lines).join(", ")} in order.`);
  const placed = new Set<string>();
  for (const id of given as unknown[]) {
    const fits =
      typeof id === "string" && wanted.includes(id) && !placed.has(id) && (after[id] ?? []).every((before) => placed.has(before));
    if (!fits) break;
    placed.add(id);
  }
  if (placed.size === wanted.length && given.length === wanted.length) return passed();
  const { points, advice } = subject.plan;
  const share = Math.min(points - 1, Math.floor((points * placed.size) / wanted.length));
  const missing = wanted.length - placed.size;
  const at =
    placed.size < given.length
      ? `Line ${placed.size + 1} cannot stand there`
      : missing === 1
        ? "One line is missing"
        : `${missing} lines are missing`;
  return { ...failed(withAdvice(at, advice.error)), score: share };
}

const measures: Readonly<Record<"time" | "switches" | "coresBusy", (run: RunResult) => number>> = {
  time: ({ time }) => time,
  switches: ({ gil }) => gil.switches,
  coresBusy,
};

export function decidePredict(subject: Subject<"predict">): Decision {
  const { measure, on, tolerance = 0.1 } = subject.plan.its;
  const given = answerTo(subject);
  if (typeof given !== "number" || !Number.isFinite(given)) return failed('Answer with a number: { "answer": 1.5 }.');
  const run = measured(subject, on);
  if (run.error !== null)
    throw new ExerciseFault(`grade.ts: check ${subject.plan.id}: its program ends in ${run.error.type}: ${run.error.message}`);
  const right = measures[measure](run);
  if (Math.abs(given - right) <= Math.abs(right) * tolerance) return passed();
  return failed(withAdvice(`${given} is ${given > right ? "too much" : "too little"}`, subject.plan.advice.error));
}
