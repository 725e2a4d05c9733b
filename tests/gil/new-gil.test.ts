import { expect, test } from "vitest";
import { measuredMachine } from "../../src/switchpoint/machine/costs.ts";
import { Workbench, ms } from "./workbench.ts";

/** Threads that each do so many milliseconds of pure-Python work. */
function race(works: Record<string, number>, bench = new Workbench()): Workbench {
  for (const [name, work] of Object.entries(works)) bench.thread(name, (self) => bench.work(self, work * ms));
  bench.computer.run();
  return bench;
}

test("NEWGIL-01: a single CPU-bound thread makes no drop request and no switch", () => {
  const bench = race({ A: 1000 });
  expect(bench.gil.counters).toEqual({ switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 });
  expect(bench.computer.now).toBe(1000 * ms);
});

test("NEWGIL-02: two threads of 20 ms alternate every 5 ms", () => {
  const bench = race({ A: 20, B: 20 });
  expect(bench.holds()).toEqual(["A 0-5", "B 5-10", "A 10-15", "B 15-20", "A 20-25", "B 25-30", "A 30-35", "B 35-40"]);
  expect(bench.gil.switchNumber).toBe(8);
});

test("NEWGIL-04: a hand-over in mid-interval lets a holder run almost two", () => {
  expect(race({ A: 12, B: 3, C: 7 }).holds()).toEqual(["A 0-5", "B 5-8", "C 8-15", "A 15-22"]);
});

test("NEWGIL-05: no drop request when the holder ends before the time-out", () => {
  const bench = race({ A: 4, B: 4 });
  expect(bench.holds()).toEqual(["A 0-4", "B 4-8"]);
  expect(bench.gil.counters.drop_requests).toBe(0);
});

test("NEWGIL-06: a waiter that saw a switch during its wait asks for nothing and waits a whole interval more", () => {
  const bench = race({ A: 12, B: 3, C: 9 });
  const requests = bench.computer.recorder.events.filter((event) => event.kind === "gil" && event.act === "drop-request");
  // At 5 ms for A to let go, at 15 ms for C; none at 10 ms, when A's first wait ran out after B's hand-over at 8.
  expect(requests.slice(0, 2).map((event) => event.time / ms)).toEqual([5, 15]);
});

test("NEWGIL-07: a holder that releases and retakes the GIL itself does not reset the waiter", () => {
  const bench = new Workbench();
  bench.thread("A", function* (self) {
    yield* bench.work(self, 2 * ms);
    // A release that wakes nobody in time: the waiter's wake-up and A's retake are at the same instant, A is first.
    yield* bench.blocking(self, 0);
    yield* bench.work(self, 18 * ms);
  });
  bench.thread("B", (self) => bench.work(self, 5 * ms));
  bench.computer.run();
  expect(bench.gil.counters.failed_wakeups).toBe(1);
  // Signalled at 2 in vain, B starts its interval there (a new pthread wait), and asks at 7.
  expect(bench.holds().slice(0, 3)).toEqual(["A 0-2", "A 2-7", "B 7-12"]);
});

test("NEWGIL-09: the hand-over waits for the next switch point", () => {
  const bench = new Workbench();
  bench.thread("A", function* (self) {
    yield { op: "cpu", ns: 50 * ms, grain: 0 };
    if (bench.gil.breaker) yield* bench.gil.check(self);
    yield* bench.work(self, 1 * ms);
  });
  bench.thread("B", (self) => bench.work(self, 1 * ms));
  bench.computer.run();
  expect(bench.holds()).toEqual(["A 0-50", "B 50-51", "A 51-52"]);
});

test("NEWGIL-10: whoever takes the GIL clears the request", () => {
  const bench = race({ A: 6, B: 1 });
  expect(bench.gil.breaker).toBe(false);
  expect(bench.holds()).toEqual(["A 0-5", "B 5-6", "A 6-7"]);
});

test.each([
  [5, 6.1],
  [1, 2.1],
])("NEWGIL-11: beside a CPU-bound thread each blocking call costs a whole interval of %d ms", (interval, period) => {
  const bench = new Workbench({ interval: interval * ms });
  const starts: number[] = [];
  bench.thread("io", function* (self) {
    for (let i = 0; i < 10; i++) {
      starts.push(bench.computer.now / ms);
      yield* bench.work(self, 0.1 * ms);
      yield* bench.blocking(self, 1 * ms);
    }
    bench.computer.halt();
    yield { op: "cpu", ns: 1, grain: 0 };
  });
  bench.thread("cpu", (self) => bench.work(self, 1000 * ms));
  bench.computer.run();
  for (let i = 2; i < starts.length; i++) expect(starts[i]! - starts[i - 1]!).toBeCloseTo(period, 6);
});

test("NEWGIL-12: the same with a call that does not block", () => {
  const bench = new Workbench();
  const starts: number[] = [];
  bench.thread("io", function* (self) {
    for (let i = 0; i < 10; i++) {
      starts.push(bench.computer.now / ms);
      yield* bench.work(self, 0.1 * ms);
      // Wake latency 0: the CPU thread is awake before the call returns.
      yield* bench.blocking(self, 1);
    }
    bench.computer.halt();
    yield { op: "cpu", ns: 1, grain: 0 };
  });
  bench.thread("cpu", (self) => bench.work(self, 1000 * ms));
  bench.computer.run();
  for (let i = 2; i < starts.length; i++) expect(starts[i]! - starts[i - 1]!).toBeCloseTo(5.1, 4);
});

test("the same seed gives the same trace, another seed another", () => {
  const trace = (seed: number): string =>
    JSON.stringify(race({ A: 50, B: 40, C: 30 }, new Workbench({ cores: 2, costs: measuredMachine, seed })).computer.recorder.events);
  expect(trace(1)).toBe(trace(1));
  expect(trace(1)).not.toBe(trace(2));
});
