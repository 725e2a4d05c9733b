/**
 * The clock is stopped when the threads have been started, not when they are done.
 *
 * @fails measures "until both are done"
 * @fails hurts "first"
 * @fails one-core "first"
 */
import { setcheckinterval } from "switchpoint/sys";
import { Thread } from "switchpoint/threading";
import { time } from "switchpoint/time";

function countdown(n: number) {
  while (n > 0) {
    n -= 1;
  }
}

export function seconds(interval: number): number {
  setcheckinterval(interval);
  const threads = [1, 2].map(() => new Thread({ target: countdown, args: [20_000] }));
  const start = time();
  for (const t of threads) t.start();
  const took = time() - start;
  for (const t of threads) t.join();
  return took;
}

export function hurtsMost(intervals: number[]): number {
  let worst = intervals[0];
  let longest = 0;
  for (const interval of intervals) {
    const took = seconds(interval);
    if (took > longest) {
      longest = took;
      worst = interval;
    }
  }
  return worst;
}
