import { expect, test } from "vitest";
import { parseSchedule, printSchedule, requireFit, type Schedule } from "../../src/switchpoint/explorer/schedule.ts";

const plain: Schedule = { python: "any", hash: "3fa92c1b", choices: [0, 0, 0, 1, 1, 0], seed: 0, args: {} };

test("a schedule is short, printable and safe in URLs", () => {
  expect(printSchedule(plain)).toBe("sp1.any.3fa92c1b.a3b2a");
  const full = { ...plain, python: "3.13t", seed: 7, args: { n: "200", "näme x": "~a.b" } };
  const text = printSchedule(full);
  expect(text).toMatch(/^[A-Za-z0-9._~-]+$/);
  expect(parseSchedule(text)).toEqual(full);
});

test.each([[[]], [[0]], [[51, 52, 52, 53]], [Array.from({ length: 500 }, (_, i) => i % 3)]])("choices %# come back", (choices) => {
  expect(parseSchedule(printSchedule({ ...plain, choices }))).toEqual({ ...plain, choices });
});

test.each([
  ["", 'begins with "sp1."'],
  ["hello", 'begins with "sp1."'],
  ["sp9.any.x.a", "format sp9"],
  ["sp1.any.x", "cut off"],
  ["sp1.any.x.3a", "no steps"],
  ["sp1.any.x.a999999999999", "more than"],
  ["sp1.any.x.a.s1.n~1.m", "a part too many"],
  ["sp1.any.x.a.n~1~2", "no argument"],
])("%s is refused", (text, reason) => {
  expect(() => parseSchedule(text)).toThrow(reason);
});

test("a schedule that does not fit says all that differs", () => {
  const setting = { python: "any", hash: "3fa92c1b", seed: 0, args: {} };
  expect(() => requireFit(plain, setting)).not.toThrow();
  expect(() => requireFit({ ...plain, seed: 2, args: { n: "1" } }, { ...setting, python: "3.9", hash: "0" })).toThrow(
    "The schedule does not fit: it was made with --python any, not 3.9; it was made with --seed 2, not 0; " +
      "it was made with --arg n=1, not no --arg n; it was made for another source (3fa92c1b; this one is 0).",
  );
});
