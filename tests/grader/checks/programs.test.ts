/** Checks that run the learner's program: some schedule, a budget on the clock, output, source. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { constructsIn } from "../../../src/switchpoint/grader/constructs.ts";
import { difference } from "../../../src/switchpoint/grader/checks/output.ts";
import { counter, gradeIn, message, replayIn } from "../submissions.ts";

const textOf = (exercise: string, file: string): string => readFileSync(join(counter, "..", exercise, file), "utf8");

test("some schedule: a pass has the schedule as its witness, and it repeats", async () => {
  const text = textOf("lose-an-update", "solution.ts");
  const result = await gradeIn("lose-an-update", text);
  expect(result).toMatchObject({ status: "pass", score: 3 });
  const replay = await replayIn("lose-an-update", text, result, "possible");
  expect(replay.finding).toMatchObject({ kind: "error", message: "AssertionError: the end of the check", preemptions: 1 });
});

test("some schedule: other schedules may fail, deadlock or end early", async () => {
  const text = `
    import { Lock } from "switchpoint/threading";
    let counter = 0;
    let others = 0;
    const lock = new Lock();
    export function increment() {
      const before = counter;
      others += 1;
      if (others === 2 && before === 1) lock.acquire(), lock.acquire();
      counter = before + 1;
    }
    export function total() { return counter; }
  `;
  const result = await gradeIn("lose-an-update", text);
  expect(result.cases.map(({ status }) => status)).toEqual(["pass", "pass", "fail"]);
});

test.each([
  ["prints faster than it works", `export function both() { print("done"); }`, { says: "pass", cores: "fail", fast: "pass" }],
  [
    "ends early",
    `import { SystemExit } from "switchpoint/builtins"; export function both() { print("done"); throw new SystemExit(0); }`,
    { cores: "fail", fast: "fail" },
  ],
  ["never ends", `let n = 0; export function both() { while (true) n += 1; }`, { says: "fail", cores: "fail", fast: "fail" }],
  [
    "deadlocks",
    `import { Lock } from "switchpoint/threading"; const lock = new Lock(); export function both() { lock.acquire(); lock.acquire(); }`,
    { says: "fail", cores: "fail", fast: "fail" },
  ],
])("simulated: a program that %s", async (_, text, expected) => {
  const result = await gradeIn("busy-cores", text);
  const statuses = Object.fromEntries(result.cases.map(({ id, status }) => [id, status]));
  expect(statuses).toMatchObject(expected);
});

test("simulated: what is missing from the budget is said in figures", async () => {
  const result = await gradeIn("busy-cores", textOf("busy-cores", "starter.ts"));
  expect(message(result, "cores")).toBe("On average 1 cores are at work; it should be 1.9.");
  expect(message(result, "fast")).toBe("It takes 2 s; there are 1.01 s.");
});

test("output: the first line that differs", () => {
  expect(difference("a\nb\n", "a\nb")).toBeNull();
  expect(difference("a\nx\n", "a\nb\n")).toBe('Line 2 of the output is "x"; it should be "b"');
  expect(difference("a\n", "a\nb\n")).toBe('Line 2 of the output is missing; it should be "b"');
  expect(difference("a\nb\nc\n", "a\nb\n")).toBe("It prints 3 lines; there should be 2");
});

test.each([
  ["a name that is imported and used", `import { Lock } from "switchpoint/threading"; new Lock();`, ["Lock", "new"], []],
  ["under another name", `import { Lock as L } from "switchpoint/threading"; new L();`, ["Lock"], ["L"]],
  ["imported only", `import { Lock } from "switchpoint/threading";`, [], ["Lock"]],
  ["as a type only", `import { Lock } from "switchpoint/threading"; let lock: Lock | null = null;`, [], ["Lock"]],
  ["of a namespace", `import * as threading from "switchpoint/threading"; new threading.Lock();`, ["Lock", ".Lock"], []],
  ["a member by its text", `lock["acquire"]();`, [".acquire"], []],
  ["words in comments and texts", `// while\nconst text = "for";`, [], ["while", "for"]],
  ["loops", `while (true) for (;;) do {} while (1);`, ["while", "for"], ["try"]],
  ["guards", `function f() { using x = y; } async function g() { await using z = y; }`, ["using", "async"], []],
])("source: %s", (_, text, has, hasNot) => {
  const found = constructsIn(text)!;
  expect([...found]).toEqual(expect.arrayContaining(has));
  for (const name of hasNot) expect(found.has(name)).toBe(false);
});

test("every schedule: a lock that is never released is found where a check asks for it, and only there", async () => {
  const forgotten = await gradeIn("give-it-back", textOf("give-it-back", "starter.ts"));
  expect(forgotten.cases.map(({ status }) => status)).toEqual(["fail", "pass"]);
  expect(message(forgotten, "released")).toMatch(
    /^Never released: .* is still held by Thread-\d .*, who took it at line 7\. An early return skips the release\.$/,
  );
  const replay = await replayIn("give-it-back", textOf("give-it-back", "starter.ts"), forgotten, "released");
  expect(replay.finding).toMatchObject({ kind: "leak", line: 7, preemptions: 0 });
  expect(await gradeIn("give-it-back", textOf("give-it-back", "solution.ts"))).toMatchObject({ status: "pass", score: 2 });
});
