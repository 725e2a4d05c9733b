/**
 * Programs of several modules: live bindings, order of evaluation, circles, and what the linker refuses.
 */
import { expect, test } from "vitest";
import { compileProgram } from "../../src/switchpoint/runtime/program-text.ts";
import { library } from "../../src/switchpoint/python/library.ts";
import { runCompiled } from "./driver.ts";

const files = (record: Record<string, string>) => Object.entries(record).map(([name, text]) => ({ name, text }));
const lines = (record: Record<string, string>) => {
  const { lines: printed, error, thrown } = runCompiled(files(record));
  expect(error === "" ? "" : String(thrown)).toBe("");
  expect(runCompiled(files(record), { everyPoint: true }).lines).toEqual(printed);
  return printed;
};

test("live bindings, renamed, default and namespace imports", () => {
  expect(
    lines({
      "main.ts": `import start, { n, bump as up, type T, Kind } from "./lib"; import * as all from "./lib.ts"; import "./effect";
const t: T = 1; up(); print(n, start(), all.n, Object.keys(all), t, Kind.B); up(); print(n, all.default.name, typeof all);`,
      "lib.ts": `export type T = number; export let n = 0; export function bump() { n++; } export default function begin() { return n * 10; } export enum Kind { A, B } export const { a, b: [c] } = { a: 1, b: [2] }; const d = 4; export { d as dd, d as "odd name" };`,
      "effect.ts": `print("effect"); export {};`,
    }),
  ).toEqual(["effect", "1 10 1 [ 'Kind', 'a', 'bump', 'c', 'dd', 'default', 'n', 'odd name' ] 1 1", "2 begin object"]);
});

test("modules run once, what is imported first", () => {
  expect(
    lines({ "main.ts": 'import "./a"; import "./b"; print("main");', "a.ts": 'import "./b"; print("a");', "b.ts": 'print("b");' }),
  ).toEqual(["b", "a", "main"]);
});

test("exports passed on", () => {
  expect(
    lines({
      "main.ts": `import { x, y, z, ns, L } from "./middle"; print(x, y, z, ns.x, typeof L);`,
      "middle.ts": `export * from "./end"; export { x as z } from "./end"; export * as ns from "./end"; import { y } from "./end"; export { y }; export { Lock as L } from "switchpoint/threading";`,
      "end.ts": `export const x = 1; export let y = 2;`,
    }),
  ).toEqual(["1 2 1 1 function"]);
});

test("a circle of imports works where functions are used late", () => {
  expect(
    lines({
      "main.ts": `import { even } from "./even"; print(even(10));`,
      "even.ts": `import { odd } from "./odd"; export function even(n: number): boolean { return n === 0 || odd(n - 1); }`,
      "odd.ts": `import { even } from "./even"; export const odd = (n: number): boolean => n !== 0 && even(n - 1);`,
    }),
  ).toEqual(["true"]);
});

test("an import that is read too early is a ReferenceError", () => {
  const { error } = runCompiled(
    files({ "a.ts": `import { b } from "./b"; export const a = 1; print(b);`, "b.ts": `import { a } from "./a"; export const b = a + 1;` }),
  );
  expect(error).toBe("ReferenceError");
});

test("assigning an import is a TypeError; folders and .js names are found", () => {
  expect(
    lines({
      "main.ts": `import { v } from "./sub/v.js"; try { (v as any) = 2; } catch (e: any) { print(e.constructor.name, v); }`,
      "sub/v.ts": `import { w } from "../w"; export const v = w;`,
      "w.ts": `export const w = 7;`,
    }),
  ).toEqual(["TypeError 7"]);
});

test("a read of another module's variable that changes is a point on that module's scope; others are none", () => {
  const record = {
    "main.ts": `import { n, c, f } from "./lib"; print(n); print(c); print(f);`,
    "lib.ts": `export let n = 0; export const c = 1; export function f() { n++; }`,
  };
  const { hooks } = runCompiled(files(record), { everyPoint: true });
  expect(hooks.modules[0]!.cells.get("n")!.scope).not.toBeNull();
  expect(hooks.modules[0]!.cells.get("c")!.scope).toBeNull();
  expect(hooks.modules[0]!.cells.get("f")!.scope).toBeNull();
});

const known = (specifier: string) => (library.has(specifier) ? Object.keys(library.get(specifier)!) : undefined);

test("unknown modules and names are faults with a place and a hint", () => {
  const result = compileProgram(
    files({
      "main.ts": `import { Lock } from "switchpoint/thread";\nimport { x } from "./nowhere";\nimport fs from "fs";\n`,
      "other.ts": "",
    }),
    known,
  );
  expect(result.ok ? [] : result.faults.map(({ code, line, column, message }) => [code, line, column, message])).toEqual([
    ["unknown-module", 1, 22, 'There is no module "switchpoint/thread"'],
    ["unknown-module", 2, 19, 'There is no module "./nowhere"'],
    ["unknown-module", 3, 16, 'There is no module "fs"'],
  ]);
  const names = compileProgram(
    files({
      "main.ts": `import { lock, Threads } from "switchpoint/threading";\nimport { hlep, type Missing, Unused } from "./lib";\nnew lock(); new Threads(); hlep();`,
      "lib.ts": "export function help() {}",
    }),
    known,
  );
  expect(names.ok ? [] : names.faults.map(({ code, line, column, remedy }) => [code, line, column, remedy])).toEqual([
    ["unknown-export", 1, 10, 'Did you mean "Lock"?'],
    ["unknown-export", 1, 16, 'Did you mean "Thread"?'],
    ["unknown-export", 2, 10, "It exports: help."],
  ]);
});

test("faults of all modules are reported together", () => {
  const result = compileProgram(files({ "main.ts": `import "./a"; eval("");`, "a.ts": "let x = ;" }), known);
  expect(result.ok ? [] : result.faults.map(({ file, code }) => `${file} ${code}`)).toEqual(["main.ts eval"]);
});
