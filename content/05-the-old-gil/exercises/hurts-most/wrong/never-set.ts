/**
 * The interval is never set: every measurement is made with a hundred ticks.
 *
 * @fails measures "does not grow"
 * @fails hurts "first"
 * @fails one-core "first"
 */
import { Thread } from "switchpoint/threading";
import { time } from "switchpoint/time";

function countdown(n: number) {
  while (n > 0) {
    n -= 1;
  }
}

export function seconds(_interval: number): number {
  const threads = [1, 2].map(() => new Thread({ target: countdown, args: [20_000] }));
  const start = time();
  for (const t of threads) t.start();
  for (const t of threads) t.join();
  return time() - start;
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
