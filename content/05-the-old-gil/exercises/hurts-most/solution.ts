import { setcheckinterval } from "switchpoint/sys";
import { Thread } from "switchpoint/threading";
import { time } from "switchpoint/time";

function countdown(n: number) {
  while (n > 0) {
    n -= 1;
  }
}

/** How long two threads take, together, to count down from 20,000 each when a check comes every `interval` ticks. */
export function seconds(interval: number): number {
  setcheckinterval(interval);
  const threads = [1, 2].map(() => new Thread({ target: countdown, args: [20_000] }));
  const start = time();
  for (const t of threads) t.start();
  for (const t of threads) t.join();
  return time() - start;
}

/** The interval of these with which they take longest. */
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
