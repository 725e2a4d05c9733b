/**
 * TAP version 14: a test point for each check of each submission, numbered through. What happened is a YAML block; its values are
 * written as JSON, which is YAML.
 *
 * Source: testanything.org, "TAP 14 specification".
 */
import { jsonText } from "./json-text.ts";
import { oneLine, plain } from "./plain-text.ts";
import type { ReportFormat } from "./report.ts";
import type { GradeCase, GradeResult } from "../../runtime/results.ts";

/** A "#" would begin a directive: "# SKIP" makes a failure pass. */
const description = (text: string): string => oneLine(text).replace(/[\\#]/g, "\\$&");

function point(each: GradeCase, { submission }: GradeResult, number: number): string[] {
  const { status, name, id, score, max_score, message, witness } = each;
  const head = `${status === "pass" ? "ok" : "not ok"} ${number} - ${description(`${submission}: ${name}`)}`;
  if (status === "pass") return [head];
  const facts = { check: id, status, score, max_score, message: plain(message), ...(witness && { schedule: witness.schedule }) };
  return [head, "  ---", ...Object.entries(facts).map(([key, value]) => `  ${key}: ${jsonText(value)}`), "  ..."];
}

export const tap: ReportFormat = {
  holds: "many",
  file: "grades.tap",
  write(results) {
    const all = results.flatMap((result) => result.cases.map((each) => ({ each, result })));
    const lines = all.flatMap(({ each, result }, index) => point(each, result, index + 1));
    return ["TAP version 14", `1..${all.length}`, ...lines].map((line) => `${line}\n`).join("");
  },
};
