/** What a check has come to, and what it decides upon. */
import type { Door } from "../check-program.ts";
import type { CheckPlan } from "../exercise.ts";
import type { Check } from "../author.ts";
import type { Bounds } from "../feedback.ts";
import type { ExploredProgram, Failing } from "../../runtime/instance.ts";
import type { LinkedProgram } from "../../runtime/program.ts";

/** Passed or not, what the learner is told, the schedule that shows it, and the points if they are only a part. */
export interface Decision {
  readonly pass: boolean;
  readonly message: string;
  readonly schedule: string | null;
  readonly score?: number;
}

/** The check holds. `schedule`: one that shows it. */
export function passed(schedule: string | null = null): Decision {
  return { pass: true, message: "", schedule };
}

/** The check does not hold. `schedule`: one that shows why. */
export function failed(message: string, schedule: string | null = null): Decision {
  return { pass: false, message, schedule };
}

/** How a program is watched under the explorer. */
export interface Watch {
  /** What is no finding. */
  readonly ignores?: ReadonlySet<Failing>;
  /** Reaching the end of the check is a finding, and nothing else is. */
  readonly seeks?: boolean;
}

/** A submission under one check. */
export interface Subject<K extends Check["kind"] = Check["kind"]> {
  readonly plan: CheckPlan<K>;
  readonly bounds: Bounds;
  readonly door: Door;
  /** What the submission's text uses, null if it cannot be read; and its object if it is an answer. */
  readonly constructs: readonly string[] | null;
  readonly answer: { readonly answer?: unknown; readonly schedule?: unknown } | null;
  /** The check's program with the submission, for the clock. */
  readonly program: LinkedProgram;
  /** The same for the explorer. */
  explored(watch?: Watch): ExploredProgram;
  /** The submission as a test of a file beside grade.ts; null if it is no test. @throws ExerciseFault if there is no such file */
  variant(name: string): ExploredProgram | null;
}

/** A learner's answer to one check: under its id, if one submission answers several. */
export function answerTo({ plan, answer }: Pick<Subject, "plan" | "answer">): unknown {
  const given = answer?.answer;
  const isByCheck = typeof given === "object" && given !== null && !Array.isArray(given);
  return isByCheck ? (given as Readonly<Record<string, unknown>>)[plan.id] : given;
}
