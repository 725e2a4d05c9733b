/** One submission behind the wall, and what it means when there is no answer: never a verdict on the submission. */
import { errorOf } from "./endings.ts";
import { performInRealm, type Limits } from "./realm.ts";
import { undecided } from "../grader/undecided.ts";
import type { ExerciseFiles, SourceFile } from "../engine/protocol.ts";
import type { GradeResult } from "../runtime/results.ts";

/** Backstops of the host; a grade itself is bounded by counted things only. */
const gradeLimits: Limits = { seconds: 60, mebibytes: 512 };

/** How to grade: with the hidden checks too, and with which share of each check's bounds. */
export interface GradeOptions {
  readonly hidden: boolean;
  readonly boundShare?: number;
}

/** Grades one submission. What cannot be decided here says so, and why. */
export async function gradeSubmission(
  exercise: ExerciseFiles,
  submission: SourceFile,
  options: GradeOptions,
  limits: Limits = gradeLimits,
): Promise<GradeResult> {
  const ending = await performInRealm({ do: "grade", exercise, submission, ...options }, limits);
  if (ending.how !== "answered") {
    const { type } = errorOf(ending, limits);
    const why = {
      "out of time": `no end after ${limits.seconds} s`,
      "out of memory": `it took more than ${limits.mebibytes} MiB of memory`,
      crashed: "detail" in ending ? ending.detail : "",
    }[ending.how];
    return undecided(exercise, submission, type, `not decided here: ${why}`);
  }
  const { response } = ending;
  if (response.do === "grade") return response.grade;
  const why = response.do === "fault" ? response.message : "the engine answered something else";
  return undecided(exercise, submission, "InternalError", why);
}
