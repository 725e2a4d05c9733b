/**
 * An exercise and a submission, compiled: twice the same program, once with the author's starter, which nobody can have
 * tampered with and which tells what the checks are, and once with the submission in its place.
 */
import { atOnce, checkProgram, doorModule, type Door } from "./check-program.ts";
import * as author from "./author.ts";
import type { Compiled, Diagnostic } from "../compiler/compiled.ts";
import { library, type LibraryModule } from "../python/library.ts";
import { compileProgram, linkProgram, type Factory, type LinkedProgram, type ProgramFile } from "../runtime/program.ts";

/** An exercise folder, read; the shape of ExerciseFiles in engine/protocol.ts, which stands above this folder. */
export interface ExerciseSource {
  readonly name: string;
  readonly grade: ProgramFile;
  readonly starter: ProgramFile;
  readonly others: readonly ProgramFile[];
  readonly hash: string;
}

/** The modules of both programs. `submitted` has faults instead if the submission has. */
export interface CompiledExercise {
  readonly original: readonly Compiled[];
  readonly submitted: { readonly ok: true; readonly modules: readonly Compiled[] } | { readonly ok: false; readonly fault: Diagnostic };
}

/** The name under which the submission takes part: grade.ts imports "./starter". */
const starterName = "starter.ts";

const authorModule = atOnce({ ...author });

/** Modules that only grade.ts and its like may import. */
const closed = new Set(["switchpoint/grade", doorModule]);

function names(specifier: string): readonly string[] | undefined {
  if (specifier === doorModule) return ["choose", "reach"];
  if (specifier === "switchpoint/grade") return Object.keys(authorModule);
  const module = library.get(specifier);
  return module === undefined ? undefined : Object.keys(module);
}

function programWith(exercise: ExerciseSource, starter: string): ProgramFile[] {
  const named = (file: ProgramFile, name: string): ProgramFile => ({ name, text: file.text });
  return [checkProgram, named(exercise.grade, "grade.ts"), { name: starterName, text: starter }, ...exercise.others];
}

/** What the submission may not import, where it does. */
function trespass(modules: readonly Compiled[]): Diagnostic | null {
  const submission = modules.find(({ file }) => file === starterName);
  const found = submission?.imports.find(
    ({ specifier }) => closed.has(specifier) || /^\.\.?\/(.*\/)?(grade|solution|\(check\))(\.[jt]s)?$/.test(specifier),
  );
  if (found === undefined) return null;
  const { specifier, line, column } = found;
  const message = `"${specifier}" is not open to submissions`;
  return { code: "closed-module", file: starterName, line, column, message, remedy: "Write what you need in the submission itself." };
}

/** The first fault as the learner should read it: grade.ts asks for something that the submission does not export. */
function learnersFault(faults: readonly Diagnostic[]): Diagnostic {
  const own = faults.find(({ file }) => file === starterName);
  if (own !== undefined) return own;
  const [first] = faults;
  const missing = /^"\.\/starter(?:\.ts)?" has no export named "(.*)"$/.exec(first!.message)?.[1];
  const message = missing === undefined ? first!.message : `The checks need an export named "${missing}", and there is none`;
  return { ...first!, file: starterName, line: 0, column: 0, message };
}

/**
 * Compiles both programs.
 * @throws Error with the fault's text if the exercise itself cannot be compiled
 */
export function compileExercise(exercise: ExerciseSource, submission: ProgramFile): CompiledExercise {
  const original = compileProgram(programWith(exercise, exercise.starter.text), names);
  if (!original.ok) {
    const { file, line, message, remedy } = original.faults[0]!;
    throw new Error(`${file}:${line}: ${message}. ${remedy}`);
  }
  const submitted = compileProgram(programWith(exercise, submission.text), names);
  if (!submitted.ok) return { original: original.modules, submitted: { ok: false, fault: learnersFault(submitted.faults) } };
  const fault = trespass(submitted.modules);
  if (fault !== null) return { original: original.modules, submitted: { ok: false, fault } };
  // Stories and findings number their lines without naming a file: only the learner's own are told.
  const modules = submitted.modules.map((module) => (module.file === starterName ? module : placeless(module)));
  return { original: original.modules, submitted: { ok: true, modules } };
}

/** The module without its places: nothing that happens in it is at a line of the submission. */
function placeless(module: Compiled): Compiled {
  const sites = module.sites.map((site) => ({ ...site, line: 0, column: 0 }));
  return { ...module, sites, mappings: module.mappings.map((mapping) => ({ ...mapping, sourceLine: 0, sourceColumn: 0 })) };
}

/** All modules in the order in which the shell evaluates them. */
export function modulesOf({ original, submitted }: CompiledExercise): readonly Compiled[] {
  return submitted.ok ? [...original, ...submitted.modules] : original;
}

/** Joins the modules of one of the programs with the library and a door of their own. */
export function linkWith(modules: readonly Compiled[], factories: readonly Factory[], door: Door): LinkedProgram {
  const find = (specifier: string): LibraryModule | undefined => {
    if (specifier === doorModule) return door.module;
    return specifier === "switchpoint/grade" ? authorModule : library.get(specifier);
  };
  return linkProgram(modules, factories, find);
}
