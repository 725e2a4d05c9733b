/** The command as a whole: what stands on standard output, in which order, and with which status it ends. */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ExploreResult, RunResult } from "../../src/switchpoint/runtime/results.ts";
import { root } from "../source-files.ts";

const samples = join(root, "tests", "samples", "cli");
const launcher = join(root, "src", "switchpoint", "cli", "switchpoint.js");

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function switchpoint(...words: string[]): Ended {
  return spawnSync(process.execPath, [launcher, ...words], { cwd: samples, encoding: "utf8" });
}

/** The objects on standard output; fails if anything else stands there. */
function lines<T>({ stdout }: Ended): T[] {
  expect(stdout.endsWith("\n")).toBe(true);
  return stdout
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

test("run: the sample of the contract ends well", () => {
  const ended = switchpoint("run", "--json", "locked.ts");
  expect(ended.status).toBe(0);
  expect(ended.stderr).toBe("");
  expect(lines<RunResult>(ended)[0]).toMatchObject({ file: "locked.ts", ok: true, exit_status: 0, error: null, python: "3.14", cores: 4 });
});

test("run: programs that break out of every limit cost themselves only, and lines keep the order of the files", () => {
  const files = ["hello.ts", "memory-bomb.ts", "endless.ts", "nowhere.ts", "broken.ts", "endless-match.ts", "hello.ts"];
  const ended = switchpoint("run", "--json", ...files);
  const results = lines<RunResult>(ended);
  expect(results.map(({ file }) => file)).toEqual(files);
  expect(results.map(({ error }) => error?.type ?? null)).toEqual([
    null,
    "MemoryLimit",
    "StepLimit",
    "FileNotFoundError",
    "CompileError",
    "TimeLimit",
    null,
  ]);
  expect(results.map(({ ok }) => ok)).toEqual([true, false, false, false, false, false, true]);
  expect(results[0]!.stdout).toBe("hello 42\n");
  expect(results[4]!.error).toMatchObject({ line: 2, column: 9 });
  expect(ended.status).toBe(1);
});

test("run: an exception of the program is a result, not a failure of the command", () => {
  const ended = switchpoint("run", "--json", "lost-update.ts", "--arg", "rounds=0.5");
  expect(lines<RunResult>(ended)[0]!.error?.type).toBe("AssertionError");
  expect(ended.status).toBe(0);
});

test("run: the same program, twice the same line", () => {
  const once = () => switchpoint("run", "--json", "lost-update.ts", "--seed", "7", "--arg", "rounds=2000").stdout;
  expect(once()).toBe(once());
});

test("explore: with the lock it is proved, without it the shortest schedule is found and repeats", () => {
  const ended = switchpoint("explore", "--json", "locked.ts", "lost-update.ts", "opposite-order.ts");
  expect(ended.status).toBe(0);
  const [locked, lost, opposite] = lines<ExploreResult>(ended);
  expect(locked).toMatchObject({ verdict: "ok", complete: true, finding: null, python: "any" });
  expect(lost).toMatchObject({ verdict: "error", complete: false, finding: { kind: "error", preemptions: 1 } });
  expect(opposite).toMatchObject({ verdict: "deadlock", finding: { preemptions: 1 } });

  const schedule = lost!.finding!.schedule;
  const replayed = switchpoint("explore", "--json", "lost-update.ts", "--replay", schedule);
  expect(replayed.status).toBe(0);
  const [again] = lines<ExploreResult>(replayed);
  expect(again).toMatchObject({ verdict: "error", schedules: 1, complete: false });
  expect(again!.finding).toEqual(lost!.finding);
});

test("explore: a schedule that does not fit the program says so, and the status is 1", () => {
  const schedule = lines<ExploreResult>(switchpoint("explore", "--json", "lost-update.ts"))[0]!.finding!.schedule;
  const ended = switchpoint("explore", "--json", "opposite-order.ts", "--replay", schedule);
  expect(ended.status).toBe(1);
  expect(lines<ExploreResult>(ended)[0]).toMatchObject({ verdict: "invalid" });
  expect(switchpoint("explore", "--json", "lost-update.ts", "--replay", "nonsense").status).toBe(1);
});

test("explore: a program that cannot be compiled is invalid, and the status is 1", () => {
  const ended = switchpoint("explore", "--json", "broken.ts");
  expect(lines<ExploreResult>(ended)[0]).toMatchObject({ verdict: "invalid", error: { type: "CompileError", line: 2 } });
  expect(ended.status).toBe(1);
});

test("explore: endless native code ends at the time limit with the verdict limit", () => {
  const ended = switchpoint("explore", "--json", "endless-match.ts", "--time-limit", "0.3");
  expect(lines<ExploreResult>(ended)[0]).toMatchObject({ verdict: "limit", complete: false });
  expect(ended.status).toBe(0);
});

test("explore: a search without end stops at the time limit and tells what it did", () => {
  const ended = switchpoint("explore", "--json", "lost-update.ts", "--outcomes", "--arg", "rounds=40", "--time-limit", "3");
  const [result] = lines<ExploreResult>(ended);
  expect(result).toMatchObject({ complete: false });
  expect(result!.schedules).toBeGreaterThan(0);
});

test.each([
  [[], "say what to do: there are run, explore, grade, merge, new, check"],
  [["fly"], 'there is no command "fly"'],
  [["run"], "run needs a file"],
  [["run", "--cores", "0", "hello.ts"], "--cores takes an integer from 1 to 64"],
  [["run", "--python", "4.0", "hello.ts"], "--python takes one of"],
  [["explore", "--strategy", "luck", "hello.ts"], "--strategy takes one of"],
  [["run", "--svg", "x.svg", "hello.ts", "two.ts"], "take one program at a time"],
  [["grade", "somewhere"], "grade needs an exercise and a submission"],
  [["grade", "nowhere", "hello.ts"], "an exercise is a folder with grade.ts and starter.ts"],
  [["check", "nowhere"], "there is no such folder"],
])("wrong arguments %j: status 2, one line, nothing on standard output", (words, message) => {
  const { status, stdout, stderr } = switchpoint(...words);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test("for people: the output, the ending, a table of threads; nothing that moves the cursor", () => {
  expect(switchpoint("run", "hello.ts").stdout).toMatch(/^hello 42\nhello\.ts: ended well after .*\nthread +CPU/);
  const { stdout } = switchpoint("run", "prints-escape.ts");
  expect(stdout).toContain("\\x1b[2Jgone");
  expect(stdout).not.toContain("\u001b");
});

test("for people: a finding is a story with the command that repeats it", () => {
  const { stdout } = switchpoint("explore", "lost-update.ts");
  expect(stdout).toMatch(/lost-update\.ts: error/);
  expect(stdout).toMatch(/1 preemption:/);
  expect(stdout).toMatch(/again: switchpoint explore lost-update\.ts --replay \S+/);
});

test("a reader that stops reading ends the command quietly", async () => {
  const child = spawn(process.execPath, [launcher, "run", "--json", ...Array.from({ length: 4 }, () => "hello.ts")], { cwd: samples });
  child.stdout.destroy();
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => (complaints += String(chunk)));
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect(complaints).toBe("");
  expect(status).toBe(0);
});
