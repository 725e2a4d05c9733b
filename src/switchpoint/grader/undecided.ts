/** The result of a submission that could not be graded at all: by a fault of the exercise, or at a cap of the host. */
import { engineVersion } from "./engine-version.ts";
import { sha256 } from "./sha256.ts";
import type { GradeResult } from "../runtime/results.ts";

/** Id of the one case that such a result has. No check can have it: it is not of their form. */
export const noGrade = "(grading)";

/** What every result says about what was graded. */
export function identity(
  exercise: { readonly name: string; readonly hash: string },
  submission: { readonly name: string; readonly text: string },
) {
  const submission_hash = sha256(submission.text);
  return {
    submission: submission.name,
    index: 0,
    exercise: exercise.name,
    content_hash: sha256(JSON.stringify([engineVersion, exercise.hash, submission_hash])),
    exercise_hash: exercise.hash,
    submission_hash,
    engine_version: engineVersion,
  };
}

/**
 * A result of status "error": nobody's fault but ours or the author's, and no statement about the submission.
 * @param type the error's name: one of our limits, ExerciseError (the author's), InternalError (ours)
 */
export function undecided(
  exercise: { readonly name: string; readonly hash: string },
  submission: { readonly name: string; readonly text: string },
  type: string,
  message: string,
): GradeResult {
  const failed = {
    id: noGrade,
    name: "Grading",
    status: "error",
    score: 0,
    max_score: 0,
    message,
    visibility: "visible",
    witness: null,
  } as const;
  const error = { type, message, line: 0, column: 0 };
  return { ...identity(exercise, submission), status: "error", score: 0, max_score: 0, error, cases: [failed] };
}
