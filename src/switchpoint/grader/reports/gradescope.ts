/**
 * Gradescope's autograder: `/autograder/results/results.json`.
 *
 * A test that is marked hidden would hide the student's total too. So no test is: hidden checks are shown by number, with
 * their points, and what they said goes to `extra_data`, which only instructors can read. All text is of format "text", which
 * Gradescope shows as it is.
 *
 * Source: gradescope-autograders.readthedocs.io, "Autograder Specifications".
 */
import { jsonText } from "./json-text.ts";
import { learnersView, told } from "./learners-view.ts";
import type { ReportFormat } from "./report.ts";
import type { GradeCase, GradeResult } from "../../runtime/results.ts";

function test(each: GradeCase, index: number) {
  return {
    name: each.name,
    name_format: "text",
    number: String(index + 1),
    score: each.score,
    max_score: each.max_score,
    status: each.status === "pass" ? "passed" : "failed",
    output: told(each),
    output_format: "text",
    visibility: "visible",
  };
}

function headline({ status }: GradeResult): string {
  switch (status) {
    case "pass":
      return "Right on every schedule.";
    case "fail":
      return "Not yet: see the first check that fails.";
    case "error":
      return "This could not be graded; that is no fault of the submission. Nothing is lost: ask for it to be graded again.";
  }
}

function report(result: GradeResult) {
  const { exercise, content_hash, engine_version, cases } = result;
  return {
    score: result.score,
    output: headline(result),
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    tests: learnersView(result).map(test),
    extra_data: { exercise, content_hash, engine_version, cases },
  };
}

export const gradescope: ReportFormat = {
  holds: "one",
  file: "results.json",
  write: ([result]) => `${jsonText(report(result!), 2)}\n`,
};
