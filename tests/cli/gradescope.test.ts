/** The ready-made pair of files for Gradescope, in a directory laid out as Gradescope does: /autograder. */
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { counter, rightWith, wrongWith } from "../grader/submissions.ts";
import { root } from "../source-files.ts";

const scratch = mkdtempSync(join(tmpdir(), "switchpoint-gradescope-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The container: the zip's files in source/, run_autograder copied beside it, what a student handed in. */
function autograder(submission: Readonly<Record<string, string>>): string {
  const top = mkdtempSync(join(scratch, "autograder-"));
  for (const name of ["source", "submission", "results"]) mkdirSync(join(top, name));
  for (const name of ["setup.sh", "run_autograder"]) cpSync(join(root, "src/switchpoint/cli/gradescope", name), join(top, "source", name));
  copyFileSync(join(top, "source", "run_autograder"), join(top, "run_autograder"));
  cpSync(counter, join(top, "source", "exercise"), { recursive: true });
  symlinkSync(root, join(top, "source", "switchpoint"));
  writeFileSync(join(top, "submission_metadata.json"), "{}");
  for (const [name, text] of Object.entries(submission)) writeFileSync(join(top, "submission", name), text);
  return top;
}

function bash(script: string) {
  const env = { PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter) };
  return spawnSync("bash", [script], { encoding: "utf8", env, cwd: "/" });
}

const resultsOf = (top: string) =>
  JSON.parse(readFileSync(join(top, "results", "results.json"), "utf8")) as { score: number; tests: { output: string }[] };

test("setup.sh finds everything in its place", () => {
  expect(bash(join(autograder({}), "source", "setup.sh"))).toMatchObject({ status: 0 });
});

test.each([
  ["a right answer", { "starter.ts": rightWith("") }, 3],
  ["a wrong answer under another name", { "my answer.ts": wrongWith("") }, 1],
  ["what cannot be compiled", { "starter.ts": "let = ;" }, 0],
  ["nothing", {}, 0],
])("run_autograder writes a report: %s", (_, submission, score) => {
  const top = autograder(submission as Record<string, string>);
  expect(bash(join(top, "run_autograder"))).toMatchObject({ status: 0 });
  const report = resultsOf(top);
  expect(report.score).toBe(score);
  if (score === 0) expect(report.tests[0]!.output).toMatch(/^Line 1: |No such file/);
});
