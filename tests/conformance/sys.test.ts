/** CONFORMANCE.md, "GIL and C code": rows GIL-01, GIL-02, and what `sys` says besides, through the whole engine. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";

const PYTHON3 = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];

test.each(PYTHON3)("GIL-01 on %s: the switch interval", (python) => {
  const setup = `import { getswitchinterval, setswitchinterval } from "switchpoint/sys"; print(getswitchinterval());
setswitchinterval(0.0005); print(getswitchinterval());`;
  expect(lines(raises(setup, "setswitchinterval(0)"), { python })).toEqual([
    "0.005",
    "0.0005",
    "ValueError: switch interval must be strictly positive",
  ]);
});

test("GIL-01: --switch-interval is what getswitchinterval says", () => {
  expect(lines('import { getswitchinterval } from "switchpoint/sys"; print(getswitchinterval());', { switchInterval: 0.05 })).toEqual([
    "0.05",
  ]);
});

test("GIL-02 on 2.7: the check interval, and no switch interval", () => {
  const setup = `import { getcheckinterval, setcheckinterval, setswitchinterval } from "switchpoint/sys"; print(getcheckinterval());
setcheckinterval(10); print(getcheckinterval());`;
  const expected = ["100", "10", "AttributeError: 'module' object has no attribute 'setswitchinterval'"];
  expect(lines(raises(setup, "setswitchinterval(0.005)"), { python: "2.7" })).toEqual(expected);
});

test.each(["3.2", "3.8"])("GIL-02 on %s: the check interval is there, without effect", (python) => {
  const program = 'import { getcheckinterval, setcheckinterval } from "switchpoint/sys"; setcheckinterval(10); print(getcheckinterval());';
  expect(lines(program, { python })).toEqual(["10"]);
});

test.each(["3.9", "3.13"])("GIL-02 on %s: the check interval is gone", (python) => {
  const setup = 'import { getcheckinterval } from "switchpoint/sys";';
  expect(lines(raises(setup, "getcheckinterval()"), { python })).toEqual([
    "AttributeError: module 'sys' has no attribute 'getcheckinterval'",
  ]);
});

const HANDOVERS = (
  set: string,
): string => `import { work } from "switchpoint"; import * as sys from "switchpoint/sys"; import { Thread } from "switchpoint/threading";
${set}
const threads = [1, 2].map(() => new Thread({ target: () => work(0.1) }));
for (const t of threads) t.start(); for (const t of threads) t.join();`;

test("setting an interval changes how often the GIL changes hands", () => {
  const switches = (set: string, python: string): number => run(HANDOVERS(set), { python, cores: 2 }).gil.switches;
  expect(switches("sys.setswitchinterval(0.001);", "3.12")).toBeGreaterThan(3 * switches("", "3.12"));
  const checks = (set: string): number => run(HANDOVERS(set), { python: "2.7", cores: 2 }).gil.checks;
  expect(checks("sys.setcheckinterval(1000);")).toBeLessThan(checks("") / 8);
});

test("the recursion limit", () => {
  const setup = `import { getrecursionlimit, setrecursionlimit } from "switchpoint/sys"; print(getrecursionlimit());
function deep(n: number): number { return n === 0 ? 0 : 1 + deep(n - 1); }
try { deep(1200); } catch (e) { print((e as any).constructor.name); }
setrecursionlimit(1500); print(deep(1200), getrecursionlimit());`;
  const expected = ["1000", "RecursionError", "1200 1500", "ValueError: recursion limit must be greater or equal than 1"];
  expect(lines(raises(setup, "setrecursionlimit(0)"))).toEqual(expected);
  expect(explore(`${setup} assert(deep(10) === 10);`.replace("import {", 'import { assert } from "switchpoint"; import {')).verdict).toBe(
    "ok",
  );
});

test("exit: the status, and what is not a number", () => {
  const ends = (argument: string): object => run(`import { exit } from "switchpoint/sys"; exit(${argument}); print("never");`);
  expect(ends("")).toMatchObject({ ok: true, exit_status: 0, stdout: "" });
  expect(ends("3")).toMatchObject({ ok: false, exit_status: 3 });
  expect(ends('"sorry"')).toMatchObject({ ok: false, exit_status: 1, stderr: "sorry\n" });
});

test("_is_gil_enabled", () => {
  const program = 'import { _is_gil_enabled } from "switchpoint/sys"; print(_is_gil_enabled());';
  expect(lines(program, { python: "3.13" })).toEqual(["True"]);
  expect(lines(program, { python: "3.13t" })).toEqual(["False"]);
  expect(lines(raises(program.replace("print(_is_gil_enabled());", ""), "_is_gil_enabled()"), { python: "3.12" })).toEqual([
    "AttributeError: module 'sys' has no attribute '_is_gil_enabled'",
  ]);
});
