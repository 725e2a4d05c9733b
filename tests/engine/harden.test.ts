/** Hardening cannot be undone, so each test does it in a realm of its own. */
import { constants, createContext, runInContext, type Context } from "node:vm";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";

const { outputFiles } = buildSync({
  stdin: { contents: `import { harden } from "./src/switchpoint/engine/harden.ts"; harden();`, resolveDir: process.cwd() },
  bundle: true,
  write: false,
  format: "iife",
});

function hardened(): Context {
  const context = createContext(constants.DONT_CONTEXTIFY);
  runInContext(outputFiles[0]!.text, context);
  return context;
}

/** Runs strict code in a hardened realm; what it gives, or the name of its exception. */
function evaluate(code: string): unknown {
  return runInContext(`(() => { "use strict"; try { return (() => { ${code} })() } catch (fault) { return fault.name } })()`, hardened());
}

test.each([
  "Array.prototype.push = () => 0",
  "Object.prototype.polluted = 1",
  "Object.defineProperty(Object.prototype, 'toString', { value: 1 })",
  "Object.setPrototypeOf(Array.prototype, null)",
  "Array.prototype.toString = () => 'x'",
  "Error.prepareStackTrace = () => 'x'",
  "Error.stackTraceLimit = 0",
  "Object.getPrototypeOf(function* () {}).prototype.next = 1",
  "Object.getPrototypeOf([][Symbol.iterator]()).next = 1",
  "Object.getPrototypeOf(Int8Array).prototype.set = 1",
  "Object.getPrototypeOf(async function () {}).x = 1",
  "Map.prototype.get.call = 1",
  "Math.random = () => 0",
  "JSON.stringify = () => ''",
  "globalThis.Array = 1",
  "globalThis.leak = 1",
])("%s is a TypeError", (code) => {
  expect(evaluate(code)).toBe("TypeError");
});

test.each([
  ["an error's message", "const e = new Error('a'); e.message = 'b'; return e.message", "b"],
  ["an error class's name", "class E extends Error { constructor() { super(); this.name = 'E' } }; return new E().toString()", "E"],
  ["an object's toString", "const o = {}; o.toString = () => 'mine'; return String(o)", "mine"],
  ["an heir's method", "const o = Object.create({}); o.valueOf = () => 7; return o.valueOf()", 7],
  [
    "the constructor of an old-style class",
    "function F() {}; F.prototype = {}; F.prototype.constructor = F; return new F().constructor === F",
    true,
  ],
  ["an array's toString", "const a = [1]; a.toString = () => 'a'; return String(a)", "a"],
  ["a function's toString", "const f = () => 1; f.toString = () => 'f'; return String(f)", "f"],
])("%s can still be assigned", (_, code, value) => {
  expect(evaluate(code)).toBe(value);
});

test("an assigned property is an ordinary one", () => {
  expect(evaluate("const o = {}; o.toString = 1; return JSON.stringify(Object.getOwnPropertyDescriptor(o, 'toString'))")).toBe(
    '{"value":1,"writable":true,"enumerable":true,"configurable":true}',
  );
  expect(evaluate("const o = Object.freeze({}); o.toString = 1")).toBe("TypeError");
});

test("the language still works", () => {
  const code = `
    class A { #x = 1; get x() { return this.#x } }
    const sorted = [3, 1, 2].sort().map((n) => n * 2);
    const { a, ...rest } = { a: 1, b: 2 };
    return [new A().x, sorted, rest.b, [...new Map([[1, 2]])], /x(y)/.exec('xy')[1], Object.keys({ toString: 1 })].join(';');
  `;
  expect(evaluate(code)).toBe("1;2,4,6;2;1,2;y;toString");
});

test("regular expressions remember nothing", () => {
  expect(evaluate("/a(b)/.exec('ab'); return [RegExp.lastMatch, RegExp.$1, RegExp.input].join()")).toBe(",,");
});

test("a realm that is kept for another request can be hardened again: nothing is left to do", () => {
  const context = hardened();
  const before = runInContext("Function.prototype.toString", context) as unknown;
  runInContext(outputFiles[0]!.text, context);
  expect(runInContext("Function.prototype.toString", context)).toBe(before);
});
