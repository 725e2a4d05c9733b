/**
 * Exercism's test runner interface, version 3: `results.json`. Students are shown the first failure only, so the checks come in
 * the order of grade.ts.
 *
 * Source: exercism/docs, building/tooling/test-runners/interface.md. `task_id` is left out: the checks of an exercise do not
 * belong to numbered tasks.
 */
import { jsonText } from "./json-text.ts";
import { learnersView, told } from "./learners-view.ts";
import { cut, plain } from "./plain-text.ts";
import type { ReportFacts, ReportFormat } from "./report.ts";
import type { GradeCase, GradeResult } from "../../runtime/results.ts";

/** The interface's limit on a message, in characters. */
const longestMessage = 65_535;

function test(each: GradeCase, code: string | undefined) {
  const message = each.status === "pass" ? {} : { message: cut(told(each), longestMessage) };
  return { name: each.name, status: each.status, ...message, ...(code === undefined ? {} : { test_code: code }) };
}

function report(result: GradeResult, { code }: ReportFacts) {
  // No check ran: that is "error", with the reason at the top.
  if (result.error !== null) return { version: 3, status: "error", message: cut(plain(result.error.message), longestMessage), tests: [] };
  return { version: 3, status: result.status, message: null, tests: learnersView(result).map((each) => test(each, code.get(each.id))) };
}

export const exercism: ReportFormat = {
  holds: "one",
  file: "results.json",
  write: ([result], facts) => `${jsonText(report(result!, facts), 2)}\n`,
};
