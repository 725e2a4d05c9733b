/**
 * The corpus of hostile submissions: tests/samples/hostile/<kind>/<name>.ts. The leading comment of each says what it tries, and
 *
 *     @exercise counter            the exercise that it is handed in to
 *     @after starter               that text follows it (or the solution): the trick alone must not help, or does the harm
 *     @seconds 1 @mebibytes 128    smaller caps than usual
 *     @fails total "an update"     a check that must fail, and a text of its feedback
 *     @error TimeLimit             or: that nothing is decided, at which cap of the host
 *
 * $CANARY_FILE, $SECRET_FILE and $CANARY_PORT stand for what an escape would touch.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expectationsOf, type Expectations } from "../../src/switchpoint/cli/expectations.ts";
import { readExercise } from "../../src/switchpoint/cli/exercises.ts";
import type { ExerciseFiles } from "../../src/switchpoint/engine/protocol.ts";
import { root } from "../source-files.ts";

/** What stands outside of the wall. */
export interface Canary {
  readonly file: string;
  readonly secretFile: string;
  readonly port: number;
}

/** A submission, and what must come of it. */
export interface HostileSample {
  readonly name: string;
  readonly kind: string;
  readonly exercise: string;
  readonly text: string;
  readonly seconds: number;
  /** Null: as usual. */
  readonly mebibytes: number | null;
  readonly fails: Expectations;
  /** Null: it is decided. */
  readonly error: string | null;
}

const folder = join(root, "tests", "samples", "hostile");

/** Where an exercise lies: among the samples, or in the course. */
export function folderOf(exercise: string): string {
  if (exercise === "bank-transfer") return join(root, "content", "09-locks", "exercises", exercise);
  return join(root, "tests", "samples", "exercises", exercise);
}

const exercises = new Map<string, ExerciseFiles>();

/** The exercise of that name. */
export function exerciseNamed(name: string): ExerciseFiles {
  const exercise = exercises.get(name) ?? readExercise(folderOf(name));
  exercises.set(name, exercise);
  return exercise;
}

/** The exercise's solution, as its author has it. */
export function solutionOf(exercise: string): string {
  const ending = exerciseNamed(exercise).starter.name.endsWith(".json") ? "json" : "ts";
  return readFileSync(join(folderOf(exercise), `solution.${ending}`), "utf8");
}

/** All samples, sorted by name. */
export function hostileSamples(canary: Canary): HostileSample[] {
  return readdirSync(folder)
    .sort()
    .flatMap((kind) => readdirSync(join(folder, kind)).map((file) => sampleIn(kind, file, canary)));
}

function sampleIn(kind: string, file: string, canary: Canary): HostileSample {
  const text = readFileSync(join(folder, kind, file), "utf8");
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? "";
  const tag = (name: string): string | null => new RegExp(`@${name} (.*)`).exec(comment)?.[1]?.trim() ?? null;
  const exercise = tag("exercise") ?? "";
  const after = tag("after");
  const more = after === null ? "" : after === "starter" ? exerciseNamed(exercise).starter.text : solutionOf(exercise);
  return {
    name: `${kind}/${file}`,
    kind,
    exercise,
    text: (text + more)
      .replaceAll("$CANARY_FILE", canary.file)
      .replaceAll("$SECRET_FILE", canary.secretFile)
      .replaceAll("$CANARY_PORT", String(canary.port)),
    seconds: Number(tag("seconds") ?? 60),
    mebibytes: tag("mebibytes") === null ? null : Number(tag("mebibytes")),
    fails: expectationsOf(text),
    error: tag("error"),
  };
}
