/**
 * The 3.2 GIL with David Beazley's priorities (PyCon 2010), which was never merged.
 *
 * A thread that has to be asked to let go is probably busy: its priority goes down. One that lets go by itself, because it
 * waits for something, goes up. Who wants the GIL and ranks above the holder asks for it at once instead of being patient;
 * the others wait for an interval as before. So a thread that serves requests gets in quickly beside one that computes,
 * and the convoy is gone.
 *
 * Source: D. Beazley, "Understanding the Python GIL", PyCon 2010; PYTHON.md section B, "Proposed fixes". The patch itself
 * was not at hand: the bounds of the priorities are ours.
 */
import type { Runnable } from "../machine/task.ts";
import { NewGil } from "./new-gil.ts";

/** Priorities stay within this distance of 0, so that a thread which changes its ways is believed soon. */
const MOST = 4;

export class PriorityGil extends NewGil {
  readonly #priorities = new WeakMap<Runnable, number>();

  /** 0 for a thread of which nothing is known. */
  priority(thread: Runnable): number {
    return this.#priorities.get(thread) ?? 0;
  }

  protected override isUrgent(thread: Runnable, holder: Runnable): boolean {
    return this.priority(thread) > this.priority(holder);
  }

  protected override leaves(thread: Runnable, forced: boolean): void {
    const changed = this.priority(thread) + (forced ? -1 : 1);
    this.#priorities.set(thread, Math.max(-MOST, Math.min(MOST, changed)));
  }
}
