/**
 * What stands in the Python tabs runs: every .py of the course on a real CPython. Only that it ends well within a minute is asked;
 * how long things take, and which schedule comes, is the machine's.
 *
 * The first comment may name the version (`# Python 2.7`), what a program ends with (`# ends with status 1`), or that it is shown
 * because it waits for ever (`# never ends`). Without an interpreter on the system, pyodide runs what needs no threads.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";
import { describe, expect, test } from "vitest";
import { pythonFor } from "../compiler/real-python.ts";
import { root } from "../source-files.ts";

const LIMIT = 60_000;
/** How long one that never ends is waited for. */
const PATIENCE = 2_000;
const NEWEST_FIRST = ["3.14", "3.13", "3.12", "3.11", "3.10", "3.9"];
const THREADS = /^\s*(from|import) (threading|_thread|multiprocessing|concurrent|subprocess|socket|signal|queue)\b/m;

const system = NEWEST_FIRST.map(pythonFor).find((command) => command !== null) ?? null;

/** What the first comment asks for. */
function wishes(text: string): { version: string | null; status: number; ends: boolean } {
  const first = /(?:^|\s)#(?!!).*/.exec(text)?.[0] ?? "";
  const version = /\bPython (\d\.\d+)/.exec(first)?.[1] ?? null;
  return { version, status: Number(/\bstatus (\d+)/.exec(first)?.[1] ?? 0), ends: !/\bnever ends\b/.test(first) };
}

describe("Python twins run", () => {
  for (const file of globSync("content/**/*.py", { cwd: root }).sort()) {
    const text = readFileSync(join(root, file), "utf8");
    const { version, status, ends } = wishes(text);
    const command = version === null ? system : pythonFor(version);
    const reason = version !== null ? `no Python ${version}` : THREADS.test(text) ? "no Python with threads" : null;
    const skipped = command === null && reason !== null;
    test.skipIf(skipped)(skipped ? `${file}: ${reason} on this machine` : file, { timeout: LIMIT + 5_000 }, async () => {
      if (command === null) return void (await loadPyodide({ stdout: () => {} })).runPython(text);
      const ended = spawnSync(command, [join(root, file)], { encoding: "utf8", timeout: ends ? LIMIT : PATIENCE, killSignal: "SIGKILL" });
      if (ends) expect({ status: ended.status, stderr: status === 0 ? ended.stderr : "" }).toEqual({ status, stderr: "" });
      else expect(ended.signal).toBe("SIGKILL");
    });
  }
});
