/** `switchpoint dis`: what stands on standard output, and with which status it ends. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Disassembly } from "../../src/switchpoint/engine/disassemble.ts";
import { root } from "../source-files.ts";

const samples = join(root, "tests", "samples", "cli");
const launcher = join(root, "src", "switchpoint", "cli", "switchpoint.js");

function dis(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [launcher, "dis", ...words], { cwd: samples, encoding: "utf8" });
}

test("--json: one object for each file, 3.14 where no version is named", () => {
  const { status, stdout, stderr } = dis("--json", "lost-update.ts", "hello.ts");
  expect([status, stderr]).toEqual([0, ""]);
  const listings = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Disassembly);
  expect(listings.map(({ file, python }) => [file, python])).toEqual([
    ["lost-update.ts", "3.14"],
    ["hello.ts", "3.14"],
  ]);
  const [first] = listings[0]!.functions;
  expect(first).toMatchObject({ name: "<module>", line: 1 });
  expect(first!.instructions[0]).toEqual({ offset: 0, opcode: "RESUME", arg: 0, argrepr: "", line: 1, tick: false, switch: true });
});

test("for people: Python's columns, and the tick and switch of each instruction", () => {
  const { status, stdout } = dis("--python", "2.7", "lost-update.ts");
  expect(status).toBe(0);
  expect(stdout).toMatch(/LOAD_GLOBAL +\d+ \(counter\) +tick switch\n/);
  expect(stdout).toMatch(/LOAD_CONST +\d+ \(1\)\n/);
  expect(dis("--python", "3.12", "lost-update.ts").stdout).not.toMatch(/tick/);
});

test("without a GIL another thread may come everywhere", () => {
  const { functions } = JSON.parse(dis("--json", "--python", "3.13t", "hello.ts").stdout) as Disassembly;
  expect(functions.flatMap(({ instructions }) => instructions).every((one) => one.switch && !one.tick)).toBe(true);
});

test("a file that does not compile, or is not there, has an error; the status is 1", () => {
  const { status, stdout } = dis("--json", "broken.ts", "nowhere.ts", "hello.ts");
  expect(status).toBe(1);
  const listings = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Disassembly);
  expect(listings.map(({ error }) => error?.type)).toEqual(["CompileError", "FileNotFoundError", undefined]);
  expect(listings[0]).toMatchObject({ functions: [], error: { line: 2, column: 9 } });
});

test("wrong arguments: status 2 and a word on standard error", () => {
  for (const words of [[], ["--python", "3.1", "hello.ts"], ["--cores", "2", "hello.ts"]]) {
    const { status, stdout, stderr } = dis(...words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^switchpoint: /);
  }
});
