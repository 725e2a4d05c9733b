import { expect, test } from "vitest";
import { chromeTrace } from "../../src/switchpoint/cli/chrome-trace.ts";
import type { StateEvent, Trace, TraceEvent } from "../../src/switchpoint/machine/trace.ts";

const state = (time: number, thread: number, name: StateEvent["state"], on: string | null = null): TraceEvent => ({
  kind: "state",
  time,
  thread,
  state: name,
  core: name === "running" ? 0 : -1,
  line: 3,
  on,
});

const trace: Trace = {
  threads: [
    { name: "MainThread", process: 0 },
    { name: "Thread-1", process: 0 },
  ],
  cores: 1,
  events: [
    state(0, 0, "running"),
    state(1000, 0, "lock", "lock 1"),
    state(1000, 1, "running"),
    { kind: "gil", time: 1500, thread: 1, interpreter: 0, act: "take" },
    { kind: "wake", time: 2000, thread: 0, by: 1 },
    state(2000, 0, "ready"),
    state(2500, 1, "done"),
    state(2500, 0, "running"),
  ],
  end: 4000,
};

const rows = (JSON.parse(chromeTrace(trace)) as { traceEvents: Record<string, any>[] }).traceEvents;

test("every thread has a named track", () => {
  expect(rows.filter(({ ph }) => ph === "M").map(({ args }) => args.name)).toEqual(["MainThread", "Thread-1"]);
});

test("the slices of a thread cover its life without gaps, in microseconds", () => {
  const slices = rows.filter(({ ph, tid }) => ph === "X" && tid === 0);
  expect(slices.map(({ name, ts, dur }) => [name, ts, dur])).toEqual([
    ["running", 0, 1],
    ["blocked: lock 1", 1, 1],
    ["ready, no core", 2, 0.5],
    ["running", 2.5, 1.5],
  ]);
});

test("a thread that has ended has no slice after its end", () => {
  expect(rows.filter(({ ph, tid }) => ph === "X" && tid === 1).map(({ dur }) => dur)).toEqual([1.5]);
});

test("a wake-up is an arrow from its cause", () => {
  const [from, to] = rows.filter(({ cat }) => cat === "wake");
  expect([from!["ph"], from!["tid"], to!["ph"], to!["tid"], from!["id"] === to!["id"]]).toEqual(["s", 1, "f", 0, true]);
});

test("the GIL's acts are instants", () => {
  expect(rows.filter(({ ph }) => ph === "i").map(({ name, ts }) => [name, ts])).toEqual([["GIL: take", 1.5]]);
});
