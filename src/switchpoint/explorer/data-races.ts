/**
 * Data races: two accesses of the same variable by two threads, one of them a write, that no operation of a primitive puts
 * in order. In the happens-before of this page only threads' own order, starts, and operations on the same primitive count;
 * plain reads and writes order nothing.
 *
 * Source: Flanagan and Freund, "FastTrack", PLDI 2009, without its shortcuts.
 */
import type { StepLog } from "../runtime/step-log.ts";

export interface DataRace {
  /** Steps. */
  readonly first: number;
  readonly second: number;
  /** Their accesses. */
  readonly firstAccess: number;
  readonly secondAccess: number;
}

/** The race of the execution in the log whose second access comes earliest, or null. */
export function dataRaceIn(log: StepLog): DataRace | null {
  const clocks: number[][] = [];
  const counts: number[] = [];
  for (let i = 0; i < log.length; i++) {
    const thread = log.thread[i]!;
    const clock = [...(clocks[log.predecessor[i]!] ?? [])];
    counts[i] = clock[thread] = (clock[thread] ?? 0) + 1;
    clocks.push(clock);
    for (let a = log.first[i]!; a < log.end(i); a++) {
      if (log.orders[a]) joinEarlier(log, a, clock, clocks);
      else {
        const b = unordered(log, a, clock, counts);
        if (b >= 0) return { first: log.step[b]!, second: i, firstAccess: b, secondAccess: a };
      }
    }
  }
  return null;
}

/** Everything before the last operation on the same primitive comes before this one. */
function joinEarlier(log: StepLog, a: number, clock: number[], clocks: readonly number[][]): void {
  for (let b = log.previous[a]!; b >= 0; b = log.previous[b]!) {
    if (!log.orders[b] || log.step[b] === log.step[a]) continue;
    clocks[log.step[b]!]!.forEach((count, thread) => (clock[thread] = Math.max(clock[thread] ?? 0, count)));
    if (log.write[b]) return;
  }
}

/** The latest conflicting access that does not come before `a`, or -1. */
function unordered(log: StepLog, a: number, clock: readonly number[], counts: readonly number[]): number {
  for (let b = log.earlier(a, a); b >= 0; b = log.earlier(a, b)) {
    const i = log.step[b]!;
    if (log.orders[b] || !log.conflict(a, b)) continue;
    if ((clock[log.thread[i]!] ?? 0) < counts[i]!) return b;
    // What came before that write without order would have been a race with it.
    if (log.covers(b, a)) return -1;
  }
  return -1;
}
