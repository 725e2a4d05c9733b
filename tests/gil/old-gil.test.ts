import { expect, test } from "vitest";
import { measuredMachine } from "../../src/switchpoint/machine/costs.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { OldBench, TICK } from "./old-bench.ts";

const ms = 1_000_000;

test("OLDGIL-01: with one thread only, nothing is ever released", () => {
  const bench = new OldBench();
  bench.thread("A", (self) => bench.work(self, ms));
  bench.computer.run();
  expect(bench.gil.counters).toEqual({ switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 });
  expect(bench.computer.recorder.events.filter((event) => event.kind === "gil")).toEqual([]);
});

test.each([
  [100, 101],
  [10, 11],
  [1, 2],
])("OLDGIL-02: with an interval of %d a check comes every %d counted instructions", (interval, every) => {
  const bench = new OldBench({ cores: 1, interval });
  bench.thread("A", (self) => bench.work(self, 10 * every * TICK));
  bench.thread("B", () => (function* (): Sim<void> {})());
  bench.computer.run();
  // The ticker starts at 0: the first check comes after one counted instruction.
  const expected = Array.from({ length: 10 }, (_, n) => TICK + n * every * TICK);
  expect(bench.checks).toEqual(expected);
});

test("OLDGIL-04: the ticker is one for all threads", () => {
  const bench = new OldBench({ cores: 1, interval: 100 });
  bench.thread("A", function* (self) {
    yield* bench.work(self, 51 * TICK);
    // Blocks: the other thread goes on with what is left of the ticker, 50 of the 101.
    yield* bench.gil.drop(self);
    yield { op: "cpu", ns: 10 * ms, grain: 0 };
    yield* bench.gil.take(self);
  });
  bench.thread("B", (self) => bench.work(self, 200 * TICK));
  bench.computer.run();
  const taken = bench.computer.recorder.events.find((event) => event.kind === "gil" && event.act === "take" && event.thread === 1)!;
  expect(bench.checks.find((time) => time > taken.time)! - taken.time).toBe(51 * TICK);
});

test("OLDGIL-06: one long instruction is one tick, and everybody waits for it", () => {
  const bench = new OldBench();
  let began = 0;
  bench.thread("A", function* () {
    yield { op: "cpu", ns: 50 * ms, grain: 0 };
  });
  bench.thread("B", function* () {
    began = bench.computer.now;
  });
  bench.computer.run();
  expect(began).toBe(50 * ms);
});

test("OLDGIL-07: on one core, thousands of checks pass between two switches", () => {
  const bench = new OldBench({ cores: 1, costs: measuredMachine, seed: 1 });
  for (const name of ["A", "B"]) bench.thread(name, (self) => bench.work(self, 100 * ms));
  bench.computer.run();
  const { checks, switches } = bench.gil.counters;
  expect(checks).toBeGreaterThan(190_000);
  expect(checks / switches).toBeGreaterThan(2000);
});

test("on two cores the threads fight: a lost race at many checks, and less work done than one after the other", () => {
  const bench = new OldBench({ cores: 2, costs: measuredMachine, seed: 1 });
  for (const name of ["A", "B"]) bench.thread(name, (self) => bench.work(self, 20 * ms));
  bench.computer.run();
  expect(bench.gil.counters.failed_wakeups).toBeGreaterThan(1000);
  expect(bench.computer.now).toBeGreaterThan(1.5 * 40 * ms);
});

test("OLDGIL-11: a call lets go of the lock whether or not it blocks, and competes for it afterwards", () => {
  const bench = new OldBench();
  const log: string[] = [];
  bench.thread("A", function* (self) {
    yield* bench.work(self, 0.1 * ms);
    yield* bench.gil.drop(self);
    // The call returns at once, more or less: B is faster.
    yield { op: "cpu", ns: 10, grain: 0, device: true };
    log.push(`A is back at ${bench.computer.now / ms}`);
    yield* bench.gil.take(self);
    log.push("A has the lock");
  });
  bench.thread("B", function* (self) {
    log.push(`B has the lock at ${bench.computer.now / ms}`);
    yield { op: "cpu", ns: 50 * ms, grain: 0 };
    yield* bench.gil.drop(self);
    log.push(`B lets go at ${bench.computer.now / ms}`);
  });
  bench.computer.run();
  expect(log).toEqual(["B has the lock at 0.1", "A is back at 0.10001", "B lets go at 50.1", "A has the lock"]);
});
