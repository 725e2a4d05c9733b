/**
 * PrairieLearn's external grader: `/grade/results/results.json`, at most 1 MB.
 *
 * A submission that cannot be compiled, or could not be graded, is not gradable: it costs no attempt. Every test has points,
 * because one without would make all badges vanish.
 *
 * Source: docs.prairielearn.com, "External grading".
 */
import { jsonText } from "./json-text.ts";
import { learnersView, told } from "./learners-view.ts";
import { cut, plain } from "./plain-text.ts";
import type { ReportFormat } from "./report.ts";
import type { GradeCase, GradeResult } from "../../runtime/results.ts";

/** Characters of all tests' output together. One takes at most six bytes in the file. */
const allOutput = 120_000;

function test(each: GradeCase, room: number) {
  return {
    name: cut(each.name, 200),
    points: each.score,
    max_points: each.max_score,
    message: each.status === "pass" ? "" : cut(each.message, room),
    output: cut(told(each), room),
  };
}

function report(result: GradeResult) {
  const { error, score, max_score, status, cases, content_hash, engine_version } = result;
  if (error !== null) return { gradable: false, score: 0, format_errors: [cut(plain(error.message), allOutput)] };
  const room = Math.max(100, Math.floor(allOutput / (2 * cases.length)));
  return {
    gradable: true,
    score: max_score === 0 ? 0 : score / max_score,
    message: status === "pass" ? "Right on every schedule." : "Not yet: see the first check that fails.",
    output: `switchpoint ${engine_version}, content ${content_hash}`,
    tests: learnersView(result).map((each) => test(each, room)),
  };
}

export const prairielearn: ReportFormat = {
  holds: "one",
  file: "results.json",
  write: ([result]) => `${jsonText(report(result!), 2)}\n`,
};
