/**
 * What the compiler refuses, and that it never throws and never takes long.
 */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/switchpoint/compiler/compile.ts";
import { catalogue } from "../../src/switchpoint/compiler/errors.ts";

function faults(text: string) {
  const result = compile(text, "p.ts");
  return result.ok ? [] : result.faults.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe("refused, with its place", () => {
  test.each([
    ["@dec class A {}", ["decorator 1:1"]],
    ["class A {\n  @dec m() {}\n}", ["decorator 2:3"]],
    ["namespace N { export const x = 1; }", ["namespace 1:1"]],
    ["import x = require('x');", ["import-equals 1:1"]],
    ["export = 5;", ["export-assignment 1:1"]],
    ["const m = import('x');", ["dynamic-import 1:11"]],
    ["import defer * as x from 'y';", ["import-defer 1:1"]],
    ["print(import.meta.url);", ["import-meta 1:7"]],
    ["import j from './x' with { type: 'json' };", ["import-attributes 1:1"]],
    ["eval('1');", ["eval 1:1"]],
    ["new Function('a', 'return a');", ["new-function 1:1"]],
    ["Function('a');", ["new-function 1:1"]],
    ["with (o) { x; }", ["with 1:1"]],
    ["class A { accessor x = 1; }", ["accessor 1:11"]],
    ["await f();", ["await 1:1"]],
    ["for await (const x of y) {}", ["await 1:1"]],
    ["await using x = y;", ["await 1:1"]],
    ["function f() { for await (const x of y); }", ["await 1:20"]],
    ["function f() { await g(); }", ["await 1:16"]],
    ["const f = async () => { [1].forEach(() => { await g(); }); };", ["await 1:45"]],
    ["class A { x = async () => await 1; static { await using y = 1; } }", ["await 1:45"]],
    ["async function* f() { yield 1; return 2; }", ["async-generator-return 1:32"]],
    ["async function* f() { const g = async () => { return 1; }; return; }", []],
    ["const o = { async *m() { yield* this; } };", ["async-generator-delegate 1:26"]],
    ["async function f() { eval(1); }", ["eval 1:22"]],
    ["let q = 1;\nexport { q, q };", ["syntax 2:13"]],
    ["export default 1;\nexport default 2;", ["syntax 2:1"]],
    ["export enum A { a }\nexport enum A { b = 1 }\nexport type A2 = 1; export function f(): void; export function f() {}", []],
  ])("%s", (text, expected) => expect(faults(text)).toEqual(expected));

  test("all of them at once, in source order", () => {
    expect(faults("@d class A {}\nnamespace N {}\nfunction f() {\n  eval('');\n  return import('x');\n}\nexport = 1;")).toEqual([
      "decorator 1:1",
      "namespace 2:1",
      "eval 4:3",
      "dynamic-import 5:10",
      "export-assignment 7:1",
    ]);
  });

  test("types are no uses: declare namespace, typeof import, eval as a property", () => {
    expect(faults("declare namespace N { const x: number; }\nlet t: typeof import('x');\nconst o = { eval: 1 };\nprint(o.eval);")).toEqual(
      [],
    );
  });
});

describe("syntax errors have a place and a message", () => {
  test.each([
    ["let x = ;", "1:9"],
    ["function f( {", "1:14"],
    ["const a = 1;\nconst a = 2;", "2:7"],
    ["let s = 'abc", "1:9"],
    ["x = 1 +\n", "2:1"],
    ["return 1;", "1:1"],
    ["let x: = 5;", "1:8"],
    ["yield 1", "1:1"],
    ["a => { } ()", "1:10"],
    ["'use strict'; 010", "1:15"],
    ["break;", "1:1"],
  ])("%j", (text, place) => {
    const result = compile(text, "p.ts");
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.faults).toHaveLength(1);
      expect(result.faults[0]).toMatchObject({ code: "syntax", file: "p.ts" });
      expect(`${result.faults[0]!.line}:${result.faults[0]!.column}`).toBe(place);
      expect(result.faults[0]!.message).toMatch(/^[A-Z'"].{3,}[^)]$/s);
    }
  });
});

test.each([
  ["two statements in error", "let x = ;\nprint(1);\nlet y = 1 +* 2;\nprint(2);\n", ["1:9 syntax", "3:12 syntax"]],
  ["a syntax error and what is refused", "eval('1');\nlet x = ;\nimport('x');\n", ["1:1 eval", "2:9 syntax", "3:1 dynamic-import"]],
  ["over several lines", "f(1,\n  2 3,\n  4);\nlet const = 1;\n", ["2:5 syntax", "4:5 syntax"]],
  ["in functions", "function f() {\n  let a = );\n  return 1;\n}\nclass C {\n  m() {\n    x y;\n  }\n}\n", ["2:11 syntax", "7:7 syntax"]],
  ["a name declared again", "let a = 1;\nlet a = 2;\nlet b = 1;\nlet b = 2;\n", ["2:5 syntax", "4:5 syntax"]],
  ["a brace that is missing ends the search", "if (a) {\n  let x = ; {\nlet y = ;\n", ["2:11 syntax"]],
  ["nothing that follows from what is left out", "export { a };\nlet a = ;\nasync function f() { 1 1; }\n", ["2:9 syntax", "3:24 syntax"]],
  ["with a byte-order mark", "\uFEFF#!x\nlet x = ;\nlet y = ;\n", ["2:9 syntax", "3:9 syntax"]],
])("all faults at once: %s", (_, text, places) => {
  const result = compile(text, "p.ts");
  const found = result.ok ? [] : result.faults.map(({ line, column, code }) => `${line}:${column} ${code}`);
  expect(found).toEqual(places);
});

describe("any text gives a module or faults", () => {
  const deep = (open: string, close: string, count: number) => `let x = ${open.repeat(count)}1${close.repeat(count)};`;
  test.each([
    ["an empty file", ""],
    ["white space", " \n\t\r\n "],
    ["a byte-order mark", "\uFEFFlet a = 1;\r\nprint(a);\r\n"],
    ["a byte-order mark before the hash-bang line", "\uFEFF#!/usr/bin/env node\nprint(1);"],
    ["a hash-bang line", "#!/usr/bin/env node\nprint(1);"],
    ["a lone surrogate", 'print("\uD800"); print(`\uDC00`);'],
    ["a NUL", "let a = 1;\0"],
    ["binary", String.fromCharCode(...Array.from({ length: 500 }, (_, index) => (index * 7919) & 0xffff))],
    ["line separators", "let a = 1;\u2028let b = 2;\u2029print(a + b);\rprint(3);"],
    ["names from everywhere", "let ünïcödé = 1, 変数 = 2, $ = 3, $b = 4, \\u{61}b = 5; print(ünïcödé + 変数 + $ + $b + ab);"],
    ["10,000 parentheses", deep("(", ")", 10_000)],
    ["10,000 brackets", deep("[", "]", 10_000)],
    ["10,000 blocks", "{".repeat(10_000) + "}".repeat(10_000)],
    ["10,000 arrows", `${"(x) => ".repeat(10_000)}1`],
    ["10,000 additions", `let x = 1${" + 1".repeat(10_000)};`],
    ["10,000 calls", `${"f(".repeat(10_000)}${")".repeat(10_000)}`],
    ["10,000 unclosed", "f(".repeat(10_000)],
    ["2 MB of statements", "let s = 0;\n" + "s = s + 1; // a line of the program\n".repeat(60_000)],
    ["2 MB of text", `const t = "${"x".repeat(2_000_000)}";`],
    ["2 MB of one template", `const t = \`${"line\n".repeat(400_000)}\`;`],
  ])("%s", (_, text) => {
    const result = compile(text, "p.ts");
    if (result.ok) expect(() => (0, eval)(result.compiled.code)).not.toThrow();
    else for (const fault of result.faults) expect(fault.code).not.toBe("internal");
  });
});

test("a file that would take too long is refused, whatever it is", () => {
  const result = compile("f(a.b);\n".repeat(250_000), "p.ts");
  expect(result).toMatchObject({ ok: false, faults: [{ code: "too-long", message: expect.stringContaining("2,000,000") as string }] });
  expect(compile(`${"x = 1;\n".repeat(1000)}${" ".repeat(240_000)}`, "p.ts").ok).toBe(true);
});

test("every entry of the catalogue says what is wrong, and what to do unless the parser says it", () => {
  for (const [code, { message, remedy }] of Object.entries(catalogue)) {
    expect(message.length, code).toBeGreaterThan(1);
    if (code !== "syntax") expect(remedy.length, code).toBeGreaterThan(1);
  }
});
