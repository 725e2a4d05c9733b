/**
 * Reads an exercise folder: exercise.mdx, starter.ts, solution.ts, wrong/*.ts, grade.ts, and whatever other .ts files these
 * import. Where the submission is an answer and no program, it is starter.json, solution.json and wrong/*.json.
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readText } from "./programs.ts";
import { exerciseHash } from "../grader/exercise-hash.ts";
import type { ExerciseFiles, SourceFile } from "../engine/protocol.ts";

/** Files of a folder that grade.ts and the learner cannot import as "others". */
const named = new Set(["grade.ts", "starter.ts", "solution.ts"]);

function source(folder: string, name: string): SourceFile {
  return { name, text: readText(join(folder, name)) };
}

function sources(folder: string, ending: ".ts" | ".json" = ".ts"): SourceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => source(folder, name));
}

/** What submissions to the exercise are: programs, or answers. */
export function answerEnding(folder: string): ".ts" | ".json" {
  return existsSync(join(folder, "starter.json")) ? ".json" : ".ts";
}

/**
 * What is needed to grade with the exercise.
 * @throws Unreadable if grade.ts or starter.ts cannot be read
 */
export function readExercise(folder: string): ExerciseFiles {
  const files = {
    name: basename(resolve(folder)),
    grade: source(folder, "grade.ts"),
    starter: source(folder, `starter${answerEnding(folder)}`),
    others: sources(folder).filter(({ name }) => !named.has(name)),
  };
  return { ...files, hash: exerciseHash(files) };
}

/** The wrong answers beside an exercise, by file name. */
export function readWrongAnswers(folder: string): SourceFile[] {
  return sources(join(folder, "wrong"), answerEnding(folder));
}

/** Folders below `folder`, itself included, that hold an exercise.mdx or a grade.ts; sorted by path. */
export function findExercises(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const here = entries.some(({ name }) => name === "exercise.mdx" || name === "grade.ts") ? [folder] : [];
  const below = entries.filter((entry) => entry.isDirectory() && entry.name !== "node_modules").map(({ name }) => join(folder, name));
  return [...here, ...below.sort().flatMap(findExercises)];
}
