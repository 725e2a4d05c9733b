/**
 * threading.Timer: a thread that waits for a while and then calls a function, unless it is cancelled first. It is no daemon
 * (unless made one), so the process waits for it.
 *
 * Source: CPython 3.13, Lib/threading.py, class Timer.
 */
import { callFunction } from "../callable.ts";
import type { Sim } from "../../machine/traps.ts";
import { Event } from "./event.ts";
import { Thread } from "./thread.ts";

export class Timer<A extends readonly any[] = any[]> extends Thread {
  /** Seconds to wait after `start`. */
  interval: number;
  /** What is called then, and with what. */
  function: (...args: any[]) => unknown;
  args: readonly any[];
  kwargs: Readonly<Record<string, unknown>>;
  /** Set when it is over, or cancelled. */
  finished: Event = new Event();

  /**
   * @param interval seconds to wait after `start`
   * @param function_ what is called then
   * @param args,kwargs what it is called with; kwargs as a last plain object
   */
  constructor(
    interval: number,
    function_: (...args: A) => unknown,
    args: Readonly<Partial<NoInfer<A>>> | null = null,
    kwargs: Readonly<Record<string, unknown>> | null = null,
  ) {
    super();
    this.interval = interval;
    this.function = function_ as (...args: any[]) => unknown;
    this.args = (args ?? []) as readonly unknown[];
    this.kwargs = kwargs ?? {};
  }

  /** Stops the timer if it still waits; it does no harm if it does not. */
  *cancel(): Sim<void> {
    yield* this.finished.set();
  }

  override *run(): Sim<void> {
    yield* this.finished.wait(this.interval);
    if (!(yield* this.finished.is_set())) {
      const keywords = Object.keys(this.kwargs).length === 0 ? [] : [this.kwargs];
      yield* callFunction(this.function, undefined, [...this.args, ...keywords]);
    }
    yield* this.finished.set();
  }
}
