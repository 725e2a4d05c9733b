import { expect, test } from "vitest";
import { consoleText, pythonText } from "../../src/switchpoint/runtime/format.ts";

test.each([
  ["text", "text"],
  [true, "True"],
  [false, "False"],
  [null, "None"],
  [undefined, "None"],
  [1.5, "1.5"],
  [NaN, "nan"],
  [-Infinity, "-inf"],
  [10n, "10"],
  [[1, "a", [null]], "[1, 'a', [None]]"],
  [["it's", 'say "hi"', "a\n"], `["it's", 'say "hi"', 'a\\n']`],
  [{ a: 1, b: { c: "d" } }, "{'a': 1, 'b': {'c': 'd'}}"],
  [new Map([["k", true]]), "{'k': True}"],
  [new Set([1, 2]), "{1, 2}"],
  [new Set(), "set()"],
  [new RangeError("out"), "out"],
  [[new RangeError("out")], "[RangeError('out')]"],
  [new (class Point {})(), "<Point object>"],
  [
    new (class {
      toString() {
        return "shown";
      }
    })(),
    "shown",
  ],
])("print shows %o as %s", (value, expected) => expect(pythonText(value)).toBe(expected));

test("a list inside itself", () => {
  const list: unknown[] = [1];
  list.push(list);
  expect(pythonText(list)).toBe("[1, [...]]");
  expect(consoleText([list])).toBe("[ 1, [Circular] ]");
});

test.each([
  [["a", 1, true, null, undefined, -0, 5n, Symbol("s")], "a 1 true null undefined -0 5n Symbol(s)"],
  [[["a", { b: Object.assign([1], { 2: 2 }) }]], "[ 'a', { b: [ 1, <empty>, 2 ] } ]"],
  [[{}, [], new Map(), new Set([1]), new Uint8Array(2)], "{} [] Map(0) {} Set(1) { 1 } Uint8Array(2) [ 0, 0 ]"],
  [[{ a: { b: { c: { d: 1 } } } }], "{ a: { b: { c: [Object] } } }"],
  [[function named() {}, () => {}, class A {}], "[Function: named] [Function (anonymous)] [class A]"],
  [["%s has %d%% of %i %o", "x", 5, 2.7, { a: 1 }, "rest"], "x has 5% of 2 { a: 1 } rest"],
  [["%s"], "%s"],
])("console.log writes %o", (values, expected) => expect(consoleText(values)).toBe(expected));

test("long collections are broken into lines, very long ones cut", () => {
  expect(consoleText([Array.from({ length: 30 }, (_, index) => `item ${index}`)]).split("\n")).toHaveLength(32);
  expect(consoleText([Array.from({ length: 300 }, () => 1)])).toContain("... 200 more");
});
