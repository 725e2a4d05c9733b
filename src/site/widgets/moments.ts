/**
 * What a step-through stops at: the moments of a run on the clock, or the steps of a replayed schedule. Pure.
 */
import { STEP } from "switchpoint/timeline/draw";
import { firstShared } from "../figures/explore.ts";
import type { Replay } from "switchpoint/protocol";
import type { Trace, TraceEvent } from "switchpoint/trace";

/** One stop. `lines[thread]` is where each thread is in the source (0: nowhere). */
export interface Moment {
  /** On the timeline's axis (ns). */
  readonly time: number;
  /** Who did it; -1: nobody yet. */
  readonly thread: number;
  /** What happened, without its subject. */
  readonly text: string;
  readonly lines: readonly number[];
}

const ACTS: Readonly<Record<string, string>> = {
  take: "takes the GIL",
  drop: "lets go of the GIL",
  timeout: "has waited a whole switch interval",
  "drop-request": "asks for the GIL: drop request",
  signal: "signals that the GIL is free",
  acknowledge: "waits until the next thread has the GIL",
  "failed-wakeup": "wakes and finds the GIL taken",
  check: "releases the GIL at a check",
};

const STATES: Readonly<Record<string, (on: string | null) => string>> = {
  running: () => "runs on a core",
  ready: () => "could run",
  gil: () => "waits for the GIL",
  lock: (on) => `waits for ${on ?? "a lock"}`,
  io: (on) => `waits for ${on ?? "I/O"}`,
  sleep: () => "sleeps",
  join: (on) => `waits until ${on ?? "a thread"} ends`,
  done: () => "ends",
};

function told(event: TraceEvent): string | null {
  if (event.kind === "gil") return ACTS[event.act] ?? event.act;
  if (event.kind === "state") return STATES[event.state]!(event.on);
  if (event.kind === "lock") return `${event.act === "take" ? "takes" : "releases"} ${event.on}`;
  if (event.kind === "output") return `prints ${event.text.trimEnd()}`;
  return null;
}

/** The stops of a run: every act of a GIL, lock, thread or print. Moves from line to line are kept between the stops. */
export function momentsOfRun(trace: Trace): Moment[] {
  const lines: number[] = trace.threads.map(() => 0);
  const moments: Moment[] = [{ time: 0, thread: -1, text: "The program starts.", lines: [...lines] }];
  for (const event of trace.events) {
    if (event.kind === "line") lines[event.thread] = event.line;
    if (event.kind === "state") lines[event.thread] = event.state === "done" ? 0 : event.line > 0 ? event.line : lines[event.thread]!;
    const text = told(event);
    if (text !== null) moments.push({ time: event.time, thread: event.thread, text, lines: [...lines] });
  }
  return moments;
}

/** The stops of a replay, from where there is more than one thread: before the first step, then after each. The acting thread stands at the line that it executed. */
export function momentsOfReplay(replay: Replay): Moment[] {
  const from = firstShared(replay);
  const start: Moment = { time: from * STEP, thread: -1, text: "Nothing has happened yet.", lines: replay.threads.map(() => 0) };
  const steps = replay.steps.slice(from).map((step, k): Moment => ({
    time: (from + k + 0.5) * STEP,
    thread: step.thread,
    text: step.text,
    lines: replay.threads.map((_, thread) => (thread === step.thread ? step.line : (step.lines[thread] ?? 0))),
  }));
  return [start, ...steps];
}

/** The index of the last moment at or before `time`. */
export function momentAt(moments: readonly Moment[], time: number): number {
  let [low, high] = [0, moments.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (moments[middle]!.time <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
