/**
 * JUnit XML, as CI servers read it: a suite for each submission, a test case for each check. Points, hashes and the witness are
 * properties. There is no time: a grade is bounded by counted steps, and is the same on every machine.
 *
 * Source: there is no official specification; testmoapp/junitxml describes what tools write and read.
 */
import { oneLine, plain } from "./plain-text.ts";
import { told } from "./learners-view.ts";
import type { ReportFormat } from "./report.ts";
import type { GradeCase, GradeResult } from "../../runtime/results.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Characters illegal in XML 1.0 are gone after `plain`. */
const text = (value: string): string => plain(value).replace(/[&<>"']/g, (character) => entities[character]!);

/** An attribute keeps no line breaks. */
const attributes = (fields: Readonly<Record<string, string | number>>): string =>
  Object.entries(fields)
    .map(([name, value]) => ` ${name}="${text(oneLine(String(value)))}"`)
    .join("");

function properties(fields: Readonly<Record<string, string | number>>, indent: string): string[] {
  const each = Object.entries(fields).map(([name, value]) => `${indent}  <property${attributes({ name, value })}/>`);
  return [`${indent}<properties>`, ...each, `${indent}</properties>`];
}

function testcase(each: GradeCase, { exercise, submission }: GradeResult): string[] {
  const { id, name, status, score, max_score, message, witness } = each;
  const facts = { check: id, points: score, max_points: max_score, ...(witness && { seed: witness.seed, schedule: witness.schedule }) };
  const element = status === "fail" ? "failure" : "error";
  const fault = `      <${element}${attributes({ message, type: id })}>${text(told(each))}</${element}>`;
  return [
    `    <testcase${attributes({ name, classname: exercise, time: 0, file: submission })}>`,
    ...properties(facts, "      "),
    ...(status === "pass" ? [] : [fault]),
    "    </testcase>",
  ];
}

const having = (results: readonly GradeResult[], status: GradeCase["status"]): number =>
  results.flatMap(({ cases }) => cases).filter((each) => each.status === status).length;

function counts(results: readonly GradeResult[]) {
  const tests = results.reduce((sum, { cases }) => sum + cases.length, 0);
  return { tests, failures: having(results, "fail"), errors: having(results, "error"), skipped: 0, time: 0 };
}

function suite(result: GradeResult): string[] {
  const { submission, score, max_score, content_hash, engine_version } = result;
  return [
    `  <testsuite${attributes({ name: submission, ...counts([result]), file: submission })}>`,
    ...properties({ score, max_score, content_hash, engine_version }, "    "),
    ...result.cases.flatMap((each) => testcase(each, result)),
    "  </testsuite>",
  ];
}

export const junit: ReportFormat = {
  holds: "many",
  file: "junit.xml",
  write(results) {
    const name = results[0]?.exercise ?? "";
    const lines = [`<testsuites${attributes({ name, ...counts(results) })}>`, ...results.flatMap(suite), "</testsuites>"];
    return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`;
  },
};
