import { expect, test } from "vitest";
import { coreLanesOf } from "switchpoint/timeline/core-lanes";
import { drawTimeline } from "switchpoint/timeline/draw";
import { lanesOf } from "switchpoint/timeline/lanes";
import { machineAt } from "switchpoint/timeline/machine-at";
import type { ThreadState, Trace, TraceEvent } from "switchpoint/trace";

const state = (time: number, thread: number, now: ThreadState, core = -1, on: string | null = null): TraceEvent => ({
  kind: "state",
  time,
  thread,
  state: now,
  core,
  line: 1,
  on,
});

const trace: Trace = {
  threads: ["MainThread", "Thread-1", "Thread-2", "Thread-3"].map((name) => ({ name, process: 0 })),
  cores: 2,
  end: 100,
  events: [
    state(0, 0, "running", 0),
    { kind: "gil", time: 0, thread: 0, interpreter: 0, act: "take" },
    { kind: "lock", time: 5, thread: 0, on: "a", act: "take" },
    state(10, 2, "ready"),
    state(11, 1, "ready"),
    state(20, 2, "running", 1),
    state(21, 2, "gil", -1, "GIL"),
    state(30, 1, "running", 1),
    { kind: "gil", time: 40, thread: 0, interpreter: 0, act: "drop" },
    { kind: "gil", time: 40, thread: 1, interpreter: 0, act: "take" },
    state(41, 0, "gil", -1, "GIL"),
    state(50, 1, "lock", -1, "a"),
    state(60, 3, "sleep"),
    { kind: "lock", time: 70, thread: 0, on: "a", act: "release" },
  ],
};

test("queues are in order of arrival, and an instant includes what happens at it", () => {
  expect(machineAt(trace, 12)).toEqual({
    cores: [0, -1],
    gils: [{ holder: 0, waiting: [] }],
    ready: [2, 1],
    locks: [{ on: "a", owner: 0, threads: [] }],
    away: [],
  });
  const later = machineAt(trace, 41);
  expect(later.gils).toEqual([{ holder: 1, waiting: [2, 0] }]);
  expect(later.cores).toEqual([-1, 1]);
});

test("a lock has an owner and those who wait for it, until it is released", () => {
  expect(machineAt(trace, 60).locks).toEqual([{ on: "a", owner: 0, threads: [1] }]);
  expect(machineAt(trace, 70).locks).toEqual([{ on: "a", owner: -1, threads: [1] }]);
  expect(machineAt(trace, 60).away).toEqual([{ state: "sleep", on: "", threads: [3] }]);
});

test("lanes of cores hold what ran on them, by whom, and lose no time", () => {
  const lanes = lanesOf(trace);
  const cores = coreLanesOf(lanes);
  expect(cores.lanes.map(({ segments }) => segments.map(({ who, start, end }) => [who, start, end]))).toEqual([
    [[0, 0, 41]],
    [
      [2, 20, 21],
      [1, 30, 50],
    ],
  ]);
  const svg = drawTimeline(trace, { width: 800, by: "core" });
  expect(svg).toContain("Core 1");
  expect(svg).toContain('class="running t2"');
});
