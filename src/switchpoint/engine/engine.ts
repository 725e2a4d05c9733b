/**
 * The one door to the engine, for page, command and build alike: plain data in, plain data out.
 *
 * A request is answered in two steps, because text becomes code differently in each place. `prepare` compiles and gives the
 * texts; the shell evaluates each to what its expression gives; `perform` compiles again, which is cheap and keeps nothing
 * between the steps, and runs what the shell evaluated.
 *
 * Left to others: the strings around it (door.ts), the wall (cli/realm.ts, the site's sandbox).
 */
import type { CodePiece, ExploreOptions, Prepared, Request, Response, SourceFile } from "./protocol.ts";
import { unfinishedExploration, unfinishedRun } from "./unfinished.ts";
import type { Compiled, Diagnostic } from "../compiler/compiled.ts";
import { explore } from "../explorer/explore.ts";
import { replay } from "../explorer/replay.ts";
import { ScheduleError } from "../explorer/schedule.ts";
import { versionNamed, versionNames } from "../gil/versions.ts";
import { compileExercise, modulesOf } from "../grader/compiled-exercise.ts";
import { ExerciseFault } from "../grader/exercise-fault.ts";
import { Grading } from "../grader/grade.ts";
import { sha256 } from "../grader/sha256.ts";
import { undecided } from "../grader/undecided.ts";
import { library } from "../python/library.ts";
import { exploredProgram } from "../runtime/explored.ts";
import { codeUrl } from "../runtime/positions.ts";
import { compileProgram, linkProgram, type CompiledProgram, type Factory, type LinkedProgram } from "../runtime/program.ts";
import type { ProgramError } from "../runtime/results.ts";
import { faultInSettings, runProgram } from "../runtime/run.ts";

/** The texts to evaluate, in this order; or what is wrong with the source (`perform` says it in the request's own form). */
export function prepare(request: Request): Prepared {
  if (request.do === "grade" || request.do === "witness") {
    try {
      return { ok: true, pieces: piecesOf(modulesOf(compileExercise(request.exercise, request.submission))) };
    } catch {
      // The exercise is at fault, not the submission: `perform` says so.
      return { ok: true, pieces: [] };
    }
  }
  const program = compiled(request.files);
  return program.ok ? { ok: true, pieces: piecesOf(program.modules) } : program;
}

/**
 * Carries out a request. Never throws for what a program, a submission or an exercise does.
 * @param factories what evaluating the pieces of `prepare` gave, in their order; empty where it found faults
 * @param isTimeUp asked now and then by a search: true ends it with what it knows
 */
export function perform(request: Request, factories: readonly unknown[], isTimeUp: () => boolean = () => false): Response {
  const evaluated = factories as readonly Factory[];
  switch (request.do) {
    case "run":
      return performRun(request, evaluated);
    case "explore":
      return performExplore(request, evaluated, isTimeUp);
    case "replay":
      return performReplay(request, evaluated);
    case "grade":
      return performGrade(request, evaluated);
    case "witness":
      return performWitness(request, evaluated);
  }
}

type RequestTo<K extends Request["do"]> = Extract<Request, { do: K }>;

function compiled(files: readonly SourceFile[]): CompiledProgram {
  return compileProgram(files, (specifier) => {
    const module = library.get(specifier);
    return module === undefined ? undefined : Object.keys(module);
  });
}

function piecesOf(modules: readonly Compiled[]): CodePiece[] {
  return modules.map(({ file, code }) => ({ url: codeUrl(file), code }));
}

/** The program of a request, or the first fault of its source. */
function link(files: readonly SourceFile[], factories: readonly Factory[]): LinkedProgram | ProgramError {
  const program = compiled(files);
  if (!program.ok) return compileError(program.faults, files[0]!.name);
  return linkProgram(program.modules, factories, (specifier) => library.get(specifier));
}

function isError(program: LinkedProgram | ProgramError): program is ProgramError {
  return "type" in program;
}

function compileError(faults: readonly Diagnostic[], main: string): ProgramError {
  const [{ file, line, column, message, remedy }] = faults as readonly [Diagnostic];
  const place = file === main ? "" : `${file}:${line}: `;
  return { type: "CompileError", message: `${place}${message}${remedy === "" ? "" : `. ${remedy}`}`, line, column };
}

/** Identifies the source of a program in schedules. */
function hashOf(files: readonly SourceFile[]): string {
  return sha256(JSON.stringify(files.map(({ name, text }) => [name, text]))).slice(0, 8);
}

function performRun({ files, options }: RequestTo<"run">, factories: readonly Factory[]): Response {
  const fault = faultInSettings(options);
  if (fault !== null) return { do: "fault", message: fault };
  const program = link(files, factories);
  if (!isError(program)) return { do: "run", run: runProgram(program, options) };
  const result = unfinishedRun(files[0]!.name, program, options);
  return { do: "run", run: { result, trace: { threads: [], cores: result.cores, events: [], end: 0 } } };
}

function faultInExploration({ python = "any" }: ExploreOptions): string | null {
  if (python === "any" || versionNamed(python) !== undefined) return null;
  return `--python ${python}: there is no such machine; choose any or one of ${versionNames.join(", ")}`;
}

function performExplore({ files, options }: RequestTo<"explore">, factories: readonly Factory[], isTimeUp: () => boolean): Response {
  const fault = faultInExploration(options);
  if (fault !== null) return { do: "fault", message: fault };
  const file = files[0]!.name;
  const program = link(files, factories);
  if (isError(program)) return { do: "explore", explore: unfinishedExploration(file, program, options) };
  return { do: "explore", explore: explore(exploredProgram(program, hashOf(files)), file, options, isTimeUp) };
}

function performReplay({ files, schedule, options }: RequestTo<"replay">, factories: readonly Factory[]): Response {
  const program = link(files, factories);
  if (isError(program)) return { do: "fault", message: `line ${program.line}: ${program.message}` };
  try {
    return { do: "replay", replay: replay(exploredProgram(program, hashOf(files)), schedule, options) };
  } catch (fault) {
    return refused(fault);
  }
}

function performGrade({ exercise, submission, hidden, boundShare = 1 }: RequestTo<"grade">, factories: readonly Factory[]): Response {
  let grading: Grading;
  try {
    grading = new Grading(exercise, submission, factories);
  } catch (fault) {
    return { do: "grade", grade: undecided(exercise, submission, "ExerciseError", (fault as Error).message) };
  }
  return { do: "grade", grade: grading.grade({ hidden, boundShare }) };
}

function performWitness({ exercise, submission, check, schedule }: RequestTo<"witness">, factories: readonly Factory[]): Response {
  try {
    return { do: "witness", replay: new Grading(exercise, submission, factories).witness(check, schedule) };
  } catch (fault) {
    return refused(fault);
  }
}

/** A schedule that does not fit, or an exercise that cannot be used: said, not thrown. */
function refused(fault: unknown): Response {
  if (!(fault instanceof ScheduleError || fault instanceof ExerciseFault)) throw fault;
  return { do: "fault", message: fault.message };
}
