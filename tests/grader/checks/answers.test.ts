/** Checks whose submission is no program: a schedule, predictions, choices, an order; and those whose submission is a test. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { counter, gradeIn, message, replayIn } from "../submissions.ts";

const textOf = (exercise: string, file: string): string => readFileSync(join(counter, "..", exercise, file), "utf8");
const ask = async (answer: unknown) => await gradeIn("questions", JSON.stringify({ answer }));

test.each(["", "answer", "[1]", "null", '"x"', "{ answer: 1 }"])("%j is no answer, in the same words everywhere", async (text) => {
  const result = await gradeIn("questions", text);
  expect(result).toMatchObject({ status: "fail", score: 0, max_score: 9, error: { type: "CompileError" } });
  expect(message(result, "which")).toBe(
    'This is no answer. Write JSON: { "answer": … }, or { "schedule": "…" } where a schedule is asked for.',
  );
});

test.each([
  [{}, 0],
  [{ steps: ["take"] }, 0],
  [{ steps: ["take", "read"] }, 1],
  [{ steps: ["take", "read", "add"] }, 2],
  [{ steps: ["take", "read", "add", "give", "nap"] }, 2],
  [{ steps: ["take", "take", "read", "add", "give"] }, 0],
  [{ steps: ["take", "read", "add", "give"] }, 3],
  [{ which: "a" }, 0],
  [{ which: ["a", "c", "b"] }, 0],
  [{ which: ["c", "a", "a"] }, 2],
  [{ which: ["toString"] }, 0],
  [{ prints: ["2\n", "1 "] }, 2],
  [{ prints: ["1", "1"] }, 0],
  [{ seconds: 2.1 }, 2],
  [{ seconds: 2.3 }, 0],
  [{ seconds: null }, 0],
])("%j: %i points", async (answer, points) => {
  expect((await ask(answer)).score).toBe(points);
});

test("a choice says why it is wrong, and gives no other away", async () => {
  expect(message(await ask({ which: ["b"] }), "which")).toBe("The lock must be the same one.");
  expect(message(await ask({ seconds: 1 }), "seconds")).toBe("1 is too little. How many threads run Python code at once?");
});

test("a schedule of the learner's is the witness, and repeats in the story", async () => {
  const text = textOf("break-it", "solution.json");
  const result = await gradeIn("break-it", text);
  expect(result).toMatchObject({ status: "pass", score: 3 });
  const replay = await replayIn("break-it", text, result, "lost");
  expect(replay.finding).toMatchObject({ kind: "error", message: "AssertionError: two increments gave 1" });
});

test.each([
  [{ schedule: "sp1.any.00000000.z9" }, "does not fit"],
  [{ schedule: "sp1.any.00000000.a9999999999" }, "more than"],
  [{ schedule: 7 }, "Answer with a schedule"],
  [{ answer: "sp1.any.00000000.a" }, "Answer with a schedule"],
])("%j is no schedule of the program", async (answer, says) => {
  const result = await gradeIn("break-it", JSON.stringify(answer));
  expect(result).toMatchObject({ status: "fail", score: 0 });
  expect(message(result, "lost")).toContain(says);
});

test("a test's catch has the schedule as its witness, and it repeats", async () => {
  const text = textOf("test-a-counter", "solution.ts");
  const result = await gradeIn("test-a-counter", text);
  expect(result).toMatchObject({ status: "pass", score: 3 });
  expect((await replayIn("test-a-counter", text, result, "lost")).finding).toMatchObject({
    kind: "error",
    message: "AssertionError: two increments gave 1",
  });
});

test.each([
  [
    "knows the variants",
    `import { increment } from "exercise"; import * as other from "./correct"; increment(); other;`,
    "is not open to submissions",
  ],
  [
    "compares with one",
    `import { increment } from "exercise"; import { increment as same } from "./lost-update"; increment(); same;`,
    "is not open to submissions",
  ],
  ["tests nothing", `export {};`, "The submission tests nothing"],
  ["asks for more than there is", `import { decrement } from "exercise"; decrement();`, 'no export named "decrement"'],
  ["never ends", `import { increment } from "exercise"; while (true) increment();`, "steps"],
])("a test that %s gets nothing", async (_, text, says) => {
  const result = await gradeIn("test-a-counter", text);
  expect(result).toMatchObject({ status: "fail", score: 0 });
  expect(message(result, "correct")).toContain(says);
});

test("a program that is no test cannot import what tests do", async () => {
  const result = await gradeIn("counter", `import { increment } from "exercise"; export { increment }; export const total = () => 1;`);
  expect(result).toMatchObject({ status: "fail", score: 0, error: { type: "CompileError" } });
});
