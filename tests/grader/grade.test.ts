import { expect, test } from "vitest";
import { grade, message, rightWith, wrongWith } from "./submissions.ts";

test("a right answer gets all points, and every hash and version is there", async () => {
  const result = await grade(rightWith(""));
  expect(result).toMatchObject({
    submission: "answer.ts",
    index: 0,
    exercise: "counter",
    status: "pass",
    score: 3,
    max_score: 3,
    engine_version: "0.1.0",
  });
  for (const hash of [result.content_hash, result.exercise_hash, result.submission_hash]) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(result.cases.map(({ id, status, score, message, witness }) => [id, status, score, message, witness])).toEqual([
    ["alone", "pass", 1, "", null],
    ["total", "pass", 2, "", null],
  ]);
});

test("a wrong answer gets the points of the checks that it passes, what happened, the advice, and a witness", async () => {
  const result = await grade(wrongWith(""));
  expect(result).toMatchObject({ status: "fail", score: 1, max_score: 3 });
  expect(message(result, "total")).toBe("AssertionError: two increments gave 1. An update was lost.");
  expect(result.cases[1]!.witness).toEqual({ seed: 0, schedule: expect.stringMatching(/^sp1\.any\./) as string });
});

test("the same submission, twice the same result", async () => {
  const text = wrongWith("");
  expect(JSON.stringify(await grade(text))).toBe(JSON.stringify(await grade(text)));
});

test("a submission that cannot be compiled is told where, in every check", async () => {
  const result = await grade("let x = = 1;\n");
  expect(result).toMatchObject({ status: "fail", score: 0, max_score: 3 });
  for (const { message } of result.cases) expect(message).toMatch(/^Line 1: /);
});

test("a missing export is told by name", async () => {
  const result = await grade("export function increment() {}\n");
  expect(message(result, "alone")).toContain('The checks need an export named "total", and there is none');
});

test("a program that throws while it is loaded fails with its own words", async () => {
  const result = await grade(wrongWith(`throw new Error("not today");`));
  expect(result.score).toBe(0);
  expect(message(result, "alone")).toContain("Error: not today");
});

test.each([
  ["does nothing", "while (true) {}", "Livelock"],
  ["goes on and on", "while (true) counter += 1;", "more than 20000 steps"],
])("a loop that never ends and %s is neither a pass nor a crash", async (_, loop, says) => {
  const result = await grade(`let counter = 0;\nexport function increment() { ${loop} }\nexport function total() { return counter; }\n`);
  expect(result).toMatchObject({ status: "fail", score: 0 });
  expect(message(result, "alone")).toContain(says);
});

test("spinning instead of waiting never passes", async () => {
  const spinning = `let busy = false;\nlet counter = 0;\nexport function increment() { while (busy) {} busy = true; counter += 1; busy = false; }\nexport function total() { return counter; }\n`;
  const result = await grade(spinning);
  expect(result.cases[1]!.status).toBe("fail");
});

test("a check whose end no schedule reaches fails", async () => {
  const result = await grade(rightWith(`import { SystemExit } from "switchpoint/builtins";\nthrow new SystemExit(0);`));
  expect(result).toMatchObject({ status: "fail", score: 0 });
  expect(message(result, "alone")).toContain("ended before the check was over");
});
