import { expect, test } from "vitest";
import { OldGil } from "../../src/switchpoint/gil/old-gil.ts";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine, measuredMachine, type MachineCosts } from "../../src/switchpoint/machine/costs.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Runnable } from "../../src/switchpoint/machine/task.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";

const ms = 1_000_000;
/** Nanoseconds a tick; a round number, so that times are exact. */
const TICK = 10;

/** Threads of pure-Python work under the 100-tick GIL, without Python on top. */
class Bench {
  readonly computer: Computer;
  readonly gil: OldGil;
  readonly checks: number[] = [];
  #first: Runnable | null = null;

  constructor(options: { cores?: number; interval?: number; costs?: MachineCosts; seed?: number } = {}) {
    const { cores = 2, interval = 100, costs = idealMachine, seed = 0 } = options;
    this.computer = new Computer({ cores, costs, seed, recorder: new Recorder(1_000_000) });
    this.gil = new OldGil(this.computer, { interval, tickTime: TICK });
  }

  thread(name: string, body: (self: Runnable) => Sim<void>): void {
    const { gil } = this;
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const bench = this;
    const runnable: Runnable = {
      name,
      process: 0,
      daemon: false,
      task: null,
      *start(): Sim<void> {
        // The lock is made with the second thread, in the first one's hands.
        if (runnable !== bench.#first) yield* gil.take(runnable);
        yield* body(runnable);
        yield* gil.drop(runnable);
      },
    };
    if (this.#first === null) this.#first = runnable;
    else gil.prepare(this.#first);
    this.computer.spawn(runnable);
  }

  *work(self: Runnable, ns: number): Sim<void> {
    for (let left = ns; left > 0;) {
      const stretch = this.gil.stretch(left);
      yield { op: "cpu", ns: stretch, grain: 0 };
      left -= stretch;
      if (this.gil.breaker) {
        this.checks.push(this.computer.now);
        yield* this.gil.check(self);
      }
    }
  }
}

test("OLDGIL-01: with one thread only, nothing is ever released", () => {
  const bench = new Bench();
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
  const bench = new Bench({ cores: 1, interval });
  bench.thread("A", (self) => bench.work(self, 10 * every * TICK));
  bench.thread("B", () => (function* (): Sim<void> {})());
  bench.computer.run();
  // The ticker starts at 0: the first check comes after one counted instruction.
  const expected = Array.from({ length: 10 }, (_, n) => TICK + n * every * TICK);
  expect(bench.checks).toEqual(expected);
});

test("OLDGIL-04: the ticker is one for all threads", () => {
  const bench = new Bench({ cores: 1, interval: 100 });
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
  const bench = new Bench();
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
  const bench = new Bench({ cores: 1, costs: measuredMachine, seed: 1 });
  for (const name of ["A", "B"]) bench.thread(name, (self) => bench.work(self, 100 * ms));
  bench.computer.run();
  const { checks, switches } = bench.gil.counters;
  expect(checks).toBeGreaterThan(190_000);
  expect(checks / switches).toBeGreaterThan(2000);
});

test("on two cores the threads fight: a lost race at many checks, and less work done than one after the other", () => {
  const bench = new Bench({ cores: 2, costs: measuredMachine, seed: 1 });
  for (const name of ["A", "B"]) bench.thread(name, (self) => bench.work(self, 20 * ms));
  bench.computer.run();
  expect(bench.gil.counters.failed_wakeups).toBeGreaterThan(1000);
  expect(bench.computer.now).toBeGreaterThan(1.5 * 40 * ms);
});
