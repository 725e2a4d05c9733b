/**
 * Classroom 50's `result.json`, schema `classroom50/result/v1`. Its top level admits no field of ours; tests do, and carry the
 * witness. What the runner knows stands in the environment.
 *
 * Source: foundation50/classroom50, the schema of results and the runner's variables.
 */
import { jsonText } from "./json-text.ts";
import { learnersView } from "./learners-view.ts";
import type { ReportFacts, ReportFormat } from "./report.ts";
import type { GradeCase, GradeResult } from "../../runtime/results.ts";

const needs = ["CLASSROOM", "ASSIGNMENT", "OWNER", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL", "REVIEW_URL"] as const;

function test({ id, name, status, score, max_score, message, witness }: GradeCase) {
  return { "test-name": name, passed: status === "pass", score, "max-score": max_score, id, message, witness };
}

/** To the second, as the schema wants it. */
const seconds = (time: string): string => time.replace(/\.\d+Z$/, "Z");

function report(result: GradeResult, { environment, now, submittedAt }: ReportFacts) {
  const of = (name: (typeof needs)[number]): string => environment[name] ?? "";
  const by = environment["USERNAME"];
  return {
    schema: "classroom50/result/v1",
    classroom: of("CLASSROOM"),
    assignment: of("ASSIGNMENT"),
    assignment_type: environment["ASSIGNMENT_TYPE"] === "group" ? "group" : "individual",
    owner: of("OWNER"),
    submission: of("SUBMISSION_TAG"),
    commit: of("COMMIT_URL"),
    release: of("RELEASE_URL"),
    review: of("REVIEW_URL"),
    datetime: seconds(submittedAt(result.submission) ?? now),
    graded_at: seconds(now),
    ...(by === undefined || by === "" ? {} : { submitted_by: { username: by } }),
    score: result.score,
    "max-score": result.max_score,
    tests: learnersView(result).map(test),
  };
}

export const classroom50: ReportFormat = {
  holds: "one",
  file: "result.json",
  needs,
  write: ([result], facts) => `${jsonText(report(result!, facts), 2)}\n`,
};
