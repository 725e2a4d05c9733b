/** What holds for every format: it is a pure function of results, harmless to whoever reads it, and hides what is hidden. */
import { expect, test } from "vitest";
import { all, facts, unsafe, wrong } from "./results.ts";
import { formatNames, reports } from "../../../src/switchpoint/grader/reports/reports.ts";
import type { ReportFormat } from "../../../src/switchpoint/grader/reports/report.ts";

function texts({ holds, write }: ReportFormat): string[] {
  return holds === "many" ? [write(all, facts)] : all.map((result) => write([result], facts));
}

test.each(formatNames)("%s: no control characters, halves of characters or turns of the direction", (name) => {
  for (const text of texts(reports[name])) {
    expect(text).not.toMatch(unsafe);
    expect(text.endsWith("\n")).toBe(true);
  }
});

test.each(formatNames)("%s: twice the same", (name) => {
  expect(texts(reports[name])).toEqual(texts(reports[name]));
});

test.each(formatNames.filter((name) => reports[name].holds === "many"))("%s: no results make a report too", (name) => {
  expect(typeof reports[name].write([], facts)).toBe("string");
});

test.each(["exercism", "prairielearn", "classroom50", "github-classroom"] as const)(
  "%s: a hidden check gives away its points only",
  (name) => {
    let text = reports[name].write([wrong], facts);
    if (name === "github-classroom") text = Buffer.from(text, "base64").toString();
    expect(text).toContain("Hidden check 1");
    for (const secret of ["secret", "Also with three threads", "three gave 2", "sp1.any.00000000.c1"]) expect(text).not.toContain(secret);
  },
);

test("the scores of all formats that carry one are the result's", () => {
  const [gradescope, prairielearn, classroom50] = (["gradescope", "prairielearn", "classroom50"] as const).map(
    (name) => JSON.parse(reports[name].write([wrong], facts)) as { score: number },
  );
  expect([gradescope!.score, prairielearn!.score, classroom50!.score]).toEqual([1, 1 / 4, 1]);
});
