/**
 * The output of a test runner of GitHub Classroom's retired autograding actions: base64 of JSON, on one line, for a step's
 * `result`:
 *
 *     echo "result=$(npx switchpoint grade exercise answer.ts --format github-classroom)" >> "$GITHUB_OUTPUT"
 *
 * The reporter's console counts tests that pass (of all, times the maximum), its notice adds up scores. Both give the same sum
 * only if all tests weigh the same: a check of several points is told as several tests of an equal weight.
 *
 * Source: classroom-resources/autograding-grading-reporter, src/.
 */
import { base64 } from "./base64.ts";
import { learnersView, told } from "./learners-view.ts";
import type { ReportFormat } from "./report.ts";
import type { GradeCase, GradeResult } from "../../runtime/results.ts";

/** The reporter prints names and messages; a line of theirs must not be a command to the workflow's runner. */
function noCommand(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** The check as tests that weigh `unit` each: as many of them pass as it has points. */
function tests(each: GradeCase, unit: number) {
  const count = Math.max(1, each.max_score / unit);
  return Array.from({ length: count }, (_, index) => {
    const reached = each.status === "pass" || (index + 1) * unit <= each.score;
    return {
      name: noCommand(count === 1 ? each.name : `${each.name} (${index + 1} of ${count})`),
      status: reached ? "pass" : each.status,
      score: reached ? each.max_score / count : 0,
      message: reached ? "" : noCommand(told(each)),
      test_code: "",
      filename: "",
      line_no: 0,
      duration: 0,
    };
  });
}

function report(result: GradeResult) {
  const points = result.cases.flatMap(({ score, max_score }) => [score, max_score]);
  const unit = Math.max(1, points.reduce(divisor, 0));
  return {
    version: 1,
    status: result.status,
    max_score: result.max_score,
    tests: learnersView(result).flatMap((each) => tests(each, unit)),
  };
}

export const githubClassroom: ReportFormat = {
  holds: "one",
  file: "result.txt",
  write: ([result]) => `${base64(JSON.stringify(report(result!)))}\n`,
};
