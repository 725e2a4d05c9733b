/** `switchpoint grade EXERCISE SUBMISSION...`: each submission over all schedules of each check. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseArguments, UsageError, type Table } from "./arguments.ts";
import { inOrder } from "./in-order.ts";
import { readExercise } from "./exercises.ts";
import { complain, printJson, Progress } from "./output.ts";
import { readText, Unreadable } from "./programs.ts";
import { performInRealm, type Limits } from "./realm.ts";
import { undecided } from "../grader/undecided.ts";
import type { ExerciseFiles, SourceFile } from "../engine/protocol.ts";
import type { GradeResult } from "../runtime/results.ts";

const table = {
  format: { takes: "choice", of: ["json"] },
  out: { takes: "text" },
  jobs: { takes: "integer", from: 1, to: 256 },
} as const satisfies Table;

/** Backstops of the host; a grade itself is bounded by counted things only. */
const gradeLimits: Limits = { seconds: 60, mebibytes: 512 };

/** How to grade: with the hidden checks too, and with which share of each check's bounds. */
export interface Grading {
  readonly hidden: boolean;
  readonly boundShare?: number;
}

/** Grades one submission behind the wall. What cannot be decided here says so, and why. */
export async function gradeSubmission(
  exercise: ExerciseFiles,
  submission: SourceFile,
  grading: Grading,
  limits: Limits = gradeLimits,
): Promise<GradeResult> {
  const ending = await performInRealm({ do: "grade", exercise, submission, ...grading }, limits);
  const fail = (why: string) => undecided(exercise, submission, why);
  switch (ending.how) {
    case "out of time":
      return fail(`not decided here: no end after ${limits.seconds} s`);
    case "out of memory":
      return fail(`not decided here: it took more than ${limits.mebibytes} MiB of memory`);
    case "crashed":
      return fail(`not decided here: ${ending.detail}`);
  }
  const { response } = ending;
  if (response.do === "grade") return response.grade;
  return fail(response.do === "fault" ? response.message : "the engine answered something else");
}

async function gradeFile(exercise: ExerciseFiles, path: string, index: number): Promise<GradeResult> {
  let text;
  try {
    text = readText(path);
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    return { ...undecided(exercise, { name: path, text: "" }, fault.message), submission: path, index };
  }
  const grade = await gradeSubmission(exercise, { name: basename(path), text }, { hidden: true });
  return { ...grade, submission: path, index };
}

/** The command; reports are written for every submission, whatever its grade. */
export async function grade(words: readonly string[]): Promise<number> {
  const { options, operands } = parseArguments(words, table);
  const [folder, ...submissions] = operands;
  if (folder === undefined || submissions.length === 0) {
    throw new UsageError("grade needs an exercise and a submission: switchpoint grade content/09-locks/exercises/bank-transfer answer.ts");
  }
  let exercise: ExerciseFiles;
  try {
    exercise = readExercise(folder);
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    complain(`${fault.message}: an exercise is a folder with grade.ts and starter.ts`);
    return 2;
  }
  const lines: GradeResult[] = [];
  const progress = new Progress(submissions.length);
  await inOrder(
    submissions,
    options.jobs ?? availableParallelism(),
    (path, index) => gradeFile(exercise, path, index),
    (result) => {
      progress.step();
      if (options.out === undefined) printJson(result);
      else lines.push(result);
    },
  );
  if (options.out !== undefined) writeReport(options.out, lines);
  return 0;
}

/** JSON is one object a line, so that any number of results fit into one file. */
function writeReport(path: string, results: readonly GradeResult[]): void {
  const file = path.endsWith("/") ? join(path, "grades.jsonl") : path;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, results.map((result) => JSON.stringify(result) + "\n").join(""));
}
