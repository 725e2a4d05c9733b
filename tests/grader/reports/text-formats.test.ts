/** JUnit XML, CSV and TAP, read as their consumers read them. */
import { expect, test } from "vitest";
import { all, facts, right, wrong } from "./results.ts";
import { reports } from "../../../src/switchpoint/grader/reports/reports.ts";

/** RFC 4180. */
function rows(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  expect(cells.map(([whole]) => whole).join("")).toBe(text);
  const table: string[][] = [[]];
  for (const [, quoted, bare, end] of cells) {
    table.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!);
    if (end === "\r\n") table.push([]);
  }
  return table.slice(0, -1);
}

test("csv: nbgrader's header, a line for each student; not handed in is an empty timestamp", () => {
  const [header, ...lines] = rows(reports.csv.write(all, facts));
  expect(header!.join()).toBe(
    "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score",
  );
  expect(lines[0]).toEqual(["counter", "", "2026-08-31 10:00:00", "alice", "", "", "", "4.0", "0.0", "4.0", "4.0"]);
  expect(lines[3]!.slice(2)).toEqual(["", "dave", "", "", "", "0.0", "0.0", "0.0", "0.0"]);
  for (const line of lines) expect(line).toHaveLength(header!.length);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])("csv: %j is no formula", (name) => {
  const [, line] = rows(reports.csv.write([{ ...right, submission: `${name}.ts` }], facts));
  expect(line![3]).toMatch(/^'/);
});

test("csv: where all files have one name, students are named by folder", () => {
  const named = ["submitted/alice/answer.ts", "submitted/bob/answer.ts"].map((submission) => ({ ...right, submission }));
  expect(rows(reports.csv.write(named, facts)).map((line) => line[3])).toEqual(["student_id", "alice", "bob"]);
});

/** TAP 14: test points and their YAML blocks. */
function points(text: string): { ok: boolean; number: number; description: string; directive: boolean }[] {
  const lines = text.split("\n").filter((line) => !line.startsWith("  "));
  expect(lines[0]).toBe("TAP version 14");
  const found = lines.slice(2, -1).map((line) => /^(not )?ok (\d+) - ((?:[^#\\]|\\[#\\])*)(#.*)?$/.exec(line));
  return found.map((match) => {
    expect(match).not.toBeNull();
    const [, not, number, description = "", directive] = match!;
    return { ok: not === undefined, number: Number(number), description, directive: directive !== undefined };
  });
}

test("tap: as many points as planned, numbered through, with nothing forged", () => {
  const text = reports.tap.write(all, facts);
  const found = points(text);
  expect(text.split("\n")[1]).toBe(`1..${found.length}`);
  expect(found.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1));
  expect(found.map(({ ok }) => ok)).toEqual(all.flatMap(({ cases }) => cases.map(({ status }) => status === "pass")));
});

test("tap: a name that ends in # SKIP is no directive", () => {
  const [, , ...others] = wrong.cases;
  const text = reports.tap.write([{ ...wrong, cases: [{ ...wrong.cases[1]!, name: "fails # SKIP" }, ...others] }], facts);
  expect(points(text).some(({ directive }) => directive)).toBe(false);
});
