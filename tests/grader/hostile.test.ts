/** Submissions that want points without solving the exercise: none gets those of the check that it cannot pass. */
import { expect, test } from "vitest";
import { grade, message, rightWith, wrongWith } from "./submissions.ts";

const builtins = `import { SystemExit, AssertionError } from "switchpoint/builtins";`;
const threading = `import { Thread, Lock } from "switchpoint/threading";`;

test.each([
  ["imports the checks", `import exercise from "./grade"; exercise.checks.length = 0;`],
  ["imports the model answer", `export * from "./solution";`],
  ["imports the authoring API", `import { everySchedule } from "switchpoint/grade"; everySchedule;`],
  ["imports the grader's door", `import { reach } from "switchpoint/grade/door"; reach();`],
  ["imports the program of the check", `import "./(check)";`],
  ["makes Thread.start do nothing", `${threading} (Thread.prototype as any).start = () => {};`],
  ["gives Thread another target", `${threading} Object.defineProperty(Thread.prototype, "run", { value: () => {} });`],
  ["makes assertions silent", `${builtins} Object.defineProperty(AssertionError.prototype, "message", { get: () => "" });`],
  ["makes comparisons true", `(Number.prototype as any).valueOf = () => 2;`],
  ["changes how arrays are walked", `(Array.prototype as any)[Symbol.iterator] = function* () {};`],
  ["changes generators", `Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())).next = () => ({ done: true });`],
  ["changes Map", `(Map.prototype as any).get = () => undefined;`],
  ["changes Reflect", `(Reflect as any).apply = () => 2;`],
  ["hooks errors", `(Error as any).prepareStackTrace = () => "";`],
  ["keeps a count across executions", `const g = globalThis as any; g.Object.executions = 1;`],
  ["ends the program early", `${builtins} throw new SystemExit(0);`],
  [
    "ends the program with a forged exit",
    `class SystemExit extends Error {} Object.defineProperty(SystemExit.prototype, "name", { value: "SystemExit" }); throw new SystemExit();`,
  ],
  ["throws an object that claims to be an exit", `throw { name: "SystemExit", code: 0 };`],
])("%s", async (_, trick) => {
  const result = await grade(wrongWith(trick));
  expect(result.status).toBe("fail");
  expect(result.score).toBeLessThan(3);
  expect(result.cases.find(({ id }) => id === "total")).toMatchObject({ status: "fail", score: 0 });
});

test("a forged exit inside the checked function is an error like any other", async () => {
  const text = `
    let counter = 0;
    export function increment() { const before = counter; counter = before + 1; if (counter !== before + 1) throw { name: "SystemExit" }; }
    export function total() { if (counter !== 2) throw Object.assign(new Error("gone"), { name: "SystemExit" }); return 2; }
  `;
  expect((await grade(text)).cases[1]).toMatchObject({ status: "fail" });
});

test("what a value shows when it is compared is its own business, and not enough", async () => {
  const text = `
    let counter = 0;
    export function increment() { counter += 1; }
    export function total() { return { valueOf: () => 2, toString: () => "2", [Symbol.toPrimitive]: () => 2 } as any; }
  `;
  expect((await grade(text)).score).toBe(0);
});

test.each([
  ["an endless regular expression", `/^(a+)+$/.test("a".repeat(60) + "b");`, 3, "not decided here"],
  [
    "a memory bomb",
    `const all: unknown[] = []; for (let i = 0; i < 1e6; i++) all.push(new Uint8Array(1 << 26).fill(1));`,
    60,
    "not decided here: it took more than",
  ],
])("%s is a backstop of this machine: no verdict, and said so", async (_, bomb, seconds, said) => {
  const result = await grade(rightWith(bomb), seconds);
  expect(result).toMatchObject({ status: "error", score: 0 });
  expect(result.cases[0]!.message).toContain(said);
});

test("endless recursion is a RecursionError of the submission", async () => {
  const result = await grade(rightWith(`function f(): number { return f() + 1; }\nf();`));
  expect(result.status).toBe("fail");
  expect(message(result, "alone")).toContain("RecursionError");
});

test("swallowing everything does not outlive a bound", async () => {
  const result = await grade(rightWith(`while (true) { try { while (true) {} } catch {} finally { continue; } }`));
  expect(result.status).toBe("fail");
  expect(message(result, "alone")).toMatch(/steps|Livelock/);
});

test("a lock whose insides are opened does not help", async () => {
  const opened = `
    import { Lock } from "switchpoint/threading";
    const lock = new Lock();
    (lock as any).guards = { unlocked: () => true };
    let counter = 0;
    export function increment() { lock.acquire(); const seen = counter; counter = seen + 1; lock.acquire(); }
    export function total() { return counter; }
  `;
  expect((await grade(opened)).cases[1]).toMatchObject({ status: "fail" });
});
