/**
 * Each thread is joined before the next one starts: nobody ever competes for the GIL.
 *
 * @fails measures "does not grow"
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
  const start = time();
  for (let i = 0; i < 2; i++) {
    const t = new Thread({ target: countdown, args: [20_000] });
    t.start();
    t.join();
  }
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
