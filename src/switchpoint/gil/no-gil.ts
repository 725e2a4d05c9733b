/**
 * No lock at all: every thread may run whenever it has a core. Used by the explorer, which schedules threads itself.
 */
import type { Sim } from "../machine/traps.ts";
import type { Gil, GilCounters } from "./gil.ts";

export class NoGil implements Gil {
  readonly counters: GilCounters = { switches: 0, drop_requests: 0, checks: 0, failed_wakeups: 0 };
  readonly breaker = false;
  readonly ticker = null;
  prepare(): void {}
  stretch(ns: number): number {
    return ns;
  }
  *take(): Sim<void> {}
  *drop(): Sim<void> {}
  *check(): Sim<void> {}
}
