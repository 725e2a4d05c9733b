import { expect, test } from "vitest";
import { nsPerPixel, roundStep, ticks, timeText, toPixels } from "switchpoint/timeline/scale";

const scale = { start: 0, end: 1000, left: 100, right: 300 };

test("time maps to pixels linearly, ends included", () => {
  expect(toPixels(scale, 0)).toBe(100);
  expect(toPixels(scale, 500)).toBe(200);
  expect(toPixels(scale, 1000)).toBe(300);
  expect(nsPerPixel(scale)).toBe(5);
});

test("an empty span does not divide by zero", () => {
  expect(toPixels({ ...scale, end: 0 }, 0)).toBe(100);
  expect(ticks(0, 0, 5)).toEqual([{ at: 0, label: "0" }]);
});

test("steps of an axis are 1, 2 or 5 times a power of ten", () => {
  expect([0.4, 1, 1.1, 3, 7, 11, 499, 501].map(roundStep)).toEqual([1, 1, 2, 5, 10, 20, 500, 1000]);
});

test("ticks carry the unit once and are never more than asked for, give or take the ends", () => {
  expect(ticks(0, 22e6, 5).map(({ label }) => label)).toEqual(["0", "5 ms", "10", "15", "20"]);
  expect(ticks(0, 35_470_000, 8).map(({ label }) => label)).toEqual(["0", "5 ms", "10", "15", "20", "25", "30", "35"]);
  expect(ticks(2e6, 4e6, 4).map(({ label }) => label)).toEqual(["2", "2.5 ms", "3", "3.5", "4"]);
  for (const end of [7, 999, 12_345, 1e9, 86_400e9]) expect(ticks(0, end, 6).length).toBeLessThanOrEqual(7);
});

test("times are told in a unit that fits, with three digits", () => {
  expect([0, 7, 1500, 10_250_000, 123_456_789, 2e9, 75e9].map(timeText)).toEqual([
    "0 s",
    "7 ns",
    "1.5 µs",
    "10.3 ms",
    "123 ms",
    "2 s",
    "75 s",
  ]);
});
