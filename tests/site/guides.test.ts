/**
 * The teacher's guide: what its manifests tell machines to do is done here, on a small class, shard by shard, and merged.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../source-files.ts";

const exercise = "content/09-locks/exercises/bank-transfer";
const command = `${join(root, "node_modules/.bin/node")} ${join(root, "src/switchpoint/cli/switchpoint.js")}`;
const textOf = (name: string): string => readFileSync(join(root, "public/guides", name), "utf8");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "class-"));
  mkdirSync(join(folder, "submissions"));
  copyFileSync(join(root, exercise, "solution.ts"), join(folder, "submissions/ada.ts"));
  copyFileSync(join(root, exercise, "solution.ts"), join(folder, "submissions/bo.ts"));
  copyFileSync(join(root, exercise, "wrong/does-nothing.ts"), join(folder, "submissions/cy.ts"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a line of a manifest in a shell, as it stands but for where things are. */
function sh(line: string, environment: Readonly<Record<string, string>> = {}): void {
  const here = line.replaceAll("/work/", "").replace("npx switchpoint", command).replace(exercise, join(root, exercise));
  execFileSync("sh", ["-c", here], { cwd: folder, env: { ...process.env, ...environment }, stdio: "ignore" });
}

function expectOneReport(shards: number): void {
  expect(readdirSync(join(folder, "parts")).filter((name) => name.endsWith(".jsonl"))).toHaveLength(shards);
  const table = readFileSync(join(folder, "grades.csv"), "utf8").trim().split("\n");
  expect(table.map((line) => line.split(",").some((cell) => cell.includes("cy")))).toEqual([false, false, false, true]);
}

test("GitHub Actions: the matrix grades everything once", () => {
  const { jobs } = parse(textOf("grade.yml")) as {
    jobs: Record<"grade" | "report", { strategy?: { matrix: { shard: number[] } }; steps: { run?: string }[] }>;
  };
  const { shard: shards } = jobs.grade.strategy!.matrix;
  const line = jobs.grade.steps.map(({ run }) => run ?? "").find((run) => run.includes("--shard"))!;
  expect(line).toContain(`/${shards.length} `);
  for (const shard of shards) sh(line.replace("${{ matrix.shard }}", String(shard)));
  sh(jobs.report.steps.map(({ run }) => run ?? "").find((run) => run.includes("merge"))!);
  expectOneReport(shards.length);
}, 120_000);

test("Kubernetes: the pods of an indexed Job grade everything once", () => {
  const { spec } = parse(textOf("grade-job.yaml")) as {
    spec: { completionMode: string; completions: number; template: { spec: { containers: { command: string[]; args: string[] }[] } } };
  };
  expect(spec.completionMode).toBe("Indexed");
  const [container] = spec.template.spec.containers;
  expect(container!.command).toEqual(["sh", "-c"]);
  expect(container!.args[0]).toContain(`/${spec.completions} `);
  for (let index = 0; index < spec.completions; index++) sh(container!.args[0]!, { JOB_COMPLETION_INDEX: String(index) });
  const merge = /npx switchpoint merge .*/.exec(readFileSync(join(root, "content/guides/teaching.mdx"), "utf8"))![0];
  sh(merge);
  expectOneReport(spec.completions);
}, 120_000);
