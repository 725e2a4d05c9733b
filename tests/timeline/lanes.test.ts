import { expect, test } from "vitest";
import { colourOf, lanesOf } from "switchpoint/timeline/lanes";
import type { GilEvent, StateEvent, Trace, TraceEvent } from "switchpoint/trace";

const state = (time: number, thread: number, name: StateEvent["state"], more: Partial<StateEvent> = {}): StateEvent => ({
  kind: "state",
  time,
  thread,
  state: name,
  core: name === "running" ? 0 : -1,
  line: 0,
  on: null,
  ...more,
});
const gil = (time: number, thread: number, act: GilEvent["act"]): GilEvent => ({ kind: "gil", time, thread, interpreter: 0, act });
const trace = (events: TraceEvent[], end: number): Trace => ({
  threads: [
    { name: "MainThread", process: 0 },
    { name: "Thread-1", process: 0 },
  ],
  cores: 2,
  events,
  end,
});

test("states become segments that end where the next begins, or with the run", () => {
  const { lanes } = lanesOf(
    trace([state(0, 0, "running", { line: 3 }), state(10, 0, "lock", { on: "a" }), state(25, 0, "running"), state(30, 0, "done")], 40),
  );
  expect(lanes[0]!.segments.map(({ start, end, state: name, on, line }) => [start, end, name, on, line])).toEqual([
    [0, 10, "running", null, 3],
    [10, 25, "lock", "a", 0],
    [25, 30, "running", null, 0],
  ]);
  expect(lanes[1]!.segments).toEqual([]);
});

test("a state without duration leaves no segment, one without an end lasts to the end of the run", () => {
  const { lanes } = lanesOf(trace([state(0, 0, "ready"), state(0, 0, "running")], 7));
  expect(lanes[0]!.segments.map(({ start, end, state: name }) => [start, end, name])).toEqual([[0, 7, "running"]]);
});

test("the GIL's lane: who held it from take to drop", () => {
  const { gils } = lanesOf(trace([gil(0, 0, "take"), gil(5, 0, "drop"), gil(6, 1, "take")], 9));
  expect(gils).toEqual([
    [
      { start: 0, end: 5, thread: 0 },
      { start: 6, end: 9, thread: 1 },
    ],
  ]);
});

test("a drop request points from who asks to who holds; a wake-up from a lock points to who was woken", () => {
  const { arrows } = lanesOf(
    trace(
      [
        gil(0, 0, "take"),
        gil(5, 1, "drop-request"),
        state(6, 1, "lock"),
        { kind: "wake", time: 8, thread: 1, by: 0 },
        state(8, 1, "running"),
        { kind: "wake", time: 9, thread: 1, by: 0 },
      ],
      10,
    ),
  );
  expect(arrows).toEqual([
    { time: 5, from: 1, to: 0, kind: "drop-request" },
    { time: 8, from: 0, to: 1, kind: "wake" },
  ]);
});

test("no GIL, no lane for it", () => {
  expect(lanesOf(trace([state(0, 0, "running")], 5)).gils).toEqual([]);
});

test("the main thread has a colour of its own; the others take turns", () => {
  expect([0, 1, 2, 6, 7].map(colourOf)).toEqual(["t0", "t1", "t2", "t6", "t1"]);
});
