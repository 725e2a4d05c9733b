/**
 * An exercise as the page's checker needs it, read as the command line reads it, so that both see the same files and hash.
 * The solution and the typical wrong answers stay out of the site.
 */
import { resolve } from "node:path";
import { readExercise } from "switchpoint/exercises";
import type { ExerciseFiles } from "switchpoint/protocol";

/** Reads content/<chapter>/exercises/<name>. Hidden checks must not reach the site: an exercise that has some fails the build. */
export function exerciseFiles(chapter: string, name: string): ExerciseFiles {
  const exercise = readExercise(resolve("content", chapter, "exercises", name));
  if (/\bhidden:\s*true\b/.test(exercise.grade.text)) {
    throw new Error(`content/${chapter}/exercises/${name}/grade.ts: hidden checks cannot be published; keep them out of content/`);
  }
  return exercise;
}
