/**
 * The second half of the engine: runs what was compiled and evaluated. Nothing here compiles; and of the library only those
 * packs are there that somebody has loaded (python/library.ts, python/packs).
 */
import type { Decided, ExploreOptions, Prepared, Request, Response, SourceFile } from "./protocol.ts";
import { unfinishedExploration, unfinishedRun } from "./unfinished.ts";
import type { Diagnostic } from "../compiler/compiled.ts";
import { exploring, type Progress } from "../explorer/explore.ts";
import { replay } from "../explorer/replay.ts";
import { parseSchedule, requireFit, ScheduleError } from "../explorer/schedule.ts";
import { standingAfter, type Steps } from "../explorer/standing.ts";
import { treeOf } from "../explorer/tree.ts";
import { versionNamed, versionNames } from "../gil/versions.ts";
import type { CompiledExercise } from "../grader/compiled-exercise.ts";
import { ExerciseFault } from "../grader/exercise-fault.ts";
import { Grading } from "../grader/grade.ts";
import { sha256 } from "../grader/sha256.ts";
import { undecided } from "../grader/undecided.ts";
import { library } from "../python/registry.ts";
import { exploredProgram } from "../runtime/explored.ts";
import { linkProgram, type Factory, type LinkedProgram } from "../runtime/program.ts";
import type { ProgramError } from "../runtime/results.ts";
import { faultInSettings, runProgram } from "../runtime/run.ts";

/**
 * Carries out a request. Never throws for what a program, a submission or an exercise does.
 * @param prepared what `prepare` made of the request
 * @param factories what evaluating its pieces gave, in their order; empty where it found faults
 * @param isTimeUp asked now and then by a search: true ends it with what it knows
 */
export function perform(
  request: Request,
  prepared: Prepared,
  factories: readonly unknown[],
  isTimeUp: () => boolean = () => false,
): Response {
  const work = performing(request, prepared, factories, isTimeUp);
  let next = work.next();
  while (!next.done) next = work.next(!isTimeUp());
  return next.value;
}

/** A request in slices. Answer a progress with false to end it with what is known so far. */
export type Performing = Generator<Progress, Response, boolean | undefined>;

/** The same in slices, as far as a request has any: an exploration stops after every execution to tell how far it is. */
export function* performing(
  request: Request,
  prepared: Prepared,
  factories: readonly unknown[],
  isTimeUp: () => boolean = () => false,
): Performing {
  const evaluated = factories as readonly Factory[];
  switch (request.do) {
    case "run":
      return performRun(request, prepared, evaluated);
    case "explore":
      return yield* performExplore(request, prepared, evaluated, isTimeUp);
    case "replay":
      return performReplay(request, prepared, evaluated);
    case "grade":
      return performGrade(request, prepared, evaluated);
    case "witness":
      return performWitness(request, prepared, evaluated);
    case "follow":
    case "tree":
      return performSteered(request, prepared, evaluated);
    case "follow-check":
    case "checks":
      return performAboutChecks(request, prepared, evaluated);
  }
}

type RequestTo<K extends Request["do"]> = Extract<Request, { do: K }>;

