/**
 * A trace as Chrome trace events, which Perfetto (ui.perfetto.dev) opens: a track a thread, with the states as slices, the
 * acts of the GIL and of locks as instants, and arrows from a wake-up's cause to the woken thread.
 *
 * Source: "Trace Event Format", Google, 2016 (phases M, X, i, s, f).
 */
import type { StateEvent, Trace, TraceEvent } from "../machine/trace.ts";

/** The format counts in microseconds. */
const micros = (ns: number): number => ns / 1000;

type Row = Readonly<Record<string, unknown>>;

const labels: Readonly<Record<StateEvent["state"], string>> = {
  running: "running",
  ready: "ready, no core",
  gil: "waits for the GIL",
  lock: "blocked",
  io: "waits for I/O",
  sleep: "asleep",
  join: "joins",
  done: "done",
};

/** One slice per stretch that a thread spends in a state. */
function slices(trace: Trace): Row[] {
  const open = new Map<number, StateEvent>();
  const rows: Row[] = [];
  const close = (thread: number, end: number) => {
    const event = open.get(thread);
    if (event === undefined || event.state === "done" || end <= event.time) return;
    const name = event.on === null ? labels[event.state] : `${labels[event.state]}: ${event.on}`;
    const args = { line: event.line, ...(event.core >= 0 ? { core: event.core } : {}) };
    rows.push({ ph: "X", name, cat: event.state, ts: micros(event.time), dur: micros(end - event.time), ...track(trace, thread), args });
  };
  for (const event of trace.events) {
    if (event.kind !== "state") continue;
    close(event.thread, event.time);
    open.set(event.thread, event);
  }
  for (const thread of open.keys()) close(thread, trace.end);
  return rows;
}

function track(trace: Trace, thread: number): Row {
  return { pid: trace.threads[thread]?.process ?? 0, tid: thread };
}

function instant(trace: Trace, event: TraceEvent): Row | null {
  const at = { ph: "i", s: "t", ts: micros(event.time), ...track(trace, event.thread) };
  switch (event.kind) {
    case "gil":
      return { ...at, name: `GIL: ${event.act}`, cat: "gil" };
    case "lock":
      return { ...at, name: `${event.act} ${event.on}`, cat: "lock" };
    case "output":
      return { ...at, name: event.stream, cat: "output", args: { text: event.text } };
    default:
      return null;
  }
}

function arrows(trace: Trace): Row[] {
  return trace.events.flatMap((event, id) => {
    if (event.kind !== "wake" || event.by < 0) return [];
    const arrow = { name: "wakes", cat: "wake", id, ts: micros(event.time) };
    return [
      { ph: "s", ...arrow, ...track(trace, event.by) },
      { ph: "f", bp: "e", ...arrow, ...track(trace, event.thread) },
    ];
  });
}

/** The file's text. */
export function chromeTrace(trace: Trace): string {
  const names = trace.threads.map(({ name }, thread) => ({ ph: "M", name: "thread_name", ...track(trace, thread), args: { name } }));
  const instants = trace.events.map((event) => instant(trace, event)).filter((row) => row !== null);
  return JSON.stringify({ displayTimeUnit: "ns", traceEvents: [...names, ...slices(trace), ...instants, ...arrows(trace)] });
}
