import { Thread } from "switchpoint/threading";
import { time } from "switchpoint/time";

function countdown(n: number) {
  while (n > 0) {
    n -= 1;
  }
}

/** How long two threads take, together, to count down from 20,000 each when a check comes every `interval` ticks. */
export function seconds(interval: number): number {
  return 0;
}

/** The interval of these with which they take longest. */
export function hurtsMost(intervals: number[]): number {
  return intervals[0];
}
