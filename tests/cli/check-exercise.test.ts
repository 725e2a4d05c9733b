/** The author's check: a good exercise has no faults, and each way to break one is told with its file and a remedy. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkExercise } from "../../src/switchpoint/cli/check-exercise.ts";
import { counter } from "../grader/submissions.ts";

const scratch = mkdtempSync(join(tmpdir(), "switchpoint-check-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A copy of a good exercise, after `change`. */
function broken(change: (edit: (file: string, from: string, to: string) => void, folder: string) => void, good = counter): string {
  const folder = mkdtempSync(join(scratch, "exercise-"));
  cpSync(good, folder, { recursive: true });
  change((file, from, to) => {
    const text = readFileSync(join(folder, file), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replaceAll(from, to));
  }, folder);
  return folder;
}

test.each(readdirSync(dirname(counter)))("the good exercise %s has no faults", async (name) => {
  expect(await checkExercise(join(dirname(counter), name))).toEqual([]);
});

test("a starter that passes", async () => {
  const folder = broken((_, where) => cpSync(join(where, "solution.ts"), join(where, "starter.ts")));
  expect(await checkExercise(folder)).toContain("starter.ts: passes; an exercise needs something to do");
});

const unsafe = "  counter += 1;";
const safe = "  using _ = lock.held();\n  counter += 1;";

test.each<[string, Parameters<typeof broken>[0], string]>([
  ["no solution", (_, folder) => rmSync(join(folder, "solution.ts")), "solution.ts: missing"],
  [
    "no wrong answers",
    (_, folder) => (rmSync(join(folder, "wrong"), { recursive: true }), mkdirSync(join(folder, "wrong"))),
    "wrong: empty",
  ],
  ["a stray file", (_, folder) => writeFileSync(join(folder, "notes.txt"), ""), "notes.txt: does not belong to an exercise"],
  ["no hints", (edit) => edit("exercise.mdx", "hints:\n  - Look at what happens between reading and writing.\n", ""), "hints is missing"],
  ["other points", (edit) => edit("exercise.mdx", "points: 3", "points: 4"), "points is 4, the checks add up to 3"],
  ["a starter that fails for another reason", (edit) => edit("starter.ts", unsafe, "  counter -= 1;"), "starter.ts: fails check alone"],
  ["other words for the starter", (edit) => edit("exercise.mdx", "total: lost", "total: stolen"), 'not "stolen"'],
  ["a solution that fails", (edit) => edit("solution.ts", safe, unsafe), "solution.ts: fails check total"],
  [
    "a wrong answer without expectation",
    (edit) => edit("wrong/keeps-the-lock.ts", '@fails total "not given back"', ""),
    "does not say what it fails",
  ],
  [
    "a wrong answer that is right",
    (edit) => edit("wrong/keeps-the-lock.ts", "counter += 1;", "counter += 1;\n  lock.release();"),
    "passes check total, which it must fail",
  ],
  ["other words for a wrong answer", (edit) => edit("grade.ts", "A lock is not given back.", "Think."), 'not "not given back"'],
  [
    "an expectation of no check",
    (edit) => edit("wrong/keeps-the-lock.ts", "@fails total", "@fails totals"),
    "there is no check totals; grade.ts has alone, total",
  ],
  ["a check without points", (edit) => edit("grade.ts", "points: 2", "points: 0"), "check total: points must be a positive integer"],
  ["two checks of one name", (edit) => edit("grade.ts", 'id: "alone"', 'id: "total"'), "check total: there is another check of that id"],
  [
    "a need that comes later",
    (edit) => edit("grade.ts", 'id: "alone",', 'id: "alone",\n      needs: "total",'),
    "check alone: it needs total, which must be an earlier check",
  ],
  ["checks that cannot be compiled", (edit) => edit("grade.ts", "export default", "export defualt"), "grade.ts:"],
  ["checks that throw", (edit) => edit("grade.ts", "export default", 'throw new Error("oh");\nexport default'), "ends in Error: oh"],
  [
    "a solution near its bound",
    (edit) => edit("grade.ts", "points: 2,", "points: 2,\n      maxSchedules: 2,"),
    "solution.ts: fails check total (No decision after 1 executions",
  ],
])("%s", async (_, change, message) => {
  expect((await checkExercise(broken(change))).join("\n")).toContain(message);
});

test.each([
  ["questions", 'right: ["a", "c"]', 'right: ["x"]', "check which: right must name options"],
  ["questions", "after: { read:", 'after: { take: ["give"], read:', "check steps: after goes in a circle"],
  ["questions", "after: { read:", 'after: { nap: ["take"], read:', "check steps: after.nap names a distractor"],
  ["questions", 'measure: "time"', 'measure: "luck"', "check seconds: measure must be time, switches or coresBusy"],
  ["questions", 'python: "3.12"', 'python: "4.0"', "check seconds: --python 4.0"],
  [
    "questions",
    "points: 2,\n      program() {\n        together(increment)",
    "points: 2,\n      maxSchedules: 3,\n      program() {\n        together(increment)",
    "check prints: not all outcomes are found within",
  ],
  ["break-it", 'breaks: ["error"]', 'breaks: ["boredom"]', "check lost: breaks must name at least one of error, deadlock"],
  ["break-it", "maxPreemptions: 1", "maxPreemptions: -1", "check few: maxPreemptions must be a count"],
  ["test-a-counter", 'variant: "correct"', 'variant: "perfect"', "check correct: there is no perfect.ts beside it"],
  ["test-a-counter", ', needs: "correct"', "", "check lost: it needs a check that accepts another variant"],
  ["lose-an-update", 'uses: [], avoids: ["Lock", ".acquire", "while"]', "uses: []", "check lock: uses or avoids must name a construct"],
  ["lose-an-update", '"while"]', '"a lock"]', '"a lock" is no construct'],
  ["busy-cores", "budget: { time: 1.01 }", "budget: { money: 1 }", "check fast: budget has no money"],
  ["busy-cores", "budget: { time: 1.01 }", "budget: {}", "check fast: budget must name at least one of"],
  [
    "busy-cores",
    "on: { cores: 2 }, maxSteps: 50_000, budget: { time",
    "on: { cores: 0 }, maxSteps: 50_000, budget: { time",
    "check fast: --cores 0",
  ],
])("%s: %s → %s", async (name, from, to, message) => {
  const folder = broken((edit) => edit("grade.ts", from, to), join(dirname(counter), name));
  expect((await checkExercise(folder)).join("\n")).toContain(message);
});
