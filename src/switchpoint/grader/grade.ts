/**
 * Decides an exercise: every check over every schedule, for a result that is the same on every machine.
 *
 * First the exercise is loaded with the author's own starter, to learn what the checks are. Then each check runs with the
 * submission, from the start for every schedule, under bounds that count. A check passes only when the search has covered
 * all schedules; a bound that is reached is a failure that says so, never a pass.
 *
 * Left to others: the search (explorer/), what is said to the learner (feedback.ts).
 */
import { Door, watched } from "./check-program.ts";
import { compileExercise, linkWith, type CompiledExercise, type ExerciseSource } from "./compiled-exercise.ts";
import { ExerciseFault, failings, plansOf, type CheckPlan } from "./exercise.ts";
import { broken, undecidable, unusable, vacuous, waiting } from "./feedback.ts";
import { sha256 } from "./sha256.ts";
import { identity, undecided } from "./undecided.ts";
import { explore } from "../explorer/explore.ts";
import { replay, type Replay } from "../explorer/replay.ts";
import { exploredProgram } from "../runtime/explored.ts";
import type { ExploredProgram } from "../runtime/exploration.ts";
import type { Factory, LinkedProgram, ProgramFile } from "../runtime/program.ts";
import type { GradeCase, GradeResult } from "../runtime/results.ts";
import { runProgram } from "../runtime/run.ts";

/** Steps that grade.ts and the starter may take to be loaded. */
const loadingSteps = 1_000_000;

/** A submission to be graded: compiled and evaluated. */
export class Grading {
  readonly #exercise: ExerciseSource;
  readonly #submission: ProgramFile;
  readonly #compiled: CompiledExercise;
  readonly #factories: readonly Factory[];
  readonly #door = new Door();
  readonly #program: LinkedProgram | null;

  /**
   * @param factories what evaluating `modulesOf(compileExercise(…))` gave
   * @throws Error if the exercise cannot be compiled
   */
  constructor(exercise: ExerciseSource, submission: ProgramFile, factories: readonly Factory[]) {
    this.#exercise = exercise;
    this.#submission = submission;
    this.#compiled = compileExercise(exercise, submission);
    this.#factories = factories;
    const { original, submitted } = this.#compiled;
    this.#program = submitted.ok ? linkWith(submitted.modules, factories.slice(original.length), this.#door) : null;
  }

  /** The result. `boundShare`: of each check's bounds. */
  grade(options: { readonly hidden: boolean; readonly boundShare?: number }): GradeResult {
    let plans: readonly CheckPlan[];
    try {
      plans = this.#plans();
    } catch (fault) {
      if (fault instanceof ExerciseFault) return undecided(this.#exercise, this.#submission, fault.message);
      throw fault;
    }
    const cases: GradeCase[] = [];
    for (const [index, plan] of plans.entries()) {
      if (plan.hidden && !options.hidden) continue;
      cases.push(this.#decide(plan, index, plans, cases, options.boundShare ?? 1));
    }
    const score = sum(cases.map((each) => each.score));
    const max_score = sum(cases.map((each) => each.max_score));
    const status = cases.some((each) => each.status === "error") ? "error" : score === max_score ? "pass" : "fail";
    return { ...identity(this.#exercise, this.#submission), status, score, max_score, cases };
  }

  /**
   * Replays the schedule of a case's witness.
   * @throws Error if there is no such check, or the submission cannot be compiled; ScheduleError if the schedule does not fit
   */
  witness(check: string, schedule: string): Replay {
    const plans = this.#plans();
    const index = plans.findIndex(({ id }) => id === check);
    if (index < 0) throw new ExerciseFault(`there is no check ${check}`);
    return replay(this.#explored(plans[index]!, index), schedule);
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

  #decide(plan: CheckPlan, index: number, plans: readonly CheckPlan[], before: readonly GradeCase[], boundShare: number): GradeCase {
    if (!this.#compiled.submitted.ok) return failed(plan, unusable(this.#compiled.submitted.fault));
    const needed = plan.needs === null ? undefined : before.find(({ id }) => id === plan.needs);
    if (needed !== undefined && needed.status !== "pass") return failed(plan, waiting(plans.find(({ id }) => id === plan.needs)!));
    const bounds = { maxSchedules: Math.ceil(plan.maxSchedules * boundShare), maxSteps: Math.ceil(plan.maxSteps * boundShare) };
    const { verdict, complete, finding } = explore(this.#explored(plan, index), this.#submission.name, bounds);
    if (finding !== null) return failed(plan, broken(plan, finding), finding.schedule);
    if (verdict !== "ok" || !complete) return failed(plan, undecidable(plan, bounds, verdict));
    return this.#door.ends > 0 ? passed(plan) : failed(plan, vacuous(plan));
  }

  #explored(plan: CheckPlan, index: number): ExploredProgram {
    if (this.#program === null) throw new ExerciseFault("the submission cannot be compiled");
    const ignores = new Set(failings.filter((kind) => !plan.never.includes(kind)));
    this.#door.choose(index);
    const hash = sha256(JSON.stringify([this.#exercise.hash, this.#submission.text, plan.id])).slice(0, 8);
    return exploredProgram(watched(this.#program, this.#door, ignores.has("error")), hash, ignores);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function passed(plan: CheckPlan): GradeCase {
  return decided(plan, "pass", "", null);
}

function failed(plan: CheckPlan, message: string, schedule: string | null = null): GradeCase {
  return decided(plan, "fail", message, schedule === null ? null : { seed: 0, schedule });
}

function decided(plan: CheckPlan, status: "pass" | "fail", message: string, witness: GradeCase["witness"]): GradeCase {
  const { id, name, points, hidden } = plan;
  const score = status === "pass" ? points : 0;
  return { id, name, status, score, max_score: points, message, visibility: hidden ? "hidden" : "visible", witness };
}
