/** Grades texts as submissions to the small exercise of tests/samples/exercises/counter, behind the wall. */
import { join } from "node:path";
import { readExercise } from "../../src/switchpoint/cli/exercises.ts";
import { gradeSubmission } from "../../src/switchpoint/cli/grade-submission.ts";
import { performInRealm } from "../../src/switchpoint/cli/realm.ts";
import type { Replay } from "../../src/switchpoint/engine/protocol.ts";
import type { GradeResult } from "../../src/switchpoint/runtime/results.ts";
import { root } from "../source-files.ts";

export const counter = join(root, "tests", "samples", "exercises", "counter");

const exercise = readExercise(counter);

/** The result of a submission's text; `seconds` is the host's patience. */
export function grade(text: string, seconds = 60): Promise<GradeResult> {
  return gradeSubmission(exercise, { name: "answer.ts", text }, { hidden: true }, { seconds, mebibytes: 256 });
}

/** The result of a submission to another of the sample exercises. */
export function gradeIn(name: string, text: string): Promise<GradeResult> {
  return gradeSubmission(readExercise(join(counter, "..", name)), { name: "answer", text }, { hidden: true });
}

/** Replays the witness of the check `id`. */
export async function replayIn(name: string, text: string, result: GradeResult, id: string): Promise<Replay> {
  const schedule = result.cases.find((each) => each.id === id)!.witness!.schedule;
  const exercise = readExercise(join(counter, "..", name));
  const ending = await performInRealm({ do: "witness", exercise, submission: { name: "answer", text }, check: id, schedule });
  if (ending.how !== "answered" || ending.response.do !== "witness") throw new Error(JSON.stringify(ending));
  return ending.response.replay;
}

/** What the check `id` says. */
export function message(result: GradeResult, id: string): string {
  return result.cases.find((each) => each.id === id)?.message ?? `there is no check ${id}`;
}

/** A right answer, with `more` at its top. */
export function rightWith(more: string): string {
  return `import { Lock } from "switchpoint/threading";\n${more}\nlet counter = 0;\nconst lock = new Lock();\nexport function increment() { using _ = lock.held(); counter += 1; }\nexport function total() { return counter; }\n`;
}

/** A wrong answer (the starter), with `more` at its top. */
export function wrongWith(more: string): string {
  return `${more}\nlet counter = 0;\nexport function increment() { counter += 1; }\nexport function total() { return counter; }\n`;
}
