/**
 * Collects the trace of a run. Recording can be off (graders, benchmarks); then nothing is kept. Beyond `limit` events the
 * trace is cut, and says so: the metrics do not depend on it.
 */
import type { GilEvent, ThreadState, TraceEvent } from "./trace.ts";

export class Recorder {
  readonly events: TraceEvent[] = [];
  readonly #limit: number;
  /** True if events were left out. */
  cut = false;

  /** True if nothing is to be recorded at all. */
  readonly isOff: boolean;

  constructor(limit: number) {
    this.#limit = limit;
    this.isOff = limit <= 0;
  }

  get recording(): boolean {
    return this.events.length < this.#limit;
  }

  add(event: TraceEvent): void {
    if (this.recording) this.events.push(event);
    else if (this.#limit > 0) this.cut = true;
  }

  state(time: number, thread: number, state: ThreadState, core: number, line: number, on: string | null): void {
    if (this.recording) this.events.push({ kind: "state", time, thread, state, core, line, on });
    else if (this.#limit > 0) this.cut = true;
  }

  wake(time: number, thread: number, by: number): void {
    if (this.recording) this.events.push({ kind: "wake", time, thread, by });
    else if (this.#limit > 0) this.cut = true;
  }

  gil(time: number, thread: number, interpreter: number, act: GilEvent["act"]): void {
    if (this.recording) this.events.push({ kind: "gil", time, thread, interpreter, act });
    else if (this.#limit > 0) this.cut = true;
  }
}
