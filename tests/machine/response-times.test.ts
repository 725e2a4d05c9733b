import { expect, test } from "vitest";
import { ResponseTimes } from "../../src/switchpoint/machine/response-times.ts";

test("percentiles by nearest rank, in the unit asked for", () => {
  const times = new ResponseTimes();
  for (let ns = 100; ns >= 1; ns--) times.add(ns * 1000);
  expect(times.spread(1000)).toEqual({ count: 100, p50: 50, p90: 90, p99: 99, max: 100 });
});

test("a single time is all of its percentiles; none has no spread", () => {
  const times = new ResponseTimes();
  expect(times.spread()).toBe(null);
  times.add(7);
  expect(times.spread()).toEqual({ count: 1, p50: 7, p90: 7, p99: 7, max: 7 });
});
