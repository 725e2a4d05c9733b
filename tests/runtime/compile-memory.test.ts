/** What has been compiled is found again by all that it was made from, and by nothing less. */
import { expect, test } from "vitest";
import { CompileMemory } from "../../src/switchpoint/runtime/compile-memory.ts";

test("the same text of the same file is compiled once; another file, or in a circle, is another module", () => {
  const memory = new CompileMemory();
  const first = memory.compile("let x = 1;", "a.ts", false, []);
  expect(memory.compile("let x = 1;", "a.ts", false, [])).toBe(first);
  for (const [text, file, circular] of [
    ["let x = 2;", "a.ts", false],
    ["let x = 1;", "b.ts", false],
    ["let x = 1;", "a.ts", true],
  ] as const)
    expect(memory.compile(text, file, circular, [])).not.toBe(first);
});

test("a fault is remembered too", () => {
  const memory = new CompileMemory();
  const faulty = memory.compile("let = ;", "a.ts", false, []);
  expect(faulty.ok).toBe(false);
  expect(memory.compile("let = ;", "a.ts", false, [])).toBe(faulty);
});

test("the oldest is forgotten first", () => {
  const memory = new CompileMemory();
  const first = memory.compile("0;", "a.ts", false, []);
  const second = memory.compile("1;", "a.ts", false, []);
  for (let k = 2; k <= 64; k++) memory.compile(`${k};`, "a.ts", false, []);
  expect(memory.compile("1;", "a.ts", false, [])).toBe(second);
  expect(memory.compile("0;", "a.ts", false, [])).not.toBe(first);
});
