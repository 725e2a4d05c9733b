import { expect, test } from "vitest";
import { momentAt, momentsOfReplay, momentsOfRun } from "../../src/site/widgets/moments.ts";
import type { Replay } from "switchpoint/protocol";

test("a run's moments keep track of every thread's line, and leave moves between lines out", () => {
  const moments = momentsOfRun({
    threads: [{ name: "MainThread", process: 0 }],
    cores: 1,
    events: [
      { kind: "state", time: 0, thread: 0, state: "running", core: 0, line: 1, on: null },
      { kind: "line", time: 5, thread: 0, line: 4 },
      { kind: "lock", time: 9, thread: 0, on: "a", act: "take" },
      { kind: "state", time: 12, thread: 0, state: "done", core: -1, line: 0, on: null },
    ],
    end: 12,
  });
  expect(moments.map(({ time, text, lines }) => [time, text, lines])).toEqual([
    [0, "The program starts.", [0]],
    [0, "runs on a core", [1]],
    [9, "takes a", [4]],
    [12, "ends", [0]],
  ]);
  expect(momentAt(moments, 8)).toBe(1);
  expect(momentAt(moments, 9)).toBe(2);
  expect(momentAt(moments, 1e9)).toBe(3);
});

test("a replay starts before its first step; the thread that acted stands at what it did", () => {
  const replay: Replay = {
    threads: ["MainThread", "Thread-1"],
    steps: [
      { thread: 1, line: 7, column: 1, text: "reads counter: 0", lines: [12, 8], states: ["runnable", "runnable"], preemption: false },
    ],
    stdout: "",
    finding: null,
    trace: { threads: [], cores: 1, events: [], end: 1000 },
  };
  expect(momentsOfReplay(replay).map(({ time, thread, lines }) => [time, thread, lines])).toEqual([
    [0, -1, [0, 0]],
    [500, 1, [12, 7]],
  ]);
});
