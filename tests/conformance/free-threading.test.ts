/** CONFORMANCE.md, "Schedulers": rows FT-*, through the whole engine. */
import { expect, test } from "vitest";
import { lines, run } from "./program.ts";

const WORKERS = (k: number): string => `import { work } from "switchpoint"; import { Thread } from "switchpoint/threading";
const threads = Array.from({ length: ${k} }, () => new Thread({ target: () => work(0.1) }));
for (const t of threads) t.start(); for (const t of threads) t.join();`;

test.each([
  ["3.13t", 1, 1.4, 1.4],
  ["3.13t", 4, 1.4, 1.4],
  ["3.14t", 4, 1.05, 1.1],
  ["jython", 4, 1, 1],
])("FT-01 on %s: %d threads on as many cores take W x (1 + overhead)", (python, k, low, high) => {
  const { time, gil } = run(WORKERS(k), { python, cores: k });
  expect(time / 0.1).toBeGreaterThan(low - 0.005);
  expect(time / 0.1).toBeLessThan(high + 0.005);
  expect(gil).toEqual({ switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 });
});

test("FT-01: with a GIL the same takes as long as one after the other", () => {
  expect(run(WORKERS(4), { python: "3.14", cores: 4 }).time).toBeGreaterThan(0.4);
});

const RACE = (body: string, result: string): string => `import { Thread } from "switchpoint/threading";
let counter = 0; const list: number[] = [];
function add(times: number) { for (let i = 0; i < times; i++) { ${body} } }
const threads = [1, 2].map(() => new Thread({ target: add, args: [2000] }));
for (const t of threads) t.start(); for (const t of threads) t.join(); print(${result});`;

test.each(["3.13t", "3.14t", "jython"])("FT-02 on %s: counter += 1 loses updates, list.append does not", (python) => {
  const [counter] = lines(RACE("counter += 1;", "counter"), { python, cores: 2 });
  expect(Number(counter)).toBeLessThan(4000);
  expect(Number(counter)).toBeGreaterThanOrEqual(2000);
  expect(lines(RACE("list.push(i);", "list.length"), { python, cores: 2 })).toEqual(["4000"]);
});

test("FT-02: the race happens between any two instructions, so it happens soon", () => {
  const [counter] = lines(RACE("counter += 1;", "counter"), { python: "3.13t", cores: 2 });
  expect(Number(counter)).toBeLessThan(3900);
});

test("FT-02: with a lock nothing is lost", () => {
  const program = `import { Lock } from "switchpoint/threading"; const lock = new Lock(); ${RACE("using _ = lock.held(); counter += 1;", "counter")}`;
  expect(lines(program, { python: "3.14t", cores: 2 })).toEqual(["4000"]);
});

const EXTENSION = (
  options: string,
): string => `import { import_extension, work } from "switchpoint"; import { _is_gil_enabled } from "switchpoint/sys";
import { Thread } from "switchpoint/threading"; print(_is_gil_enabled()); import_extension("old"${options}); print(_is_gil_enabled());
const threads = [1, 2].map(() => new Thread({ target: () => work(0.1) })); for (const t of threads) t.start(); for (const t of threads) t.join();`;

test.each(["3.13t", "3.14t"])("FT-03 on %s: an extension without free-threading support turns the GIL on for the process", (python) => {
  const old = run(EXTENSION(""), { python, cores: 2 });
  expect(old.stdout).toBe("False\nTrue\n");
  expect(old.stderr).toContain("RuntimeWarning: The global interpreter lock (GIL) has been enabled to load module 'old'");
  expect(old.time).toBeGreaterThan(0.2);
  expect(old.gil.switches).toBeGreaterThan(10);
  for (const free of [
    run(EXTENSION(", { free_threaded: true }"), { python, cores: 2 }),
    run(EXTENSION(""), { python, cores: 2, args: { PYTHON_GIL: "0" } }),
  ]) {
    expect(free).toMatchObject({ stdout: "False\nFalse\n", stderr: "", gil: { switches: 0 } });
    expect(free.time).toBeLessThan(0.15);
  }
});

test("FT-03: where there is a GIL already, nothing changes", () => {
  expect(run(EXTENSION(""), { python: "3.13", cores: 2 })).toMatchObject({ stdout: "True\nTrue\n", stderr: "" });
});
