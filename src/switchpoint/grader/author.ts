/**
 * What the author of an exercise writes `grade.ts` with: the module "switchpoint/grade". It only describes; grader/grade.ts
 * decides.
 *
 * `grade.ts` is a program in direct style like the learner's own. It imports the learner's module as "./starter", whatever
 * was handed in, and exports one exercise:
 *
 *     import { assert } from "switchpoint";
 *     import { everySchedule, exercise } from "switchpoint/grade";
 *     import { increment, total } from "./starter";
 *
 *     export default exercise({
 *       checks: [
 *         everySchedule({
 *           id: "total",
 *           name: "Every increment counts",
 *           points: 2,
 *           program() {
 *             const threads = [new Thread({ target: increment }), new Thread({ target: increment })];
 *             for (const thread of threads) thread.start();
 *             for (const thread of threads) thread.join();
 *             assert(total() === 2, `two increments gave ${total()}`);
 *           },
 *           advice: { error: "Between reading the counter and writing it another thread may write it." },
 *         }),
 *       ],
 *     });
 */

/** How a schedule can break a program. */
export type Failing = "error" | "deadlock";

/** What a learner is told, beside what happened: the misconception it points to, not the answer. */
export interface Advice {
  /** An assertion failed, or an exception was not caught. */
  readonly error?: string;
  /** Threads wait for each other. */
  readonly deadlock?: string;
  /** Some execution took more steps than the check allows, or there were more executions: spinning, or far too much work. */
  readonly limit?: string;
}

/** A property that must hold on every schedule. */
export interface EverySchedule {
  /** Names the check in results and in the expectations of wrong answers: lower-case letters, digits, hyphens. */
  readonly id: string;
  /** What the learner reads in the list of checks: the property, as a sentence. */
  readonly name: string;
  /** A positive integer: awarded whole or not at all. Partial credit comes from several checks. */
  readonly points: number;
  /** Runs in MainThread, after both modules were loaded afresh, once for every schedule. It must reach its end. */
  readonly program: () => void;
  /**
   * What must not happen on any schedule; absent: neither. What is not named is of no account: it is another check's business.
   * Still the check fails if no schedule at all reaches the end of `program`.
   */
  readonly never?: readonly Failing[];
  /** Id of another check. This one's points count only if that one passes: not deadlocking is no merit of a program that does not lock. */
  readonly needs?: string;
  readonly advice?: Advice;
  /** Not shown on the site: decided on the command line only. */
  readonly hidden?: boolean;
  /** Most executions; absent: 20,000. The model solution may need a tenth. Reached without a verdict, the check fails. */
  readonly maxSchedules?: number;
  /** Most steps of one execution; absent: 20,000. */
  readonly maxSteps?: number;
}

/** A check as the grader sees it. */
export interface Check extends EverySchedule {
  readonly kind: "every-schedule";
}

/** An exercise: its checks in the order in which they are decided and shown. */
export interface Exercise {
  readonly checks: readonly Check[];
}

/** A property that must hold on every schedule, for all of its points or none. */
export function everySchedule(definition: EverySchedule): Check {
  return { ...definition, kind: "every-schedule" };
}

/** The exercise; `export default` it. */
export function exercise(definition: Exercise): Exercise {
  return definition;
}
