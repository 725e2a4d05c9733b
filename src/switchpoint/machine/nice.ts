/**
 * How much of a core a thread gets beside others: its weight, by its nice value. Each step of nice is worth about a tenth of a
 * core between two threads: the weights are in the ratio of 1.25.
 *
 * Source: Linux, kernel/sched/core.c (sched_prio_to_weight); nice(2).
 */

/** For nice -20 … 19. */
const WEIGHTS: readonly number[] = [
  88761, 71755, 56483, 46273, 36291, 29154, 23254, 18705, 14949, 11916, 9548, 7620, 6100, 4904, 3906, 3121, 2501, 1991, 1586, 1277, 1024,
  820, 655, 526, 423, 335, 272, 215, 172, 137, 110, 87, 70, 56, 45, 36, 29, 23, 18, 15,
];

/** The weight of nice 0. */
export const USUAL_WEIGHT = 1024;

/** The weight of a thread of this nice value; beyond -20 and 19 the nearest counts, as in nice(2). */
export function weightOf(nice: number): number {
  return WEIGHTS[Math.max(-20, Math.min(19, Math.trunc(nice))) + 20]!;
}
