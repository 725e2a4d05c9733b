/**
 * Compiles an exercise with a submission: twice the same program, once with the author's starter, which nobody can have
 * tampered with and which tells what the checks are, and once with the submission in its place. A submission that is a test
 * ("exercise" stands for what it tests) is compiled once more for each file that it may be a test of. One that is an answer
 * (JSON) is no part of any program. Nothing of this is needed where the programs run.
 */
import { checkProgram, doorModule, testProgram } from "./check-program.ts";
import * as author from "./author.ts";
import { answerIn, takesAnswers, type CompiledExercise, type ExerciseSource, type Submitted } from "./compiled-exercise.ts";
import { constructsIn } from "./constructs.ts";
import type { Compiled, Diagnostic } from "../compiler/compiled.ts";
import { exportsOf } from "../python/exports.ts";
import { CompileMemory } from "../runtime/compile-memory.ts";
import type { ProgramFile } from "../runtime/program-file.ts";
import { compileProgram } from "../runtime/program-text.ts";

/** The name under which the submission takes part: grade.ts imports "./starter". */
const starterName = "starter.ts";

/** Modules that only grade.ts and its like may import. */
const closed = new Set(["switchpoint/grade", doorModule]);

const authorNames = Object.keys(author);

function names(specifier: string): readonly string[] | undefined {
  if (specifier === doorModule) return ["choose", "reach"];
  if (specifier === "switchpoint/grade") return authorNames;
  return exportsOf(specifier);
}

function programWith(exercise: ExerciseSource, starter: string): ProgramFile[] {
  const named = (file: ProgramFile, name: string): ProgramFile => ({ name, text: file.text });
  return [checkProgram, named(exercise.grade, "grade.ts"), { name: starterName, text: starter }, ...exercise.others];
}

/** What the submission may not import, where it does. */
function trespass(modules: readonly Compiled[], isTest: boolean): Diagnostic | null {
  const submission = modules.find(({ file }) => file === starterName);
  const found = submission?.imports.find(
    ({ specifier }) =>
      closed.has(specifier) ||
      // A test knows what it tests as "exercise" only: else it would know which variant it is.
      (isTest && specifier.startsWith(".")) ||
      /^\.\.?\/(.*\/)?(grade|solution|\(check\))(\.[jt]s)?$/.test(specifier),
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
 * Compiles all programs.
 * @throws Error with the fault's text if the exercise itself cannot be compiled
 */
export function compileExercise(
  exercise: ExerciseSource,
  submission: ProgramFile,
  memory: CompileMemory = new CompileMemory(),
): CompiledExercise {
  const isAnswer = takesAnswers(exercise);
  const original = compileProgram(programWith(exercise, isAnswer ? "" : exercise.starter.text), names, memory);
  if (!original.ok) {
    const { file, line, message, remedy } = original.faults[0]!;
    throw new Error(`${file}:${line}: ${message}. ${remedy}`);
  }
  const { modules } = original;
  const variants = isAnswer ? [] : variantsOf(exercise, submission, memory);
  const fault = variants.map(([, variant]) => variant).find(({ ok }) => !ok);
  const submitted = isAnswer
    ? submittedAnswer(modules, submission)
    : (fault ?? submittedProgram(programWith(exercise, submission.text), memory));
  const constructs = constructsIn(submission.text);
  return { original: modules, submitted, variants, constructs: constructs === null ? null : [...constructs] };
}

/** An answer takes part in no program: what runs is the author's own. */
function submittedAnswer(modules: readonly Compiled[], { text }: ProgramFile): Submitted {
  if (answerIn(text) !== null) return { ok: true, modules };
  const message = "This is no answer";
  const remedy = 'Write JSON: { "answer": … }, or { "schedule": "…" } where a schedule is asked for.';
  return { ok: false, fault: { code: "answer", file: starterName, line: 0, column: 0, message, remedy } };
}

function submittedProgram(files: readonly ProgramFile[], memory: CompileMemory, isTest = false): Submitted {
  const submitted = compileProgram(files, names, memory);
  if (!submitted.ok) return { ok: false, fault: learnersFault(submitted.faults) };
  const fault = trespass(submitted.modules, isTest);
  if (fault !== null) return { ok: false, fault };
  // Stories and findings number their lines without naming a file: only the learner's own are told.
  return { ok: true, modules: submitted.modules.map((module) => (module.file === starterName ? module : placeless(module))) };
}

/** The submission as a test of each file beside grade.ts, if it is a test at all. */
function variantsOf(exercise: ExerciseSource, submission: ProgramFile, memory: CompileMemory): [string, Submitted][] {
  if (!/["']exercise["']/.test(submission.text)) return [];
  const starter = { name: starterName, text: submission.text };
  return exercise.others.map(({ name, text }) => {
    const files = [testProgram, starter, { name: "exercise", text }, ...exercise.others];
    return [name.replace(/\.ts$/, ""), submittedProgram(files, memory, true)];
  });
}

/** The module without its places: nothing that happens in it is at a line of the submission. */
function placeless(module: Compiled): Compiled {
  const sites = module.sites.map((site) => ({ ...site, line: 0, column: 0 }));
  return { ...module, sites, mappings: [{ line: 0, column: 0, sourceLine: 0, sourceColumn: 0 }] };
}
