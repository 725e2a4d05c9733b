import fc from "fast-check";
import { expect, test } from "vitest";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { idealMachine, measuredMachine } from "../../src/switchpoint/machine/costs.ts";
import { Line } from "../../src/switchpoint/machine/line.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { park, WaitQueue } from "../../src/switchpoint/machine/wait-queue.ts";

interface Transfer {
  readonly from: number;
  readonly bytes: number;
}

/** When each transfer was through, on a line of one byte a nanosecond. */
function transfers(all: readonly Transfer[], latency = 0, costs = idealMachine): number[] {
  const computer = new Computer({ cores: 8, costs, seed: 0, recorder: new Recorder(0) });
  const line = new Line({ now: () => computer.now }, "line", { latency, bandwidth: 1e9 });
  const ends: number[] = [];
  for (const [i, { from, bytes }] of all.entries()) {
    const start = function* (): Sim<void> {
      if (from > 0) yield* park(new WaitQueue("clock"), from, "sleep");
      yield* line.transfer(bytes);
      ends[i] = computer.now;
    };
    computer.spawn({ name: `T${i}`, process: 0, daemon: false, task: null, start });
  }
  computer.run();
  return ends;
}

test("a transfer alone takes the latency and its bytes", () => {
  expect(transfers([{ from: 0, bytes: 1000 }], 500)).toEqual([1500]);
  expect(transfers([{ from: 0, bytes: 0 }], 500)).toEqual([500]);
});

test("transfers share the line: equal ones are through together, a short one first", () => {
  expect(
    transfers([
      { from: 0, bytes: 1000 },
      { from: 0, bytes: 1000 },
    ]),
  ).toEqual([2000, 2000]);
  expect(
    transfers([
      { from: 0, bytes: 3000 },
      { from: 0, bytes: 1000 },
    ]),
  ).toEqual([4000, 2000]);
});

test("who comes later slows those under way", () => {
  // Half of the first is through when the second comes.
  expect(
    transfers([
      { from: 0, bytes: 1000 },
      { from: 500, bytes: 1000 },
    ]),
  ).toEqual([1500, 2000]);
});

test("the line is never idle while there is something to move, and nobody is through too early", () => {
  const transfer = fc.record({ from: fc.nat(50_000), bytes: fc.integer({ min: 1, max: 100_000 }) });
  fc.assert(
    fc.property(fc.array(transfer, { minLength: 1, maxLength: 6 }), (all) => {
      const ends = transfers(all);
      for (const [i, { from, bytes }] of all.entries()) expect(ends[i]! - from).toBeGreaterThanOrEqual(bytes - 1);
      // As one server that works off all of it, in the order of arrival.
      let free = 0;
      for (const { from, bytes } of all.toSorted((a, b) => a.from - b.from)) free = Math.max(free, from) + bytes;
      expect(Math.abs(Math.max(...ends) - free)).toBeLessThanOrEqual(all.length);
      for (const end of transfers(all, 0, measuredMachine)) expect(end).toBeGreaterThan(0);
    }),
  );
});
