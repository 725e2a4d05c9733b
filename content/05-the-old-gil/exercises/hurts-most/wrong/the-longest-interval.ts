/**
 * Measured well, and then argued instead: the longest wait for a check must be the worst.
 *
 * @fails hurts "More checks"
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
  for (const t of threads) t.join();
  return time() - start;
}

export function hurtsMost(intervals: number[]): number {
  return Math.max(...intervals);
}
