/**
 * The runner itself, on a small suite in test262's form (our own text) in a temporary folder.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { frontMatterOf } from "./front-matter.ts";
import { knownReason, readKnownFailures } from "./known-failures.ts";
import { runSuite } from "./run-suite.ts";
import { testRunner } from "./run-test.ts";
import { reasonToLeaveOut } from "./selection.ts";

const harness: Record<string, string> = {
  "assert.js": `
function assert(value, message) { if (value !== true) throw new Test262Error(message); }
assert.same = function (a, b) { return a === b ? a !== 0 || 1 / a === 1 / b : a !== a && b !== b; };
assert.sameValue = function (actual, expected, message) {
  if (!assert.same(actual, expected)) throw new Test262Error(String(message) + ": " + String(actual) + " is not " + String(expected));
};
assert.throws = function (Expected, work) {
  try { work(); } catch (error) { if (error.constructor === Expected) return; throw new Test262Error("another error"); }
  throw new Test262Error("no error");
};`,
  "sta.js": `
function Test262Error(message) { this.message = message || ""; }
Test262Error.prototype.toString = function () { return "Test262Error: " + this.message; };
function $DONOTEVALUATE() { throw "evaluated"; }`,
  "compareArray.js": `
function compareArray(a, b) { return a.length === b.length && a.every(function (item, i) { return assert.same(item, b[i]); }); }
assert.compareArray = function (actual, expected, message) { assert(compareArray(actual, expected), message); };`,
  "propertyHelper.js": `
var __own = Function.prototype.call.bind(Object.prototype.hasOwnProperty);
function verifyProperty(object, name, wanted) {
  var found = Object.getOwnPropertyDescriptor(object, name);
  for (var key in wanted) assert.sameValue(found[key], wanted[key], key);
  if (__own(wanted, "configurable") && wanted.configurable) delete object[name];
}`,
};

const suite: Record<string, string> = {
  "language/expressions/addition/order.js": `
/*---
description: operands are evaluated from left to right
includes: [compareArray.js]
---*/
var seen = [];
var see = function (x) { seen.push(x); return x; };
assert.sameValue(see(1) + see(2) * see(3), 7);
assert.compareArray(seen, [1, 2, 3], "order");
function twice() {} function twice() { return 2; }
assert.sameValue(twice(), 2);`,
  "language/expressions/object/property.js": `
/*---
includes:
  - propertyHelper.js
features:
  - computed-property-names
---*/
verifyProperty({ ["a" + 1]: 5 }, "a1", { value: 5, writable: true, enumerable: true, configurable: true });`,
  "language/expressions/addition/breaks-the-realm.js": `
/*--- ---*/
Array.prototype[Symbol.iterator] = function () { throw new Test262Error("mine"); };
Object.prototype.get = 1;
assert.throws(Test262Error, function () { var [a] = [1]; });`,
  "language/expressions/addition/runs-in-a-fresh-realm.js": `
/*--- ---*/
var [a] = [1];
assert.sameValue(a, 1); assert.sameValue(({}).get, undefined);
assert.throws(TypeError, function () { null.x; }); assert.throws(RangeError, function f() { f(); } === 0 ? 0 : function () { new Array(-1); });`,
  "language/statements/class/early.js": `
/*---
negative:
  phase: parse
  type: SyntaxError
---*/
$DONOTEVALUATE();
class C { constructor() {} constructor() {} }`,
  "language/statements/throw/runtime.js": `
/*---
negative:
  phase: runtime
  type: Test262Error
---*/
throw new Test262Error();`,
  "language/statements/throw/module.js": `
/*---
flags: [module]
---*/
assert.sameValue(this, undefined); export {};`,
  "language/statements/while/endless.js": "/*--- ---*/ while (true) {}",
  "language/statements/while/wrong.js": '/*--- ---*/ assert.sameValue(0, -0, "zero");',
  "language/statements/while/not-early.js": "/*---\nnegative:\n  phase: parse\n  type: SyntaxError\n---*/\nvar fine;",
  "language/statements/while/expected.js": "/*--- ---*/ assert(false);",
  "language/statements/while/mended.js": "/*--- ---*/ assert(true);",
  "language/statements/while/sloppy.js": "/*---\nflags: [noStrict]\n---*/ 010;",
  "language/statements/while/evaluates.js": "/*--- ---*/ eval('1');",
  "language/statements/while/waits.js": "/*---\nflags: [async]\n---*/ Promise.resolve();",
  "language/destructuring/raw.js": "/*---\nflags: [raw]\n---*/ if (typeof assert !== 'undefined') throw 1;",
  "built-ins/Array/outside.js": "throw 1;",
};

let checkout = "";

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), "test262-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  };
  for (const [name, text] of Object.entries(harness)) write(`harness/${name}`, text);
  for (const [path, text] of Object.entries(suite)) write(`test/${path}`, text);
});

afterAll(() => rmSync(checkout, { recursive: true, force: true }));

test.each([false, true])("passes and failures by folder (every point: %s)", async (everyPoint) => {
  const known = [
    { path: "language/statements/while/expected.js", reason: "r" },
    { path: "language/statements/while/mend*", reason: "r" },
  ];
  const result = runSuite(checkout, await testRunner(checkout, everyPoint), known);
  expect(Object.fromEntries(result.folders)).toEqual({
    "language/expressions/addition": { passed: 3, failed: 0, leftOut: 0 },
    "language/expressions/object": { passed: 1, failed: 0, leftOut: 0 },
    "language/statements/class": { passed: 1, failed: 0, leftOut: 0 },
    "language/statements/throw": { passed: 2, failed: 0, leftOut: 0 },
    "language/statements/while": { passed: 1, failed: 4, leftOut: 3 },
    "language/destructuring/raw.js": { passed: 1, failed: 0, leftOut: 0 },
  });
  expect(result.unexpected).toEqual([
    ["language/statements/while/endless.js", "limit: the test does not end"],
    ["language/statements/while/not-early.js", "compiled in spite of its SyntaxError"],
    ["language/statements/while/wrong.js", "Test262Error: zero: 0 is not 0"],
  ]);
  expect(result.mended).toEqual(["language/statements/while/mended.js"]);
});

test("front matter in both forms of YAML", () => {
  const text = "/*---\nfeatures: [a, b-c]\nflags:\n  - onlyStrict\nnegative:\n  phase: parse\n  type: SyntaxError\nincludes: [x.js]\n---*/";
  expect(frontMatterOf(text)).toEqual({
    flags: ["onlyStrict"],
    features: ["a", "b-c"],
    includes: ["x.js"],
    negative: { phase: "parse", type: "SyntaxError" },
  });
});

test.each([
  ["language/expressions/class/fn-name-static.js", "", "function name, length or text"],
  ["language/expressions/await/x.js", "", "promises, dynamic import"],
  ["language/statements/class/x.js", "new Function('')", "code from text"],
  ["language/statements/class/x.js", "// eval(1)\n1;", ""],
])("%s %j is left out: %s", (path, text, reason) => expect(reasonToLeaveOut(path, text, frontMatterOf(text))).toBe(reason));

test("every known failure has a reason", () => {
  const known = readKnownFailures();
  for (const one of known) expect(one.reason.length, one.path).toBeGreaterThan(10);
  expect(knownReason([{ path: "a/*", reason: "r" }], "a/b.js")).toBe("r");
});
