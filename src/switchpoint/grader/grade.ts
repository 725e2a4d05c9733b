/**
 * Decides an exercise: one check after the other, for a result that is the same on every machine.
 *
 * First the exercise is loaded with the author's own starter, to learn what the checks are. Then each check runs with the
 * submission, from the start for every schedule, under bounds that count; a bound that is reached is a failure that says so,
 * never a pass.
 *
 * Left to others: what decides each kind of check (checks/), the search (explorer/), what is said to the learner (feedback.ts).
 */
import { factsOf, type CheckFacts } from "./check-facts.ts";
import { Door, watched, type Watching } from "./check-program.ts";
import { answerIn, linkWith, programsOf, takesAnswers, type CompiledExercise, type ExerciseSource } from "./compiled-exercise.ts";
import { decide } from "./checks/decide.ts";
import { failed, type Decision, type Subject, type Watch } from "./checks/decision.ts";
import { ExerciseFault } from "./exercise-fault.ts";
import { allFailings, failings } from "./failings.ts";
import { plansOf, type CheckPlan } from "./exercise.ts";
import { unusable, waiting } from "./feedback.ts";
import { sha256 } from "./sha256.ts";
import { identity, undecided } from "./undecided.ts";
import { replay, type Replay } from "../explorer/replay.ts";
import { exploredProgram } from "../runtime/explored.ts";
import type { ExploredProgram, Failing } from "../runtime/instance.ts";
import type { ProgramFile } from "../runtime/program-file.ts";
import type { Factory, LinkedProgram } from "../runtime/program.ts";
import type { GradeCase, GradeResult, ProgramError } from "../runtime/results.ts";
import { runProgram } from "../runtime/run.ts";

/** Steps that grade.ts and the starter may take to be loaded. */
const loadingSteps = 1_000_000;

/** Steps of all executions of a search together: some seconds. */
const stepsInAll = 10_000_000;

/** A submission to be graded: compiled and evaluated. */
export class Grading {
  readonly #exercise: ExerciseSource;
  readonly #submission: ProgramFile;
  readonly #compiled: CompiledExercise;
  readonly #factories: readonly Factory[];
  readonly #door = new Door();
  readonly #program: LinkedProgram | null;
  /** The submission as a test, by the file that it tests. */
  readonly #variants = new Map<string, LinkedProgram>();

