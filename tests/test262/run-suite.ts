/**
 * A run of the suite: every test of the chosen folders, counted by folder, compared with the known failures.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { frontMatterOf } from "./front-matter.ts";
import { knownReason, type KnownFailure } from "./known-failures.ts";
import type { RunTest } from "./run-test.ts";
import { folders, reasonToLeaveOut } from "./selection.ts";

/** What came out of one folder ("language/expressions/addition"). */
export interface FolderResult {
  passed: number;
  failed: number;
  leftOut: number;
}

/** What came out of a run. */
export interface SuiteResult {
  readonly folders: ReadonlyMap<string, FolderResult>;
  /** Failures that nobody expects: path and what went wrong. */
  readonly unexpected: readonly (readonly [path: string, problem: string])[];
  /** Expected failures that passed. */
  readonly mended: readonly string[];
}

/** Runs the tests below `checkout`/test. `only`: those whose path contains it. */
export function runSuite(checkout: string, run: RunTest, known: readonly KnownFailure[], only = ""): SuiteResult {
  const results = new Map<string, FolderResult>();
  const unexpected: [string, string][] = [];
  const mended: string[] = [];
  for (const path of testsIn(checkout)) {
    if (!path.includes(only)) continue;
    const text = readFileSync(join(checkout, "test", path), "utf8");
    const about = frontMatterOf(text);
    const result = resultOf(results, path.split("/").slice(0, 3).join("/"));
    if (reasonToLeaveOut(path, text, about) !== "") {
      result.leftOut++;
      continue;
    }
    const problem = run(text, about);
    const expected = knownReason(known, path) !== "";
    if (problem === "") result.passed++;
    else result.failed++;
    if (problem !== "" && !expected) unexpected.push([path, problem]);
    if (problem === "" && expected) mended.push(path);
  }
  return { folders: results, unexpected, mended };
}

function resultOf(results: Map<string, FolderResult>, folder: string): FolderResult {
  const found = results.get(folder) ?? { passed: 0, failed: 0, leftOut: 0 };
  results.set(folder, found);
  return found;
}

function testsIn(checkout: string): string[] {
  const root = join(checkout, "test");
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".js"))
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
    )
    .sort();
}
