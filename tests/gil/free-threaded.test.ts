import { expect, test } from "vitest";
import { FreeThreaded } from "../../src/switchpoint/gil/free-threaded.ts";
import { Workbench, ms } from "./workbench.ts";

test("threads run bytecode side by side", () => {
  const bench = new Workbench({ policy: FreeThreaded });
  for (const name of ["A", "B", "C"]) bench.thread(name, (self) => bench.work(self, 20 * ms));
  bench.computer.run();
  expect(bench.computer.now).toBe(20 * ms);
  expect(bench.gil.counters).toEqual({ switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 });
});

test("FT-03: an extension that needs the GIL turns it on for the whole process", () => {
  const bench = new Workbench({ policy: FreeThreaded });
  const gil = bench.gil as FreeThreaded;
  const ends: Record<string, number> = {};
  bench.thread("importer", function* (self) {
    yield* bench.work(self, 10 * ms);
    expect(gil.enabled).toBe(false);
    yield* gil.enable(self);
    yield* bench.work(self, 10 * ms);
    ends["importer"] = bench.computer.now / ms;
  });
  bench.thread("other", function* (self) {
    yield* bench.work(self, 20 * ms);
    ends["other"] = bench.computer.now / ms;
  });
  bench.computer.run();
  expect(gil.enabled).toBe(true);
  // Side by side for 10 ms; then 20 ms of work are left, and they take turns of 5 ms.
  expect(ends).toEqual({ importer: 25, other: 30 });
  expect(bench.holds()).toEqual(["importer 10-15", "other 15-20", "importer 20-25", "other 25-30"]);
});
