/** A fault of the exercise, and the small questions that find it. */

/** `message` says where, and what to do. */
export class ExerciseFault extends Error {}

/** @throws ExerciseFault that says `what` unless the condition holds */
export function requireThat(condition: boolean, what: string): asserts condition {
  if (!condition) throw new ExerciseFault(`grade.ts: ${what}`);
}

/** Text with something in it. */
export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** A positive integer. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
