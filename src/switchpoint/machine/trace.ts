/**
 * What a run leaves behind: one flat, ordered list of events, in virtual nanoseconds. Timelines, metrics and exports are
 * all computed from it. Plain data (structured-cloneable, JSON).
 */

/** What a thread is doing between two events. */
export type ThreadState =
  | "running" // on a core
  | "ready" // could run, has no core
  | "gil" // waits for the GIL
  | "lock" // waits for a primitive (lock, condition, queue, …)
  | "io" // waits for a device
  | "sleep" // waits for the clock
  | "join" // waits for another thread to end
  | "done";

/** A thread enters `state` at `time`. `core` only when running. `line` is the source line it is at (0: unknown). `on` names what it waits for. */
export interface StateEvent {
  readonly kind: "state";
  readonly time: number;
  readonly thread: number;
  readonly state: ThreadState;
  readonly core: number;
  readonly line: number;
  readonly on: string | null;
}

/** One act of the hand-over of a GIL. `interpreter` counts from 0. */
export interface GilEvent {
  readonly kind: "gil";
  readonly time: number;
  readonly thread: number;
  readonly interpreter: number;
  readonly act: "take" | "drop" | "timeout" | "drop-request" | "signal" | "acknowledge" | "failed-wakeup" | "check";
}

/** A thread was made ready by another (`by`), or by the clock or a device (`by` -1). */
export interface WakeEvent {
  readonly kind: "wake";
  readonly time: number;
  readonly thread: number;
  readonly by: number;
}

/** A lock changed hands: `thread` took or released the primitive called `on`. */
export interface LockEvent {
  readonly kind: "lock";
  readonly time: number;
  readonly thread: number;
  readonly on: string;
  readonly act: "take" | "release";
}

/** The thread reached another source line while it kept running. */
export interface LineEvent {
  readonly kind: "line";
  readonly time: number;
  readonly thread: number;
  readonly line: number;
}

/** Text was written. */
export interface OutputEvent {
  readonly kind: "output";
  readonly time: number;
  readonly thread: number;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

export type TraceEvent = StateEvent | GilEvent | WakeEvent | LockEvent | LineEvent | OutputEvent;

/** A thread as the trace knows it; its index in `Trace.threads` is its number in the events. */
export interface TraceThread {
  readonly name: string;
  readonly process: number;
}

/** A whole run. `end` is the virtual time at which it ended (ns). */
export interface Trace {
  readonly threads: readonly TraceThread[];
  readonly cores: number;
  readonly events: readonly TraceEvent[];
  readonly end: number;
}
