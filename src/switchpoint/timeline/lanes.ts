/**
 * Trace → lanes: for each thread the stretches of time in which it did one thing, for each GIL who held it and when, and
 * the arrows between lanes.
 *
 * Pure data in virtual nanoseconds; nothing here knows about pixels (draw.ts does). One pass over the events.
 */
import type { ThreadState, Trace } from "../machine/trace.ts";

/** A stretch of one thread's time in one state. `line` is the source line at its start (0: unknown). */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly state: Exclude<ThreadState, "done">;
  /** The core it ran on, -1 if it did not run. */
  readonly core: number;
  readonly line: number;
  /** What it waited for, by name. */
  readonly on: string | null;
  /** Whose it is, where the lane is a core's (core-lanes.ts). */
  readonly who?: number;
}

/** One thread: `thread` is its number in the trace. */
export interface Lane {
  readonly thread: number;
  readonly name: string;
  readonly process: number;
  readonly segments: readonly Segment[];
}

/** A stretch in which one thread held a GIL. */
export interface Hold {
  readonly start: number;
  readonly end: number;
  readonly thread: number;
}

/** Something that one thread did to another at an instant. Thread numbers. */
export interface Arrow {
  readonly time: number;
  readonly from: number;
  readonly to: number;
  readonly kind: "drop-request" | "wake";
}

/** A run as lanes. `gils` has one list of holds for each interpreter that used its GIL. */
export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly gils: readonly (readonly Hold[])[];
  readonly arrows: readonly Arrow[];
  readonly cores: number;
  readonly end: number;
}

/** States in which a thread waits for another thread's deed: a wake-up out of them deserves an arrow. */
const WAITS_FOR_THREADS: ReadonlySet<ThreadState> = new Set(["lock", "join"]);

interface Open {
  start: number;
  state: ThreadState;
  core: number;
  line: number;
  on: string | null;
}

/** Sorts a trace's events into lanes. Threads that never appear in a state event get an empty lane. */
export function lanesOf(trace: Trace): Lanes {
  const segments: Segment[][] = trace.threads.map(() => []);
  const open: (Open | null)[] = trace.threads.map(() => null);
  const gils: Hold[][] = [];
  const holders: { thread: number; start: number }[] = [];
  const arrows: Arrow[] = [];

  const close = (thread: number, end: number): void => {
    const was = open[thread];
    if (was && was.state !== "done" && end > was.start) segments[thread]!.push({ ...was, state: was.state, end });
  };

  for (const event of trace.events) {
    if (event.kind === "state") {
      close(event.thread, event.time);
      open[event.thread] = { start: event.time, state: event.state, core: event.core, line: event.line, on: event.on };
    } else if (event.kind === "gil") {
      const holder = holders[event.interpreter];
      if (event.act === "take") {
        gils[event.interpreter] ??= [];
        holders[event.interpreter] = { thread: event.thread, start: event.time };
      } else if (event.act === "drop" && holder?.thread === event.thread) {
        gils[event.interpreter]!.push({ ...holder, end: event.time });
        delete holders[event.interpreter];
      } else if (event.act === "drop-request" && holder) {
        arrows.push({ time: event.time, from: event.thread, to: holder.thread, kind: "drop-request" });
      }
    } else if (event.kind === "wake" && event.by >= 0 && event.by !== event.thread) {
      const waiting = open[event.thread]?.state;
      if (waiting !== undefined && WAITS_FOR_THREADS.has(waiting)) {
        arrows.push({ time: event.time, from: event.by, to: event.thread, kind: "wake" });
      }
    }
  }

  trace.threads.forEach((_, thread) => close(thread, trace.end));
  holders.forEach((holder, interpreter) => gils[interpreter]!.push({ ...holder, end: trace.end }));
  return {
    lanes: trace.threads.map(({ name, process }, thread) => ({ thread, name, process, segments: segments[thread]! })),
    gils: gils.filter((holds) => holds !== undefined),
    arrows,
    cores: trace.cores,
    end: trace.end,
  };
}

/** What the colour of a thread is called: "t0" for the main thread, then "t1" to "t6" in turn. */
export function colourOf(thread: number): string {
  return thread === 0 ? "t0" : `t${((thread - 1) % 6) + 1}`;
}
