/** What a process holds in memory, and what fork makes of that. */
import { expect, test } from "vitest";
import { residentPages } from "../../src/switchpoint/python/resident.ts";
import { program } from "../fidelity/program.ts";

class Point {
  x = 1000.5;
  y = 1000.5;
}

function pages(...values: unknown[]): number {
  return residentPages({ held: () => values, find: () => undefined, nameOf: (value) => (value === Point ? "Point" : null) });
}

test("three million different integers take 29,000 pages, the same one three million times a list's 5,900", () => {
  expect(pages(Array.from(new Array<number>(3_000_000).keys()))).toBe(29_294);
  expect(pages(new Array<number>(3_000_000).fill(1000))).toBe(5859);
});

test("an object counts once, however often it is held, and a cycle ends", () => {
  const list: unknown[] = [new Uint8Array(1_000_000)];
  list.push(list, list[0]);
  expect(pages(list, list)).toBe(pages(new Uint8Array(1_000_000)));
});

test("instances of the program's classes count; what a class of the library made is not looked into", () => {
  class Other {
    readonly bytes = new Uint8Array(1_000_000);
  }
  expect(pages(Array.from({ length: 10_000 }, () => new Point()))).toBeGreaterThan(300);
  expect(pages(new Other())).toBe(0);
});

test("fork takes longer the more there is, and so does the copy's end", () => {
  const lasts =
    program(`import { fork, waitpid, _exit } from "switchpoint/os"; import { arg } from "switchpoint"; import { monotonic } from "switchpoint/time";
    const held = new Uint8Array(arg("bytes", 0));
    const from = monotonic(); const pid = fork(); if (pid === 0) _exit(0); const forked = monotonic(); waitpid(pid, 0);
    print(1e6 * (forked - from), 1e6 * (monotonic() - forked));`);
  const microseconds = (bytes: number): number[] =>
    lasts({ python: "3.12", cores: 1, seed: 1, args: { bytes: String(bytes) } })
      .result.stdout.split(" ")
      .map(Number);
  const [call = 0, end = 0] = microseconds(0);
  const [largerCall = 0, largerEnd = 0] = microseconds(40_960_000);
  expect(largerCall - call).toBeCloseTo(10_000 * 0.042, -1);
  expect(largerEnd - end).toBeCloseTo(10_000 * 0.063, -1);
});