/** The program of a request, or the first fault of its source. */
function link(files: readonly SourceFile[], prepared: Prepared, factories: readonly Factory[]): LinkedProgram | ProgramError {
  if (!prepared.ok) return compileError(prepared.faults, files[0]!.name);
  return linkProgram(prepared.modules, factories, (specifier) => library.get(specifier));
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

function performRun({ files, options }: RequestTo<"run">, prepared: Prepared, factories: readonly Factory[]): Response {
  const fault = faultInSettings(options);
  if (fault !== null) return { do: "fault", message: fault };
  const program = link(files, prepared, factories);
  if (!isError(program)) return { do: "run", run: runProgram(program, options) };
  const result = unfinishedRun(files[0]!.name, program, options);
  return { do: "run", run: { result, trace: { threads: [], cores: result.cores, events: [], end: 0 } } };
}

function faultInExploration({ python = "any" }: ExploreOptions): string | null {
  if (python === "any" || versionNamed(python) !== undefined) return null;
  return `--python ${python}: there is no such machine; choose any or one of ${versionNames.join(", ")}`;
}

function* performExplore(
  { files, options }: RequestTo<"explore">,
  prepared: Prepared,
  factories: readonly Factory[],
  isTimeUp: () => boolean,
): Performing {
  const fault = faultInExploration(options);
  if (fault !== null) return { do: "fault", message: fault };
  const file = files[0]!.name;
  const program = link(files, prepared, factories);
  if (isError(program)) return { do: "explore", explore: unfinishedExploration(file, program, options) };
  return { do: "explore", explore: yield* exploring(exploredProgram(program, hashOf(files)), file, options, isTimeUp) };
}

function performReplay({ files, schedule, options }: RequestTo<"replay">, prepared: Prepared, factories: readonly Factory[]): Response {
  const program = link(files, prepared, factories);
  if (isError(program)) return { do: "fault", message: `line ${program.line}: ${program.message}` };
  try {
    return { do: "replay", replay: replay(exploredProgram(program, hashOf(files)), schedule, options) };
  } catch (fault) {
    return refused(fault);
  }
}

function exerciseIn(prepared: Prepared): CompiledExercise | { readonly fault: string } {
  if (!prepared.ok || prepared.exercise === null) throw new TypeError("this is no grading, prepared");
  return prepared.exercise;
}

function performGrade(
  { exercise, submission, hidden, boundShare = 1 }: RequestTo<"grade">,
  prepared: Prepared,
  factories: readonly Factory[],
): Response {
  const compiled = exerciseIn(prepared);
  if ("fault" in compiled) return { do: "grade", grade: undecided(exercise, submission, "ExerciseError", compiled.fault) };
  return { do: "grade", grade: new Grading(exercise, submission, compiled, factories).grade({ hidden, boundShare }) };
}

function performWitness(
  { exercise, submission, check, schedule }: RequestTo<"witness">,
  prepared: Prepared,
  factories: readonly Factory[],
): Response {
  const compiled = exerciseIn(prepared);
  if ("fault" in compiled) return { do: "fault", message: compiled.fault };
  try {
    return { do: "witness", replay: new Grading(exercise, submission, compiled, factories).witness(check, schedule) };
  } catch (fault) {
    return refused(fault);
  }
}

/** Programs whose threads somebody else chooses, or nobody: then all orders are gone through. */
function performSteered(request: RequestTo<"follow" | "tree">, prepared: Prepared, factories: readonly Factory[]): Response {
  const linked = link(request.files, prepared, factories);
  if (isError(linked)) return { do: "fault", message: `line ${linked.line}: ${linked.message}` };
  const program = exploredProgram(linked, hashOf(request.files));
  if (request.do === "tree") {
    const { mostLeaves } = request;
    return { do: "tree", tree: treeOf(program, request, { maxSteps: mostStepsByHand, ...(mostLeaves !== undefined && { mostLeaves }) }) };
  }
  try {
    if (request.schedule !== "") requireFit(parseSchedule(request.schedule), { python: "any", hash: program.hash, seed: 0, args: {} });
    return { do: "follow", standing: standingAfter(program, stepsOf(request), { maxSteps: mostStepsByHand }) };
  } catch (fault) {
    return refused(fault);
  }
}

/** Steps of an execution whose choices somebody makes: what goes by itself in between must end. */
const mostStepsByHand = 10_000;

function stepsOf({ schedule, pick, main }: Decided): Steps {
  return { choices: schedule === "" ? [] : parseSchedule(schedule).choices, pick, main };
}

function performAboutChecks(request: RequestTo<"follow-check" | "checks">, prepared: Prepared, factories: readonly Factory[]): Response {
  const compiled = exerciseIn(prepared);
  if ("fault" in compiled) return { do: "fault", message: compiled.fault };
  try {
    const grading = new Grading(request.exercise, request.submission, compiled, factories);
    if (request.do === "checks") return { do: "checks", checks: grading.facts() };
    return { do: "follow", standing: standingAfter(grading.program(request.check), stepsOf(request), { maxSteps: mostStepsByHand }) };
  } catch (fault) {
    return refused(fault);
  }
}

/** A schedule that does not fit, or an exercise that cannot be used: said, not thrown. */
function refused(fault: unknown): Response {
  if (!(fault instanceof ScheduleError || fault instanceof ExerciseFault)) throw fault;
  return { do: "fault", message: fault.message };
}
