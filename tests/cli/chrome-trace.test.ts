import { expect, test } from "vitest";
import { chromeTrace } from "../../src/switchpoint/cli/chrome-trace.ts";
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { Request, RunOptions } from "../../src/switchpoint/engine/protocol.ts";
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

const PROGRAM = `import { work } from "switchpoint"; import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
const threads = [1, 2, 3].map(() => new Thread({ target: () => { work(0.02); sleep(0.001); work(0.01); } }));
for (const t of threads) t.start(); for (const t of threads) t.join(); print("done");`;

function traceOf(text: string, options: RunOptions): Trace {
  const request: Request = { do: "run", files: [{ name: "program.ts", text }], options };
  const prepared = prepare(request);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
  const response = perform(
    request,
    prepared,
    prepared.pieces.map((piece) => (0, eval)(`${piece.code}\n//# sourceURL=${piece.url}`)),
  );
  if (response.do !== "run") throw new Error(JSON.stringify(response));
  return response.run.trace;
}

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

const of = (ph: string) => rows.filter((row) => row["ph"] === ph);

test("every thread and every core has a named track", () => {
  expect(of("M").map(({ name, pid, tid, args }) => [name, pid, tid, args.name ?? args.sort_index])).toEqual([
    ["process_name", 1, undefined, "process 0"],
    ["thread_name", 1, 1, "MainThread"],
    ["thread_name", 1, 2, "Thread-1"],
    ["thread_sort_index", 1, 1, 0],
    ["thread_sort_index", 1, 2, 1],
    ["process_name", 2, undefined, "cores"],
    ["thread_name", 2, 1, "core 0"],
  ]);
});

test("the slices of a thread cover its life without gaps, in microseconds", () => {
  const slices = of("X").filter(({ pid, tid }) => pid === 1 && tid === 1);
  expect(slices.map(({ name, ts, dur }) => [name, ts, dur])).toEqual([
    ["running", 0, 1],
    ["blocked: lock 1", 1, 1],
    ["ready, no core", 2, 0.5],
    ["running", 2.5, 1.5],
  ]);
});

test("a thread that has ended has no slice after its end", () => {
  expect(
    of("X")
      .filter(({ pid, tid }) => pid === 1 && tid === 2)
      .map(({ dur }) => dur),
  ).toEqual([1.5]);
});

test("a core shows who ran there", () => {
  const slices = of("X").filter(({ pid }) => pid === 2);
  expect(slices.map(({ name, ts, dur }) => [name, ts, dur])).toEqual([
    ["MainThread", 0, 1],
    ["Thread-1", 1, 1.5],
    ["MainThread", 2.5, 1.5],
  ]);
});

test("a wake-up is an arrow from its cause", () => {
  const [from, to] = rows.filter(({ cat }) => cat === "wake");
  expect([from!["ph"], from!["tid"], to!["ph"], to!["tid"], from!["id"] === to!["id"]]).toEqual(["s", 2, "f", 1, true]);
});

test("the GIL's acts are instants", () => {
  expect(of("i").map(({ name, ts }) => [name, ts])).toEqual([["GIL: take", 1.5]]);
});

test("the length of the ready queue is a counter", () => {
  const ready = of("C").filter(({ name }) => name === "ready queue");
  expect(ready.map(({ ts, args }) => [ts, args.threads])).toEqual([
    [0, 0],
    [2, 1],
    [2.5, 0],
  ]);
});

/** What the Trace Event Format asks of each phase, beyond name, ph, pid and ts. */
const required: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  X: { tid: "number", dur: "number", cat: "string" },
  i: { tid: "number", s: "string" },
  s: { tid: "number", id: "number", cat: "string" },
  f: { tid: "number", id: "number", cat: "string", bp: "string" },
  C: { args: "object" },
  M: { args: "object" },
};

function isWellFormed(row: Record<string, any>): boolean {
  const timed = row["ph"] === "M" || row["ts"] >= 0;
  const fields = Object.entries(required[row["ph"]] ?? { none: "never" });
  return typeof row["name"] === "string" && row["pid"] > 0 && timed && fields.every(([field, type]) => typeof row[field] === type);
}

test.each(["2.7", "3.9", "3.14", "3.13t"])(
  "%s: a real run's trace is in the Trace Event Format, and no slices of a track overlap",
  (python) => {
    const real = (JSON.parse(chromeTrace(traceOf(PROGRAM, { python, cores: 2 }))) as { traceEvents: Record<string, any>[] }).traceEvents;
    expect(real.filter((row) => !isWellFormed(row))).toEqual([]);
    const ends = new Map<string, number>();
    const overlapping = real.filter(({ ph, pid, tid, ts, dur }) => {
      if (ph !== "X") return false;
      const before = ends.get(`${pid} ${tid}`) ?? 0;
      ends.set(`${pid} ${tid}`, Math.round((ts + dur) * 1000));
      return Math.round(ts * 1000) < before;
    });
    expect(overlapping).toEqual([]);
    const begun = new Set(real.filter(({ ph }) => ph === "s").map(({ id }) => id));
    const ended = real.filter(({ ph }) => ph === "f").map(({ id }) => id);
    expect(ended.length).toBe(begun.size);
    expect(ended.every((id) => begun.has(id))).toBe(true);
    const times = real.filter(({ ph }) => ph !== "M").map(({ ts }) => ts);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  },
);

test("every act of a hand-over of the GIL is in the trace", () => {
  const acts = (python: string) =>
    new Set(traceOf(PROGRAM, { python, cores: 2 }).events.flatMap((event) => (event.kind === "gil" ? [event.act] : [])));
  expect([...acts("3.14")].toSorted()).toEqual(["acknowledge", "drop", "drop-request", "failed-wakeup", "signal", "take", "timeout"]);
  expect([...acts("2.7")].toSorted()).toEqual(["check", "drop", "failed-wakeup", "signal", "take"]);
});
