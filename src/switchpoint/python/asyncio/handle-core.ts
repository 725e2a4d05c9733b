/**
 * A call that waits in an event loop, as the library keeps it; programs hold a Handle (handles.ts).
 *
 * Timers compare by their deadline only. Those with equal deadlines come out of the heap in an order of its own, which is not
 * that of their making.
 * Source: CPython 3.13, Lib/asyncio/events.py (Handle, TimerHandle).
 */
import type { Context } from "../contextvars/context.ts";
import type { Callback } from "./callbacks.ts";

export class HandleCore {
  callback: Callback | null;
  args: readonly unknown[];
  readonly context: Context | null;
  /** Loop time in seconds; null if it is no timer. */
  readonly when: number | null;
  /** It is in the loop's heap. */
  scheduled = false;
  cancelled = false;
  /** Another thread has put it into the queue, and poked the loop. */
  outside = false;
  /** The text from before it was cancelled, in debug mode. */
  text: string | null = null;

  constructor(callback: Callback, args: readonly unknown[], context: Context | null, when: number | null = null) {
    this.callback = callback;
    this.args = args;
    this.context = context;
    this.when = when;
  }

  toString(): string {
    if (this.text !== null) return this.text;
    const parts = [this.when === null ? "Handle" : "TimerHandle"];
    if (this.cancelled) parts.push("cancelled");
    if (this.when !== null) parts.push(`when=${this.when}`);
    if (this.callback !== null) parts.push(this.callback.name);
    return `<${parts.join(" ")}>`;
  }
}

/** The heap's order. */
export function earlier(a: HandleCore, b: HandleCore): boolean {
  return a.when! < b.when!;
}
