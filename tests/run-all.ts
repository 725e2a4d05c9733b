/**
 * `npm test`: unit tests, samples and conformance (Vitest), the content check, and the end-to-end tests (Playwright) on a site
 * built for them. A part that fails does not keep the next from running. The last line is `N passed, N failed`; the status is
 * 0 only if nothing failed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installChromium } from "./chromium.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "switchpoint-test-"));

interface Counts {
  passed: number;
  failed: number;
}

/** Runs a tool of node_modules in this terminal; true if it ended well. */
function tool(name: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const path = join(root, "node_modules", ".bin", name);
  return (
    spawnSync(path, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env }, shell: process.platform === "win32" }).status ===
    0
  );
}

/** A report that a tool should have written; null if it did not get that far. */
function reported(path: string): any {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** A part that failed without saying how counts as one failure. */
function judged(ended: boolean, { passed, failed }: Counts): Counts {
  return { passed, failed: ended ? failed : Math.max(1, failed) };
}

function unit(): Counts {
  const path = join(scratch, "vitest.json");
  const ended = tool("vitest", [
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${path}`,
  ]);
  const report = reported(path);
  return judged(ended, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 });
}

function content(): Counts {
  const result = spawnSync(join(root, "node_modules", ".bin", "switchpoint"), ["check", "content", "--json"], {
    cwd: root,
    encoding: "utf8",
  });
  const lines = (result.stdout ?? "").split("\n").filter((line) => line !== "");
  const checked = lines.map((line) => JSON.parse(line) as { exercise: string; faults: string[] });
  process.stderr.write(result.stderr ?? "");
  for (const { exercise, faults } of checked) for (const fault of faults) process.stdout.write(`${exercise}: ${fault}\n`);
  const failed = checked.filter(({ faults }) => faults.length > 0).length;
  return judged(result.status === 0, { passed: checked.length - failed, failed });
}

function browser(): Counts {
  let path;
  try {
    path = installChromium();
  } catch (fault) {
    process.stdout.write(`${(fault as Error).message}\n`);
    return { passed: 0, failed: 1 };
  }
  const report = join(scratch, "playwright.json");
  if (!tool("astro", ["build", "--silent"])) return { passed: 0, failed: 1 };
  const env = { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const ended = tool("playwright", ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=line,json"], env);
  const stats = reported(report)?.stats;
  return judged(ended, { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 });
}

const parts: readonly (readonly [name: string, part: () => Counts])[] = [
  ["unit tests", unit],
  ["content", content],
  ["end to end", browser],
];
const total: Counts = { passed: 0, failed: 0 };
try {
  for (const [name, part] of parts) {
    const { passed, failed } = part();
    process.stdout.write(`\n${name}: ${passed} passed, ${failed} failed\n\n`);
    total.passed += passed;
    total.failed += failed;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
