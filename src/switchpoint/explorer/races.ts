/**
 * Reversible races: the pairs of steps whose order a search must turn round. Step i of one thread and a later step j of
 * another race if they conflict, and nothing else forces i to come first: i does not happen before the step after which j's
 * thread stood ready to make j, and no third step lies between them in happens-before.
 *
 * Waiting needs care. If j had to wait for a guard (to take a lock, say), a step before which the guard did not hold cannot
 * be turned round with j: it only let j go ahead (the release of the lock). The race is then with the latest step before
 * which the guard still held (the previous taking of the lock); what happened since on that object does not count as lying
 * between.
 *
 * Source: Abdulla, Aronis, Jonsson, Sagonas, "Source Sets: A Foundation for Optimal Dynamic Partial Order Reduction",
 * J. ACM 64 (2017), sections 4 and 6; guards instead of their locks are ours.
 */
import type { StepLog } from "../runtime/step-log.ts";
import { holds } from "../runtime/numbering.ts";
import type { HappensBefore } from "./happens-before.ts";

/** The steps that race with step `j`, latest first. */
export function racesWith(log: StepLog, order: HappensBefore, j: number): number[] {
  const ready = log.predecessor[j]!;
  const found: number[] = [];
  for (let a = log.first[j]!; a < log.end(j); a++) {
    for (let b = log.earlier(a, a); b >= 0; b = log.earlier(a, b)) {
      const i = log.step[b]!;
      if (i === j || !log.conflict(a, b)) continue;
      const forced = i <= ready && (i === ready || order.before(i, ready));
      if (!forced && !couldGoAhead(log, order, i, j)) continue;
      if (!forced && !found.includes(i)) found.push(i);
      if (log.covers(b, a)) break;
    }
  }
  if (found.length < 2) return found;
  found.sort((x, y) => y - x);
  return found.filter((i) => !found.some((k) => k > i && order.before(i, k)));
}

/**
 * True if the guard of step `j` would hold just before step `i`, with all that depends on i left out: as it did before the
 * first operation on the guarded object, from i on, that depends on i.
 */
function couldGoAhead(log: StepLog, order: HappensBefore, i: number, j: number): boolean {
  const guard = log.guard[j]!;
  if (guard === 0) return true;
  let could = log.reply[j]!;
  for (let b = log.previous[log.first[j]!]!; b >= 0 && log.step[b]! >= i; b = log.previous[b]!) {
    const k = log.step[b]!;
    if (k === i || (k !== j && order.before(i, k))) could = holds(log.held[b]!, guard);
  }
  return could;
}
