/** `grade`, `merge` and `new` as commands: many submissions, killed and resumed, in shards, in each format. */
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { counter, rightWith, wrongWith } from "../grader/submissions.ts";
import { root } from "../source-files.ts";
import { formatNames } from "../../src/switchpoint/grader/reports/reports.ts";
import type { GradeResult } from "../../src/switchpoint/runtime/results.ts";

const launcher = join(root, "src", "switchpoint", "cli", "switchpoint.js");
const scratch = mkdtempSync(join(tmpdir(), "switchpoint-grade-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function folderWith(submissions: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(scratch, "class-"));
  for (const [name, text] of Object.entries(submissions)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function switchpoint(cwd: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [launcher, ...words], { cwd, encoding: "utf8", env: { ...process.env, ...env } });
}

/** The processes that `pid` has started. */
function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    // A zombie that init has not yet buried is dead.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

const results = (text: string): GradeResult[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GradeResult);
const resultsIn = (...path: string[]): GradeResult[] => results(readFileSync(join(...path), "utf8"));

const right = rightWith("");
const wrong = wrongWith("");
const endless = rightWith(`/^(a+)+$/.test("a".repeat(60) + "b");`);

test("results come in the order of the submissions, and what kills its process costs itself only", () => {
  const bomb = rightWith(`const all: unknown[] = []; while (true) all.push(new Uint8Array(1 << 26).fill(1));`);
  const folder = folderWith({ "a.ts": right, "b.ts": bomb, "c.ts": wrong, "d.ts": "let = ;", "f.ts": right });
  const names = ["a.ts", "b.ts", "c.ts", "d.ts", "nowhere.ts", "f.ts"];
  const { status, stdout } = switchpoint(folder, ["grade", counter, ...names, "--jobs", "3"]);
  const lines = results(stdout);
  expect(status).toBe(0);
  expect(lines.map(({ submission, index }) => [submission, index])).toEqual(names.map((name, index) => [name, index]));
  expect(lines.map(({ status, error }) => [status, error?.type ?? null])).toEqual([
    ["pass", null],
    ["error", "MemoryLimit"],
    ["fail", null],
    ["fail", "CompileError"],
    ["error", "FileNotFoundError"],
    ["pass", null],
  ]);
  expect(lines[3]!.error).toMatchObject({ line: 1 });
});

test("identical code has one result, whatever the files are called", () => {
  const folder = folderWith({ "a.ts": wrong, "b.ts": wrong });
  const [one, other] = results(switchpoint(folder, ["grade", counter, "a.ts", "b.ts"]).stdout);
  expect({ ...other, submission: "a.ts", index: 0 }).toEqual(one);
});

test.each(["SIGTERM", "SIGKILL"] as const)("half-way %s, and started again: nothing is lost or graded twice", async (signal) => {
  const names = Array.from({ length: 8 }, (_, index) => `s${index}.ts`);
  // The fourth keeps the command busy until it is killed.
  const folder = folderWith(Object.fromEntries(names.map((name, index) => [name, index === 3 ? endless : rightWith(`// ${name}`)])));
  const words = ["grade", counter, ...names, "--out", "grades.jsonl", "--jobs", "2"];
  const child = spawn(process.execPath, [launcher, ...words], { cwd: folder, stdio: "ignore" });
  const out = join(folder, "grades.jsonl");
  while (!existsSync(out) || resultsIn(out).length < 7) await new Promise((resolve) => setTimeout(resolve, 50));
  const inmates = childrenOf(child.pid!);
  expect(inmates.length).toBeGreaterThan(0);
  child.kill(signal);
  await new Promise((resolve) => child.on("close", resolve));
  // Nobody outlives it, not even whoever is in an endless match of the host's.
  while (inmates.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 50));
  const kept = resultsIn(out);
  expect(kept.map(({ submission }) => submission).sort()).toEqual(names.filter((name) => name !== "s3.ts"));

  // A mark shows that a result is the earlier run's; half a line is what a kill in the middle of a write leaves.
  const marked = kept.map((result) => JSON.stringify({ ...result, cases: result.cases.map((each) => ({ ...each, message: "kept" })) }));
  writeFileSync(out, marked.map((line) => `${line}\n`).join(""));
  appendFileSync(out, marked[0]!.slice(0, 200));
  writeFileSync(join(folder, "s3.ts"), wrong);
  expect(switchpoint(folder, words).status).toBe(0);
  const final = resultsIn(out);
  expect(final.map(({ submission }) => submission)).toEqual(names);
  expect(final.filter(({ cases }) => cases[0]!.message === "kept")).toHaveLength(7);
  expect(final[3]).toMatchObject({ status: "fail", score: 1 });
});

test("what another engine has decided is graded again, though it be of the same version", () => {
  const folder = folderWith({ "a.ts": right });
  const words = ["grade", counter, "a.ts", "--out", "grades.jsonl"];
  switchpoint(folder, words);
  const [first] = resultsIn(folder, "grades.jsonl");
  expect(first).toHaveProperty("engine_hash", expect.stringMatching(/^[0-9a-f]{32}$/));
  const { engine_hash: _, ...unnamed } = first as GradeResult & { readonly engine_hash: string };
  for (const other of [unnamed, { ...unnamed, engine_hash: "0".repeat(32) }]) {
    writeFileSync(join(folder, "grades.jsonl"), JSON.stringify({ ...other, score: 1 }) + "\n");
    switchpoint(folder, words);
    expect(resultsIn(folder, "grades.jsonl")).toEqual([first]);
  }
  const report = results(switchpoint(folder, ["grade", counter, "a.ts"]).stdout);
  expect(report).toEqual([unnamed]);
});

test("what was not decided is graded again", () => {
  const folder = folderWith({ "a.ts": right });
  const words = ["grade", counter, "a.ts", "--out", "grades.jsonl"];
  switchpoint(folder, words);
  const [first] = resultsIn(folder, "grades.jsonl");
  writeFileSync(join(folder, "grades.jsonl"), JSON.stringify({ ...first, status: "error", score: 0 }) + "\n");
  switchpoint(folder, words);
  expect(resultsIn(folder, "grades.jsonl")).toEqual([first]);
});

test("another text of the same file is another submission", () => {
  const folder = folderWith({ "a.ts": wrong });
  const words = ["grade", counter, "a.ts", "--out", "grades.jsonl"];
  switchpoint(folder, words);
  writeFileSync(join(folder, "a.ts"), right);
  switchpoint(folder, words);
  expect(resultsIn(folder, "grades.jsonl")).toMatchObject([{ status: "pass" }]);
});

test("shards make the same results as one command, and merge to them; twins are in one shard", () => {
  const folder = folderWith({ "a.ts": right, "b.ts": wrong, "c.ts": right, "d.ts": "let = ;", "e.ts": wrongWith("// other") });
  const names = ["a.ts", "b.ts", "c.ts", "d.ts", "e.ts"];
  const whole = switchpoint(folder, ["grade", counter, ...names]).stdout;
  for (const shard of ["1/3", "2/3", "3/3"]) switchpoint(folder, ["grade", counter, ...names, "--shard", shard, "--out", "parts/"]);
  expect(readdirSync(join(folder, "parts"))).toEqual(["grades-1-of-3.jsonl", "grades-2-of-3.jsonl", "grades-3-of-3.jsonl"]);
  const twins = resultsIn(folder, "parts", "grades-1-of-3.jsonl").map(({ submission }) => submission);
  expect(twins).toEqual(["a.ts", "c.ts", "e.ts"]);
  const merged = switchpoint(folder, ["merge", "parts"]);
  expect(merged.stdout).toBe(whole);
  expect(merged.status).toBe(0);
  const junit = switchpoint(folder, [
    "merge",
    "parts/grades-3-of-3.jsonl",
    "parts/grades-1-of-3.jsonl",
    "parts/grades-2-of-3.jsonl",
    "--format",
    "junit",
  ]);
  expect(junit.stdout).toMatch(/^<\?xml [\s\S]*a\.ts[\s\S]*e\.ts/);
  const partial = switchpoint(folder, ["merge", "parts/grades-1-of-3.jsonl", "parts/grades-3-of-3.jsonl"]);
  expect(partial.status).toBe(1);
  expect(partial.stderr).toContain("there is no result for number 1");
});

test("formats that hold one report write a file for each submission, all others one", () => {
  const folder = folderWith({ "x/answer.ts": right, "y/answer.ts": wrong, "zoë.ts": wrong });
  const names = ["x/answer.ts", "y/answer.ts", "zoë.ts"];
  const environment = Object.fromEntries(
    ["CLASSROOM", "ASSIGNMENT", "OWNER", "COMMIT_URL", "RELEASE_URL", "REVIEW_URL"].map((name) => [name, "x"]),
  );
  const single = ["exercism", "gradescope", "prairielearn", "classroom50", "github-classroom"];
  for (const format of formatNames) {
    const words = ["grade", counter, ...names, "--format", format, "--out", `${format}/`];
    expect(switchpoint(folder, words, { ...environment, SUBMISSION_TAG: "submit/1" }).status).toBe(0);
    const ending = format === "github-classroom" ? "txt" : "json";
    const expected = single.includes(format) ? ["x-answer", "y-answer", "zoë"].map((name) => `${name}.${ending}`) : [];
    const one = { json: [], junit: ["junit.xml"], csv: ["grades.csv"], tap: ["grades.tap"] }[format as "json"] ?? [];
    expect(readdirSync(join(folder, format)).sort()).toEqual([...expected, ...one, "grades.jsonl"].sort());
  }
}, 120_000);

test("a ledger that nobody asked for is gone when the report is there", () => {
  const folder = folderWith({ "a.ts": right, "b.ts": wrong });
  switchpoint(folder, ["grade", counter, "a.ts", "b.ts", "--format", "csv", "--out", "grades.csv"]);
  expect(readdirSync(folder).sort()).toEqual(["a.ts", "b.ts", "grades.csv"]);
});

test.each([
  [["--format", "gradescope"], "holds one submission a report: name a folder for 2 of them with --out"],
  [["--format", "gradescope", "--out", "a.ts"], "needs a folder for 2 submissions"],
  [["--format", "classroom50", "--out", "x/"], "--format classroom50 needs CLASSROOM"],
  [["--format", "pdf"], "--format takes one of json, exercism"],
  [["--shard", "4/3"], "--shard takes i/n with i from 1 to n"],
  [["--shard", "x"], "--shard takes i/n"],
])("wrong arguments %j: status 2, one line", (words, message) => {
  const folder = folderWith({ "a.ts": right, "b.ts": wrong });
  const { status, stdout, stderr } = switchpoint(folder, ["grade", counter, "a.ts", "b.ts", ...words]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test("merge refuses parts that are no results, or of different runs", () => {
  const folder = folderWith({ "a.ts": right, "b.ts": wrong, "part.jsonl": "nonsense\n" });
  switchpoint(folder, ["grade", counter, "a.ts", "--out", "one.jsonl"]);
  switchpoint(folder, ["grade", counter, "b.ts", "--out", "two.jsonl"]);
  expect(switchpoint(folder, ["merge", "part.jsonl"])).toMatchObject({ status: 2, stdout: "" });
  const mixed = switchpoint(folder, ["merge", "one.jsonl", "two.jsonl"]);
  expect(mixed.status).toBe(2);
  expect(mixed.stderr).toContain("the parts are of different runs");
});

test("a new exercise passes the author's check, and overwrites nothing", () => {
  const folder = folderWith({});
  expect(switchpoint(folder, ["new", "exercise", "mine"]).status).toBe(0);
  const checked = switchpoint(folder, ["check", "mine"]);
  expect(checked.stdout).toBe("mine: good\n");
  expect(switchpoint(folder, ["new", "exercise", "mine"])).toMatchObject({ status: 2 });
  expect(switchpoint(folder, ["new", "chapter", "mine2"])).toMatchObject({ status: 2 });
});

test("a witness is checked again, and refused where it does not fit", () => {
  const folder = folderWith({ "a.ts": wrong, "b.ts": right });
  const [{ cases } = { cases: [] }] = results(switchpoint(folder, ["grade", counter, "a.ts"]).stdout);
  const { schedule } = cases[1]!.witness!;
  const again = switchpoint(folder, ["grade", counter, "a.ts", "--check", "total", "--replay", schedule]);
  expect(JSON.parse(again.stdout)).toMatchObject({
    check: "total",
    finding: { kind: "error", message: "AssertionError: two increments gave 1", schedule },
  });
  expect(again.status).toBe(0);
  const other = switchpoint(folder, ["grade", counter, "b.ts", "--check", "total", "--replay", schedule]);
  expect(other.status).toBe(1);
  expect(other.stderr).toContain("does not fit");
  expect(switchpoint(folder, ["grade", counter, "a.ts", "--check", "total"]).status).toBe(2);
});
