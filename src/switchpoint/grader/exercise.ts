/**
 * Reads what grade.ts exported, and says what is wrong with it: the author's mistakes must not look like the learner's.
 *
 * Left to others: what each kind of check says beside what all say (kind-rules.ts).
 */
import type { Advice, Check, Exercise } from "./author.ts";
import { isCount, isText, requireThat } from "./exercise-fault.ts";
import { kindRules } from "./kind-rules.ts";
import { versionNamed, versionNames } from "../gil/versions.ts";

/** What a check of one kind says, apart from its program. */
export type Definition<K extends Check["kind"]> = Omit<Extract<Check, { kind: K }>, "program">;

/** A check with every default filled in, and no longer in the program's hands. */
export interface CheckPlan<K extends Check["kind"] = Check["kind"]> {
  readonly id: string;
  readonly name: string;
  readonly points: number;
  readonly needs: string | null;
  readonly advice: Advice;
  readonly hidden: boolean;
  readonly maxSchedules: number;
  readonly maxSteps: number;
  /** Whose switch points a search keeps to; null: anybody's. */
  readonly python: string | null;
  readonly kind: K;
  /** The check's own fields: plain data. */
  readonly its: Definition<K>;
}

const defaultBound = 20_000;
/** On the clock a step costs little: there is one execution. */
const defaultClockSteps = 1_000_000;

/** The texts of an advice; whatever else is there is left out. */
function adviceOf({ error, deadlock, limit }: Advice): Advice {
  return { ...(isText(error) && { error }), ...(isText(deadlock) && { deadlock }), ...(isText(limit) && { limit }) };
}

function planOf(check: Check, index: number, earlier: readonly string[]): CheckPlan {
  const rules = typeof check === "object" && check !== null && Object.hasOwn(kindRules, check.kind) ? kindRules[check.kind] : undefined;
  requireThat(rules !== undefined, `check ${index + 1} was not made by a function of "switchpoint/grade" such as everySchedule(…)`);
  const { id, name, points, needs = null, advice = {}, hidden = false, kind } = check;
  const { maxSchedules, maxSteps, python, program, on } = check as {
    maxSchedules?: number;
    maxSteps?: number;
    python?: string;
    program?: unknown;
    on?: unknown;
  };
  requireThat(
    isText(id) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id),
    `check ${index + 1}: the id ${JSON.stringify(id)} must be lower-case letters, digits and hyphens`,
  );
  requireThat(!earlier.includes(id), `check ${id}: there is another check of that id`);
  requireThat(isText(name), `check ${id}: name must say the property in a sentence`);
  requireThat(isCount(points), `check ${id}: points must be a positive integer`);
  requireThat(!rules.runs || typeof program === "function", `check ${id}: program must be a function`);
  requireThat(needs === null || earlier.includes(needs), `check ${id}: it needs ${needs}, which must be an earlier check`);
  requireThat(maxSchedules === undefined || isCount(maxSchedules), `check ${id}: maxSchedules must be a positive integer`);
  requireThat(maxSteps === undefined || isCount(maxSteps), `check ${id}: maxSteps must be a positive integer`);
  requireThat(
    python === undefined || versionNamed(python) !== undefined,
    `check ${id}: python ${JSON.stringify(python)} is no version; choose one of ${versionNames.join(", ")}`,
  );
  const fault = rules.fault(check as never);
  requireThat(fault === null, `check ${id}: ${fault}`);
  const onClock = kind === "simulated" || kind === "predict" || on !== undefined;
  const bounds = { maxSchedules: maxSchedules ?? defaultBound, maxSteps: maxSteps ?? (onClock ? defaultClockSteps : defaultBound) };
  // A copy: plain data, which no program can reach.
  const its = JSON.parse(JSON.stringify(check)) as Check;
  return { id, name, points, needs, advice: adviceOf(advice), hidden: hidden === true, ...bounds, python: python ?? null, kind, its };
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
    const earlier = plans.map(({ id }) => id);
    plans.push(planOf(check, index, earlier));
  }
  return plans;
}
