/**
 * No lock at all: every thread may run whenever it has a core. This is Jython, whose objects are Java's; and the explorer,
 * which schedules threads itself.
 */
import { current } from "../machine/current.ts";
import type { Sim } from "../machine/traps.ts";
import type { Gil, GilCounters } from "./gil.ts";
import { PendingCalls } from "./pending-calls.ts";

export class NoGil implements Gil {
  readonly counters: GilCounters = { switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 };
  switchInterval = 5000;
  checkInterval = 100;
  readonly ticker = null;
  readonly parallel = true;
  readonly pending = new PendingCalls();
  get breaker(): boolean {
    return this.pending.concern(current.thread);
  }
  signal(handler: () => Sim<void>): void {
    this.pending.add(handler);
  }
  prepare(): void {}
  stretch(ns: number): number {
    return ns;
  }
  take(): Sim<void> {
    return AT_ONCE;
  }
  drop(): Sim<void> {
    return AT_ONCE;
  }
  *check(): Sim<void> {
    yield* this.pending.make();
  }
}

/** Does nothing, without a generator. */
const AT_ONCE = {
  next: () => ({ done: true, value: undefined }),
  [Symbol.iterator]: () => AT_ONCE,
} as unknown as Sim<void>;
