/**
 * A trace as Chrome trace events, which Perfetto (ui.perfetto.dev) opens: a track a thread, with its states as slices, the
 * acts of the GIL and of locks as instants, and arrows from a wake-up's cause to the woken thread; a track a core, with who ran
 * there; and counters of the threads that wait for a core and for the GIL.
 *
 * Processes and threads are numbered from 1: Perfetto takes thread 0 for the idle task.
 * Source: "Trace Event Format", Google, 2016 (phases M, X, i, s, f, C).
 */
import type { StateEvent, ThreadState, Trace, TraceEvent } from "../machine/trace.ts";

/** The format counts in microseconds. */
const micros = (ns: number): number => ns / 1000;

/** One event of the format. */
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

/** A stretch that a thread spends in a state. */
interface Stretch {
  readonly event: StateEvent;
  readonly end: number;
}

function stretchesOf(trace: Trace): Stretch[] {
  const open = new Map<number, StateEvent>();
  const found: Stretch[] = [];
  const close = (thread: number, end: number) => {
    const event = open.get(thread);
    if (event !== undefined && event.state !== "done" && end > event.time) found.push({ event, end });
  };
  for (const event of trace.events) {
    if (event.kind !== "state") continue;
    close(event.thread, event.time);
    open.set(event.thread, event);
  }
  for (const thread of open.keys()) close(thread, trace.end);
  return found;
}

function slice({ event, end }: Stretch, name: string, track: Row): Row {
  const args = { line: event.line, ...(event.core >= 0 ? { core: event.core } : {}) };
  return { ph: "X", name, cat: event.state, ts: micros(event.time), dur: micros(end - event.time), ...track, args };
}

function track(trace: Trace, thread: number): Row {
  return { pid: (trace.threads[thread]?.process ?? 0) + 1, tid: thread + 1 };
}

/** The cores are shown as a process of their own, after all others. */
function coresPid(trace: Trace): number {
  return Math.max(0, ...trace.threads.map(({ process }) => process)) + 2;
}

function names(trace: Trace): Row[] {
  const processes = [...new Set(trace.threads.map(({ process }) => process))];
  const cores = { pid: coresPid(trace) };
  return [
    ...processes.map((process) => ({ ph: "M", name: "process_name", pid: process + 1, args: { name: `process ${process}` } })),
    ...trace.threads.map(({ name }, thread) => ({ ph: "M", name: "thread_name", ...track(trace, thread), args: { name } })),
    ...trace.threads.map((_, thread) => ({ ph: "M", name: "thread_sort_index", ...track(trace, thread), args: { sort_index: thread } })),
    { ph: "M", name: "process_name", ...cores, args: { name: "cores" } },
    ...Array.from({ length: trace.cores }, (_, core) => ({
      ph: "M",
      name: "thread_name",
      ...cores,
      tid: core + 1,
      args: { name: `core ${core}` },
    })),
  ];
}

function slices(trace: Trace): Row[] {
  return stretchesOf(trace).flatMap((stretch) => {
    const { state, on, core, thread } = stretch.event;
    const own = slice(stretch, on === null ? labels[state] : `${labels[state]}: ${on}`, track(trace, thread));
    if (state !== "running" || core < 0) return [own];
    return [own, slice(stretch, trace.threads[thread]?.name ?? `thread ${thread}`, { pid: coresPid(trace), tid: core + 1 })];
  });
}

function instant(trace: Trace, event: TraceEvent): Row | null {
  const at = { ph: "i", s: "t", ts: micros(event.time), ...track(trace, event.thread) };
  switch (event.kind) {
    case "gil":
      return { ...at, name: `GIL: ${event.act}`, cat: "gil", args: { interpreter: event.interpreter } };
    case "lock":
      return { ...at, name: `${event.act} ${event.on}`, cat: "lock" };
    case "output":
      return { ...at, name: event.stream, cat: "output", args: { text: event.text } };
    default:
      return null;
  }
}

/** From who woke a thread to the thread: a signal of the GIL, if that is what it waited for. */
function arrows(trace: Trace): Row[] {
  const states = new Map<number, ThreadState>();
  const rows: Row[] = [];
  for (const [id, event] of trace.events.entries()) {
    if (event.kind === "state") states.set(event.thread, event.state);
    if (event.kind !== "wake" || event.by < 0) continue;
    const name = states.get(event.thread) === "gil" ? "signals the GIL is free" : "wakes";
    const arrow = { name, cat: "wake", id: id + 1, ts: micros(event.time) };
    rows.push({ ph: "s", ...arrow, ...track(trace, event.by) }, { ph: "f", bp: "e", ...arrow, ...track(trace, event.thread) });
  }
  return rows;
}

const counted: readonly (readonly [ThreadState, string])[] = [
  ["ready", "ready queue"],
  ["gil", "waiting for the GIL"],
];

/** How many threads are in a state, whenever that has changed. */
function counters(trace: Trace): Row[] {
  return counted.flatMap(([state, name]) => {
    const inside = new Set<number>();
    const lengths = new Map<number, number>();
    for (const event of trace.events) {
      if (event.kind !== "state") continue;
      if (event.state === state) inside.add(event.thread);
      else inside.delete(event.thread);
      lengths.set(event.time, inside.size);
    }
    let last = -1;
    const changes = [...lengths].filter(([, threads]) => threads !== last && ((last = threads), true));
    return changes.map(([time, threads]) => ({ ph: "C", name, pid: coresPid(trace), tid: 0, ts: micros(time), args: { threads } }));
  });
}

/** The file's text. */
export function chromeTrace(trace: Trace): string {
  const instants = trace.events.map((event) => instant(trace, event)).filter((row) => row !== null);
  const rows: Row[] = [...slices(trace), ...instants, ...arrows(trace), ...counters(trace)];
  rows.sort((a, b) => (a["ts"] as number) - (b["ts"] as number));
  return JSON.stringify({ displayTimeUnit: "ns", traceEvents: [...names(trace), ...rows] });
}
