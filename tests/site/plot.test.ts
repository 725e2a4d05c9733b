import { expect, test } from "vitest";
import { plotSvg, type PlotData } from "../../src/site/figures/plot.ts";

const plot = (points: readonly number[][], unit: "s" | "" = "s"): string => {
  const x: PlotData["x"] = { name: "cores", values: [1, 2], texts: ["1", "2"], log: false };
  return plotSvg({ x, y: { name: "time", unit }, series: points.map((each, k) => ({ label: `series ${k}`, points: each })) });
};

test("an axis fits what is drawn, also far below one second and below one", () => {
  expect(plot([[0.0011, 0.0062]])).toContain(">8 ms<");
  expect(plot([[1, 2.1]], "")).toMatch(/>2.5<\/text>/);
});

test("names at the lines' ends stand apart, above the axis", () => {
  const heights = [
    ...plot([
      [0.02, 0],
      [0.01, 0],
    ]).matchAll(/class="series" x="\d+" y="([\d.]+)"/g),
  ].map(([, y]) => Number(y));
  expect(Math.abs(heights[0]! - heights[1]!)).toBeGreaterThanOrEqual(15);
  expect(Math.max(...heights)).toBeLessThanOrEqual(278);
});
