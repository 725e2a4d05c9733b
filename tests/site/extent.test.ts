import { expect, test } from "vitest";
import { panned, zoomed } from "../../src/site/widgets/extent.ts";

const whole = { from: 100, to: 1100 };

test("what is under the pointer stays there while it zooms", () => {
  expect(zoomed(whole, whole, { factor: 0.5, at: 0.25, least: 10 })).toEqual({ from: 225, to: 725 });
  expect(zoomed({ from: 225, to: 725 }, whole, { factor: 0.5, at: 0, least: 10 })).toEqual({ from: 225, to: 475 });
});

test("never more than the whole, never less than the least", () => {
  expect(zoomed({ from: 300, to: 700 }, whole, { factor: 10, at: 0.5, least: 10 })).toEqual(whole);
  expect(zoomed(whole, whole, { factor: 0, at: 1, least: 10 })).toEqual({ from: 1090, to: 1100 });
  expect(zoomed({ from: 1000, to: 1100 }, whole, { factor: 2, at: 0, least: 10 })).toEqual({ from: 900, to: 1100 });
});

test("moving ends at the ends", () => {
  expect(panned({ from: 200, to: 300 }, whole, 50)).toEqual({ from: 250, to: 350 });
  expect(panned({ from: 200, to: 300 }, whole, -500)).toEqual({ from: 100, to: 200 });
  expect(panned({ from: 200, to: 300 }, whole, 5000)).toEqual({ from: 1000, to: 1100 });
  expect(panned(whole, whole, 5)).toEqual(whole);
});