  /**
   * @param compiled what `compileExercise` made of the two
   * @param factories what evaluating `modulesOf(compiled)` gave
   */
  constructor(exercise: ExerciseSource, submission: ProgramFile, compiled: CompiledExercise, factories: readonly Factory[]) {
    this.#exercise = exercise;
    this.#submission = submission;
    this.#compiled = compiled;
    this.#factories = factories;
    const names = [null, "", ...compiled.variants.map(([file]) => file)];
    let at = 0;
    let program: LinkedProgram | null = null;
    for (const [index, modules] of programsOf(compiled).entries()) {
      const own = factories.slice(at, (at += modules.length));
      if (index === 0 || modules.length === 0) continue;
      const linked = linkWith(modules, own, this.#door);
      if (index === 1) program = linked;
      else this.#variants.set(names[index]!, linked);
    }
    this.#program = program;
  }

  /** The result. `boundShare`: of each check's bounds. */
  grade(options: { readonly hidden: boolean; readonly boundShare?: number }): GradeResult {
    let plans: readonly CheckPlan[];
    try {
      plans = this.#plans();
    } catch (fault) {
      if (fault instanceof ExerciseFault) return undecided(this.#exercise, this.#submission, "ExerciseError", fault.message);
      throw fault;
    }
    const cases: GradeCase[] = [];
    try {
      for (const [index, plan] of plans.entries()) {
        if (plan.hidden && !options.hidden) continue;
        cases.push(caseOf(plan, this.#decide(plan, index, plans, cases, options.boundShare ?? 1)));
      }
    } catch (fault) {
      if (fault instanceof ExerciseFault) return undecided(this.#exercise, this.#submission, "ExerciseError", fault.message);
      throw fault;
    }
    const score = sum(cases.map((each) => each.score));
    const max_score = sum(cases.map((each) => each.max_score));
    const status = cases.some((each) => each.status === "error") ? "error" : score === max_score ? "pass" : "fail";
    return { ...identity(this.#exercise, this.#submission), status, score, max_score, error: this.#compileError(), cases };
  }

  /**
   * Replays the schedule of a case's witness.
   * @throws Error if there is no such check, or the submission cannot be compiled; ScheduleError if the schedule does not fit
   */
  witness(check: string, schedule: string): Replay {
    const { plan, program } = this.#underCheck(check);
    // Where outputs are compared, printing is an operation of the schedule.
    return replay(program, schedule, { maxSteps: plan.maxSteps, outcomes: plan.kind === "output" });
  }

  /** What a page shows of the checks; hidden ones are left out. @throws ExerciseFault */
  facts(): CheckFacts[] {
    return this.#plans()
      .filter(({ hidden }) => !hidden)
      .map(factsOf);
  }

  /** The program of a check, for whoever decides its schedule. @throws Error as `witness` */
  program(check: string): ExploredProgram {
    return this.#underCheck(check).program;
  }

  #underCheck(check: string): { plan: CheckPlan; program: ExploredProgram } {
    const plans = this.#plans();
    const index = plans.findIndex(({ id }) => id === check);
    const plan = plans[index];
    if (plan === undefined) throw new ExerciseFault(`there is no check ${check}`);
    const subject = this.#subject(plan, index, 1);
    const { its } = plan;
    const program = "variant" in its ? subject.variant(its.variant as string) : subject.explored(watchOf(plan));
    if (program === null) throw new ExerciseFault("the submission is no test");
    return { plan, program };
  }

  /** The fault that keeps every check from running. */
  #compileError(): ProgramError | null {
    const { submitted } = this.#compiled;
    if (submitted.ok) return null;
    const { line, column } = submitted.fault;
    return { type: "CompileError", message: unusable(submitted.fault), line, column };
  }

  /** What the checks are, by the author's own modules. */
  #plans(): readonly CheckPlan[] {
    const door = new Door();
    const { original } = this.#compiled;
    const program = linkWith(original, this.#factories.slice(0, original.length), door);
    const { error } = runProgram(program, { maxSteps: loadingSteps, maxEvents: 0 }).result;
    if (error !== null) throw new ExerciseFault(`grade.ts with starter.ts ends in ${error.type}: ${error.message}`);
    if (door.exercise === null) throw new ExerciseFault("grade.ts: export default exercise({ checks: [ … ] })");
    return plansOf(door.exercise);
  }

  #decide(plan: CheckPlan, index: number, plans: readonly CheckPlan[], before: readonly GradeCase[], boundShare: number): Decision {
    if (!this.#compiled.submitted.ok) return failed(unusable(this.#compiled.submitted.fault));
    const needed = plan.needs === null ? undefined : before.find(({ id }) => id === plan.needs);
    if (needed !== undefined && needed.status !== "pass") return failed(waiting(plans.find(({ id }) => id === plan.needs)!));
    return decide(this.#subject(plan, index, boundShare));
  }

  /** The submission under the check. From now on its program runs that check. */
  #subject(plan: CheckPlan, index: number, boundShare: number): Subject {
    const program = this.#program;
    if (program === null) throw new ExerciseFault("the submission cannot be compiled");
    this.#door.choose(index);
    return {
      plan,
      bounds: {
        maxSchedules: Math.ceil(plan.maxSchedules * boundShare),
        maxSteps: Math.ceil(plan.maxSteps * boundShare),
        maxStepsInAll: Math.ceil(stepsInAll * boundShare),
        ...(plan.python !== null && { python: plan.python }),
      },
      door: this.#door,
      constructs: this.#compiled.constructs,
      answer: takesAnswers(this.#exercise) ? answerIn(this.#submission.text) : null,
      program: watched(program, this.#door, "strictly"),
      explored: (watch) => this.#explored(program, plan, watch),
      variant: (name) => this.#variant(name, plan),
    };
  }

  #explored(program: LinkedProgram, plan: CheckPlan, { ignores = new Set(["leak"]), seeks = false }: Watch = {}): ExploredProgram {
    const ignored = new Set<Failing>(seeks ? allFailings : ignores);
    const how: Watching = seeks ? { seeking: ignored } : ignores.has("error") ? "tolerantly" : "strictly";
    // An answer is no part of the program: its schedules fit whatever the answer is.
    const text = takesAnswers(this.#exercise) ? "" : this.#submission.text;
    const hash = sha256(JSON.stringify([this.#exercise.hash, text, plan.id])).slice(0, 8);
    return exploredProgram(watched(program, this.#door, how), hash, ignored);
  }

  #variant(name: string, plan: CheckPlan): ExploredProgram | null {
    if (!this.#exercise.others.some((file) => file.name === `${name}.ts`))
      throw new ExerciseFault(`grade.ts: check ${plan.id}: there is no ${name}.ts beside it`);
    const program = this.#variants.get(name);
    return program === undefined ? null : this.#explored(program, plan);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** How the check's program was watched when its witness was found. */
function watchOf({ kind, its }: CheckPlan): Watch {
  if (kind === "some-schedule") return { seeks: true };
  const { never = failings } = its as { never?: readonly Failing[] };
  return { ignores: new Set(allFailings.filter((each) => !never.includes(each))) };
}

function caseOf(plan: CheckPlan, { pass, message, schedule, score }: Decision): GradeCase {
  const { id, name, points, hidden } = plan;
  return {
    id,
    name,
    status: pass ? "pass" : "fail",
    score: score ?? (pass ? points : 0),
    max_score: points,
    message,
    visibility: hidden ? "hidden" : "visible",
    witness: schedule === null ? null : { seed: 0, schedule },
  };
}
