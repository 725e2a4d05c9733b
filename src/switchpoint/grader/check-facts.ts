/**
 * What a page must know of a check to ask its question: everything but what is right.
 */
import type { CheckPlan, Definition } from "./exercise.ts";
import type { Check } from "./author.ts";

/** A check, as it is shown before it is decided. */
export interface CheckFacts {
  readonly id: string;
  readonly name: string;
  readonly points: number;
  readonly kind: Check["kind"];
  /** Of a choice: id and text in the order in which they are shown. */
  readonly options?: readonly (readonly [id: string, text: string])[];
  /** Several options are right. */
  readonly several?: boolean;
  /** Of lines to put in order: id and text, in an order that says nothing. */
  readonly lines?: readonly (readonly [id: string, text: string])[];
  /** Some of the lines do not belong there. */
  readonly distracts?: boolean;
  /** Of a number: what it counts. */
  readonly measure?: "time" | "switches" | "coresBusy";
}

/** The facts of a plan. */
export function factsOf(plan: CheckPlan): CheckFacts {
  const { id, name, points, kind } = plan;
  const common = { id, name, points, kind };
  if (kind === "choose") {
    const { options, right } = plan.its as Definition<"choose">;
    return { ...common, options: Object.entries(options), several: typeof right !== "string" };
  }
  if (kind === "order") {
    const { lines, distractors = [] } = plan.its as Definition<"order">;
    return { ...common, lines: mixed(Object.entries(lines)), distracts: distractors.length > 0 };
  }
  if (kind === "predict") return { ...common, measure: (plan.its as Definition<"predict">).measure };
  return common;
}

/** By a number that every text has: the same order everywhere, and none that the author had in mind. */
function mixed(lines: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const number = ([id, text]: readonly [string, string]): number =>
    [...`${id} ${text}`].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0, 0x811c9dc5);
  return lines.toSorted((a, b) => number(a) - number(b));
}
