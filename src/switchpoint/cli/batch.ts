/**
 * Many submissions to one exercise: each is read, identical code is graded once, and what an earlier run has decided is not
 * graded again. What could not be decided is never taken for a decision: not of an earlier run, nor of a twin.
 *
 * Left to others: how many at once and in which order they are told (cli/in-order.ts), where decisions are kept
 * (cli/ledger.ts).
 */
import { gradeSubmission } from "./grade-submission.ts";
import { readText, Unreadable } from "./programs.ts";
import { identity, undecided } from "../grader/undecided.ts";
import type { ExerciseFiles, SourceFile } from "../engine/protocol.ts";
import type { GradeResult } from "../runtime/results.ts";

/** A submission as it was handed in. */
export interface Entry {
  /** As named on the command line. */
  readonly path: string;
  /** Among all submissions of the command, from 0; the same in every shard. */
  readonly index: number;
  readonly source: SourceFile;
  /** Why it could not be read; otherwise null. */
  readonly fault: Unreadable | null;
  /** Identity of exercise, engine and code. */
  readonly hash: string;
}

/** Reads the submissions. One that cannot be read is an entry too. */
export function readEntries(exercise: ExerciseFiles, paths: readonly string[]): Entry[] {
  return paths.map((path, index) => {
    let text = "";
    let fault: Unreadable | null = null;
    try {
      text = readText(path);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      fault = error;
    }
    // Grades do not depend on the name: a result of identical code may have been reached under another one.
    const source = { name: path.endsWith(".json") ? "submission.json" : "submission.ts", text };
    return { path, index, source, fault, hash: identity(exercise, source).content_hash };
  });
}

/** The submissions of shard `number` of `of`, from 1. Identical code is in one shard, and shards are about equal. */
export function shardOf(entries: readonly Entry[], { number, of }: { readonly number: number; readonly of: number }): Entry[] {
  const rank = new Map<string, number>();
  for (const { hash } of entries) if (!rank.has(hash)) rank.set(hash, rank.size);
  return entries.filter(({ hash }) => rank.get(hash)! % of === number - 1);
}

export class Batch {
  readonly #exercise: ExerciseFiles;
  readonly #decided: Map<string, GradeResult>;
  readonly #underWay = new Map<string, Promise<GradeResult>>();

  /** `decided`: results of an earlier run. */
  constructor(exercise: ExerciseFiles, decided: Iterable<GradeResult> = []) {
    this.#exercise = exercise;
    this.#decided = new Map([...decided].filter(({ status }) => status !== "error").map((result) => [result.content_hash, result]));
  }

  /** The result of an entry, under its own name. */
  async grade({ path, index, source, fault, hash }: Entry): Promise<GradeResult> {
    const result =
      fault === null
        ? await this.#result(hash, source)
        : undecided(this.#exercise, source, fault.error.type, `${fault.message}: it could not be read`);
    return { ...result, submission: path, index };
  }

  async #result(hash: string, source: SourceFile): Promise<GradeResult> {
    const twin = this.#decided.get(hash) ?? (await this.#underWay.get(hash));
    if (twin !== undefined && twin.status !== "error") return twin;
    const grading = gradeSubmission(this.#exercise, source, { hidden: true });
    this.#underWay.set(hash, grading);
    const result = await grading;
    if (result.status !== "error") this.#decided.set(hash, result);
    return result;
  }
}
