/**
 * The author's check of one exercise: the folder is complete, the starter fails for the intended reason, the solution passes
 * within a tenth of every bound, each wrong answer gets the feedback that it names. Faults name the file, the fault and the
 * remedy.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { differences, expectationsOf, expectationsOfAnswer, type Expectations } from "./expectations.ts";
import { answerEnding, readExercise, readWrongAnswers } from "./exercises.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";
import { readText } from "./programs.ts";
import { gradeSubmission } from "./grade-submission.ts";
import { noGrade } from "../grader/undecided.ts";
import type { ExerciseFiles, SourceFile } from "../engine/protocol.ts";
import type { GradeResult } from "../runtime/results.ts";

/** What every exercise has. Answers are JSON, programs TypeScript. */
const neededWith = (ending: string): string[] => ["exercise.mdx", `starter${ending}`, `solution${ending}`, "grade.ts", "wrong"];

/** The model solution must leave room: others are allowed to be ten times as clumsy. */
const solutionShare = 0.1;

/** Missing and stray entries of the folder. */
function folderFaults(folder: string): string[] {
  const needed = neededWith(answerEnding(folder));
  const missing = needed
    .filter((name) => !existsSync(join(folder, name)))
    .map((name) => `${name}: missing; an exercise has ${needed.join(", ")}`);
  const stray = readdirSync(folder).filter((name) => !needed.includes(name) && !name.endsWith(".ts"));
  return [...missing, ...stray.map((name) => `${name}: does not belong to an exercise; move it away`)];
}

function gradeOf(exercise: ExerciseFiles, submission: SourceFile, boundShare = 1): Promise<GradeResult> {
  return gradeSubmission(exercise, submission, { hidden: true, boundShare });
}

/** A grade that was not reached at all has one fault: why. */
function compared(file: string, grade: GradeResult, expected: Expectations): string[] {
  const [first] = grade.cases;
  return first?.id === noGrade ? [`${file}: ${first.message}`] : differences(file, grade, expected);
}

async function starterFaults(exercise: ExerciseFiles, matter: FrontMatter): Promise<string[]> {
  const { name } = exercise.starter;
  const grade = await gradeOf(exercise, exercise.starter);
  if (grade.status === "pass") return [`${name}: passes; an exercise needs something to do`];
  return compared(name, grade, new Map(Object.entries(matter.starter)));
}

async function solutionFaults(exercise: ExerciseFiles, solution: SourceFile, matter: FrontMatter): Promise<string[]> {
  const grade = await gradeOf(exercise, solution, solutionShare);
  const faults = compared(solution.name, grade, new Map());
  const points = grade.cases.filter(({ visibility }) => visibility === "visible").reduce((sum, { max_score }) => sum + max_score, 0);
  if (grade.cases[0]?.id !== noGrade && points !== matter.points)
    faults.push(`exercise.mdx: points is ${matter.points}, the checks add up to ${points}`);
  return faults;
}

async function wrongFaults(exercise: ExerciseFiles, wrong: SourceFile): Promise<string[]> {
  const file = `wrong/${wrong.name}`;
  const isAnswer = file.endsWith(".json");
  const expected = isAnswer ? expectationsOfAnswer(wrong.text) : expectationsOf(wrong.text);
  const how = isAnswer
    ? '"fails": { "<check>": "<text of the feedback>" }'
    : '@fails <check> "<text of the feedback>" in its leading comment';
  if (expected.size === 0) return [`${file}: does not say what it fails; write ${how}`];
  return compared(file, await gradeOf(exercise, wrong), expected);
}

/** All faults of the exercise in `folder`; none if it is fit to be shown. */
export async function checkExercise(folder: string): Promise<string[]> {
  const faults = folderFaults(folder);
  const { matter, faults: mistakes } = existsSync(join(folder, "exercise.mdx"))
    ? readFrontMatter(readText(join(folder, "exercise.mdx")))
    : { matter: null, faults: [] };
  faults.push(...mistakes);
  const ending = answerEnding(folder);
  if (matter === null || neededWith(ending).some((name) => !existsSync(join(folder, name)))) return faults;
  const exercise = readExercise(folder);
  const solution = { name: `solution${ending}`, text: readText(join(folder, `solution${ending}`)) };
  const wrong = readWrongAnswers(folder);
  if (wrong.length === 0) faults.push("wrong: empty; write at least one typical wrong answer");
  faults.push(...(await starterFaults(exercise, matter)), ...(await solutionFaults(exercise, solution, matter)));
  for (const answer of wrong) faults.push(...(await wrongFaults(exercise, answer)));
  return faults;
}
