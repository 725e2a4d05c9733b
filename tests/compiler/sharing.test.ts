/**
 * The escape analysis: which reads and writes of variables are scheduling points, and what each point charges.
 */
import { expect, test } from "vitest";
import { compile } from "../../src/switchpoint/compiler/compile.ts";
import type { Site } from "../../src/switchpoint/compiler/compiled.ts";

function sites(text: string): readonly Site[] {
  const result = compile(text, "p.ts");
  if (!result.ok) throw new Error(result.faults[0]!.message);
  return result.compiled.sites;
}

/** Names of the variables that are read or written at points, each once. */
const shared = (text: string): string[] => [
  ...new Set(sites(text).flatMap(({ kind, name }) => (kind === "read" || kind === "write" ? [name] : []))),
];

test.each([
  ["locals that no closure captures", "function f(a: number) { let x = a; for (let i = 0; i < 3; i++) x += i; return x; } f(1);", []],
  ["module variables used at top level only", "let n = 0; n += 1; print(n);", []],
  ["a captured variable that changes", "let n = 0; const f = () => n++; f();", ["n"]],
  ["a captured constant", "const n = 1; const f = () => n; f();", []],
  ["a captured let that never changes", "let n = 1; function f() { return n; } f();", []],
  ["a constant that a hoisted function mentions, called before it is there", "f(); const n = 1; function f() { return n; }", ["n"]],
  ["a constant that a hoisted function mentions, called after it is there", "const n = 1; function f() { return n; } f();", []],
  ["the same through another function", "g(); const n = 1; function f() { return n; } function g() { return f(); }", ["n"]],
  ["a function that mentions itself only", "const n = 1; function f(): number { return n + f(); }", []],
  ["a recursive arrow", "const fib = (n: number): number => fib(n - 1);", []],
  ["two arrows that mention each other", "const a = () => b(), b = () => a();", ["b"]],
  ["an arrow before its constant", "const f = () => n; const n = 1;", ["n"]],
  ["a captured parameter that never changes", "function f(a: number) { return () => a; } f(1);", []],
  ["a captured parameter that changes", "function f(a: number) { a++; return () => a; } f(1);", ["a"]],
  ["a captured var", "var v = 1; const f = () => v;", ["v"]],
  ["a function declaration", "function f() {} const g = () => f; g();", []],
  ["a function that is replaced", "function f() {} const g = () => f; (f as any) = g;", ["f"]],
  ["a loop variable of its own in each iteration", "for (const x of [1]) { const f = () => x; f(); }", []],
  ["a counter that closures see change", "for (let i = 0; i < 3; i++) { const f = () => i; f(); }", ["i"]],
  ["imports", 'import { Lock } from "switchpoint/threading"; const f = () => new Lock(); f();', []],
  ["a class and its name inside", "class A { m() { return A; } } const f = () => new A(); f();", []],
  ["a captured exception", "try {} catch (e) { const f = () => e; f(); }", []],
])("%s", (_, text, expected) => expect(shared(text)).toEqual(expected));

test("the first value of a shared variable is a point only if somebody can look before it", () => {
  const writes = (text: string) => sites(text).filter(({ kind }) => kind === "write").length;
  expect(writes("let n = 0; function f() { n = 1; } f();")).toBe(1);
  expect(writes("f(); let n = 0; function f() { n = 1; }")).toBe(2);
});

test("what a loop over a shared counter charges", () => {
  const list = sites("let counter = 0;\nfunction add(times: number) { for (let i = 0; i < times; i++) counter += 1; }\nadd(3);");
  const of = (kind: string) => list.filter((site) => site.kind === kind && site.line === 2).map((site) => site.instructions.join(" "));
  expect(of("entry")).toEqual(["resume"]);
  expect(of("read")).toEqual([""]);
  expect(of("write")).toEqual(["load_global load_const inplace"]);
  // The way back: from the store on, with the test at the bottom. The first time only the test has been executed.
  expect(of("loop")).toEqual([
    "store_global pop load_fast load_const inplace store_fast jump_to_test load_fast load_fast compare branch_back",
  ]);
  expect(of("jump")).toEqual(["load_fast load_fast compare branch", "branch_taken"]);
});

test("an increment is as in PYTHON.md: global, captured, attribute, element", () => {
  const before = (text: string) =>
    sites(text)
      .find(({ kind }) => kind === "write" || kind === "set")!
      .instructions.join(" ");
  expect(before("let n = 0; function f() { n += 1; }")).toBe("load_global load_const inplace");
  expect(before("function f() { let n = 0; return () => { n += 1; }; }")).toBe("load_deref load_const inplace");
  expect(before("const o = { n: 1 }; o.n += 1;")).toBe("load_attr load_const inplace");
  expect(before("const o = [1]; o[0] += 1;")).toBe("load_subscr load_const inplace");
});

test("a call charges its arguments before, and the call itself after its return", () => {
  const calls = sites("function one() { return 1; } const xs = [1]; function f(n: number) { return xs.push(n) + one(); }").filter(
    ({ line, kind }) => line === 1 && kind === "call",
  );
  expect(calls.map(({ name, instructions }) => [name, instructions.join(" ")])).toEqual([
    ["push", "load_attr load_fast"],
    ["push", "call_specialised"],
    ["push", "call_python"],
    ["one", "load_global"],
  ]);
});
