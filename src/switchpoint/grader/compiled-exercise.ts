/**
 * An exercise and a submission, compiled (compile-exercise.ts): plain data, from which the programs are linked that the checks
 * run.
 */
import { atOnce, doorModule, type Door } from "./check-program.ts";
import * as author from "./author.ts";
import type { Compiled, Diagnostic } from "../compiler/compiled.ts";
import { library, type LibraryModule } from "../python/registry.ts";
import type { ProgramFile } from "../runtime/program-file.ts";
import { linkProgram, type Factory, type LinkedProgram } from "../runtime/program.ts";

/** An exercise folder, read; the shape of ExerciseFiles in engine/protocol.ts, which stands above this folder. */
export interface ExerciseSource {
  readonly name: string;
  readonly grade: ProgramFile;
  readonly starter: ProgramFile;
  readonly others: readonly ProgramFile[];
  readonly hash: string;
}

/** Modules, or what is wrong with the submission. */
export type Submitted = { readonly ok: true; readonly modules: readonly Compiled[] } | { readonly ok: false; readonly fault: Diagnostic };

/** The modules of all programs. */
export interface CompiledExercise {
  readonly original: readonly Compiled[];
  readonly submitted: Submitted;
  /** Each file beside grade.ts, without ".ts", and the submission as a test of it. Empty unless the submission imports "exercise". */
  readonly variants: readonly (readonly [file: string, test: Submitted])[];
  /** What the submission's text uses (constructs.ts); null if it cannot be read. */
  readonly constructs: readonly string[] | null;
}

const authorModule = atOnce({ ...author });

/** The submission is JSON: its exercise begins with JSON too. */
export function takesAnswers(exercise: ExerciseSource): boolean {
  return exercise.starter.name.endsWith(".json");
}

/** The object of an answer's text, or null. (What is wrong with it JSON.parse says in each engine's own words.) */
export function answerIn(text: string): { readonly answer?: unknown; readonly schedule?: unknown } | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The programs in the order in which the shell evaluates their modules: original, submitted, variants. */
export function programsOf({ original, submitted, variants }: CompiledExercise): (readonly Compiled[])[] {
  return [original, ...[submitted, ...variants.map(([, test]) => test)].map((program) => (program.ok ? program.modules : []))];
}

/** All modules in the order in which the shell evaluates them. */
export function modulesOf(compiled: CompiledExercise): readonly Compiled[] {
  return programsOf(compiled).flat();
}

/** Joins the modules of one of the programs with the library and a door of their own. */
export function linkWith(modules: readonly Compiled[], factories: readonly Factory[], door: Door): LinkedProgram {
  const find = (specifier: string): LibraryModule | undefined => {
    if (specifier === doorModule) return door.module;
    return specifier === "switchpoint/grade" ? authorModule : library.get(specifier);
  };
  return linkProgram(modules, factories, find);
}
