/**
 * Reads what grade.ts exported, and says what is wrong with it: the author's mistakes must not look like the learner's.
 */
import type { Advice, Check, Exercise, Failing } from "./author.ts";

/** A check with every default filled in, and no longer in the program's hands. */
export interface CheckPlan {
  readonly id: string;
  readonly name: string;
  readonly points: number;
  readonly never: readonly Failing[];
  readonly needs: string | null;
  readonly advice: Advice;
  readonly hidden: boolean;
  readonly maxSchedules: number;
  readonly maxSteps: number;
}

const defaultBound = 20_000;
/** All ways to fail that a check may name. */
export const failings: readonly Failing[] = ["error", "deadlock"];

/** A fault of the exercise: `message` says where and what to do. */
export class ExerciseFault extends Error {}

function requireThat(condition: boolean, what: string): asserts condition {
  if (!condition) throw new ExerciseFault(`grade.ts: ${what}`);
}

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

function planOf(check: Check, index: number, earlier: readonly string[]): CheckPlan {
  requireThat(
    typeof check === "object" && check !== null && check.kind === "every-schedule",
    `check ${index + 1} was not made by everySchedule(…)`,
  );
  const { id, name, points, program, never = failings, needs = null, advice = {}, hidden = false, maxSchedules, maxSteps } = check;
  requireThat(
    isText(id) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id),
    `check ${index + 1}: the id ${JSON.stringify(id)} must be lower-case letters, digits and hyphens`,
  );
  requireThat(!earlier.includes(id), `check ${id}: there is another check of that id`);
  requireThat(isText(name), `check ${id}: name must say the property in a sentence`);
  requireThat(isCount(points), `check ${id}: points must be a positive integer`);
  requireThat(typeof program === "function", `check ${id}: program must be a function`);
  requireThat(
    Array.isArray(never) && never.length > 0 && never.every((kind) => failings.includes(kind)),
    `check ${id}: never must name at least one of ${failings.join(", ")}`,
  );
  requireThat(needs === null || earlier.includes(needs), `check ${id}: it needs ${needs}, which must be an earlier check`);
  requireThat(maxSchedules === undefined || isCount(maxSchedules), `check ${id}: maxSchedules must be a positive integer`);
  requireThat(maxSteps === undefined || isCount(maxSteps), `check ${id}: maxSteps must be a positive integer`);
  const { error, deadlock, limit } = advice;
  const words: Advice = {
    ...(isText(error) ? { error } : {}),
    ...(isText(deadlock) ? { deadlock } : {}),
    ...(isText(limit) ? { limit } : {}),
  };
  const bounds = { maxSchedules: maxSchedules ?? defaultBound, maxSteps: maxSteps ?? defaultBound };
  return { id, name, points, never: [...never], needs, advice: words, hidden: hidden === true, ...bounds };
}

/**
 * The plan of an exercise, in the order in which its checks are decided.
 * @throws ExerciseFault
 */
export function plansOf(exercise: Exercise): readonly CheckPlan[] {
  requireThat(typeof exercise === "object" && exercise !== null, "export default exercise({ checks: [ … ] })");
  requireThat(Array.isArray(exercise.checks) && exercise.checks.length > 0, "checks must be a list of at least one check");
  const plans: CheckPlan[] = [];
  for (const [index, check] of exercise.checks.entries()) {
    plans.push(
      planOf(
        check,
        index,
        plans.map(({ id }) => id),
      ),
    );
  }
  return plans;
}
