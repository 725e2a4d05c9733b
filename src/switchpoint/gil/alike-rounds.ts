/**
 * Checks that change nothing, many at once.
 *
 * A thread that computes under the 100-tick GIL goes round in a circle: a hundred and one ticks of work, then a check, in which
 * it lets go of the lock, tells the kernel, and takes the lock back. Millions of these rounds are alike. If nobody is asleep in
 * the lock's queue, there is nobody whom a check could wake; a waiter that was woken before and is still on its way to a core
 * does not count. So a round leaves the machine as it found it: the same holder, the same ticker, the same queues. The clock
 * alone is later. And nobody else acts before the next event, of which the computer knows when it comes (Computer.horizon):
 *
 *     the state after n rounds = the state before, n * (work + call) later,
 *
 * if all of them end before that event. What n rounds count is n times what one counts. One thing runs on from round to round:
 * operations of the semaphore cost less than is worth asking a core for, so they are owed, and now and then a round pays.
 * That is why the rounds are added up here, instead of multiplied; it takes a thousandth of the time of going through them.
 *
 * All bounds are strict: what happens at the very instant at which a round ends may come before its end. The last stretch of
 * the work is not a whole round; it is left to be done step by step, and so is every round with which somebody might interfere.
 * A trace has an entry for each check: while one is recorded no rounds are taken here.
 *
 * The setting `stepwise` (make-gil.ts) turns all this off; tests/gil/alike-rounds.test.ts holds that nobody can tell.
 */

/** What a round consists of. Nanoseconds. */
export interface Round {
  /** Pure-Python work up to the check. */
  readonly work: number;
  /** The system call of the check; 0 if it makes none. */
  readonly call: number;
  /** What its operations of the semaphore add to what is owed, and the debt that is paid as soon as it is reached. */
  readonly debt: number;
  readonly worthWhile: number;
}

/** What cannot be exceeded. */
export interface Bounds {
  /** Nanoseconds of work that are left. */
  readonly left: number;
  /** Nanoseconds until the next event. */
  readonly horizon: number;
  readonly rounds: number;
}

/** What some rounds came to: how many they were, nanoseconds in all, and what is owed afterwards. */
export interface Sum {
  rounds: number;
  ns: number;
  owed: number;
}

/** Adds up rounds from where `owed` is owed, as many as are sure to be alike. */
export function addUp(round: Round, bounds: Bounds, owed: number): Sum {
  const sum: Sum = { rounds: 0, ns: 0, owed };
  const most = Math.min(bounds.rounds, Math.ceil(bounds.left / round.work) - 1);
  while (sum.rounds < most) {
    const debt = sum.owed + round.debt;
    const paid = debt >= round.worthWhile ? Math.floor(debt) : 0;
    const end = sum.ns + round.work + paid + round.call;
    if (end >= bounds.horizon) break;
    sum.rounds++;
    sum.ns = end;
    sum.owed = debt - paid;
  }
  return sum;
}
