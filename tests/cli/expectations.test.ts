import { expect, test } from "vitest";
import { differences, expectationsOf } from "../../src/switchpoint/cli/expectations.ts";
import { readFrontMatter } from "../../src/switchpoint/cli/front-matter.ts";
import type { GradeCase, GradeResult } from "../../src/switchpoint/runtime/results.ts";

const decided = (id: string, status: GradeCase["status"], message = ""): GradeCase => ({
  id,
  name: id,
  status,
  score: status === "pass" ? 1 : 0,
  max_score: 1,
  message,
  visibility: "visible",
  witness: null,
});
const grade = (...cases: GradeCase[]) => ({ cases }) as unknown as GradeResult;

test("a wrong answer's leading comment says what it fails", () => {
  const text = `/**\n * Why it is wrong.\n *\n * @fails totals "critical section"\n * @fails deadlock\n */\nexport {};\n/** @fails later "no" */`;
  expect([...expectationsOf(text)]).toEqual([
    ["totals", "critical section"],
    ["deadlock", ""],
  ]);
  expect(expectationsOf("export {};").size).toBe(0);
});

test("as expected: no difference", () => {
  expect(differences("a.ts", grade(decided("x", "fail", "lost update"), decided("y", "pass")), new Map([["x", "lost"]]))).toEqual([]);
});

test.each([
  ["an unexpected failure", decided("x", "fail", "m"), new Map(), "fails check x"],
  ["an expected failure that passes", decided("x", "pass"), new Map([["x", ""]]), "passes check x, which it must fail"],
  ["other words", decided("x", "fail", "m"), new Map([["x", "n"]]), 'check x says "m", not "n"'],
  ["a check that is not there", decided("x", "pass"), new Map([["z", ""]]), "there is no check z; grade.ts has x"],
  ["no decision", decided("x", "error", "crash"), new Map(), "could not be decided: crash"],
])("%s is told", (_, decision, expected, message) => {
  const faults = differences("a.ts", grade(decision), expected as Map<string, string>);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(message);
});

const good = "---\ntitle: T\npoints: 3\nhints: [one]\nstarter:\n  x: lost\n---\nDo it.\n";

test("good front matter is read", () => {
  expect(readFrontMatter(good)).toEqual({ matter: { title: "T", points: 3, hints: ["one"], starter: { x: "lost" } }, faults: [] });
});

test.each([
  ["no front matter", "Do it.\n", "no front matter"],
  ["no YAML", "---\ntitle: [\n---\nDo it.\n", "not YAML"],
  ["no hints", good.replace("hints: [one]", "hints: []"), "hints is wrong: write a list of at least one hint"],
  ["half a point", good.replace("points: 3", "points: 2.5"), "points is wrong: write a positive integer"],
  ["no title", good.replace("title: T\n", ""), "title is missing: write a short title"],
  ["a stranger", good.replace("title: T", "title: T\nlevel: 2"), "there is no field level; there are title, points, hints, starter"],
  ["no task", good.replace("Do it.\n", ""), "there is no task"],
])("%s: told with the remedy", (_, text, message) => {
  const { matter, faults } = readFrontMatter(text);
  expect(matter).toBeNull();
  expect(faults.join("\n")).toContain(message);
});
