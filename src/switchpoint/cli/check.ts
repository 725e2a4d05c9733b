/** `switchpoint check CONTENT`: the author's check of every exercise in a folder. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArguments, UsageError, type Table } from "./arguments.ts";
import { checkExercise } from "./check-exercise.ts";
import { findExercises } from "./exercises.ts";
import { inOrder } from "./in-order.ts";
import { print, printJson, Progress } from "./output.ts";

const table = { json: { takes: "flag" } } as const satisfies Table;

/** The command; the status is 1 if any exercise has a fault. */
export async function check(words: readonly string[]): Promise<number> {
  const { options, operands } = parseArguments(words, table);
  const [content, ...more] = operands;
  if (content === undefined || more.length > 0) throw new UsageError("check needs one folder: switchpoint check content");
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${content}: there is no such folder`);
  const exercises = findExercises(content);
  if (exercises.length === 0) throw new UsageError(`${content}: there is no exercise; one is a folder with exercise.mdx and grade.ts`);
  const progress = new Progress(exercises.length);
  let faulty = 0;
  await inOrder(exercises, availableParallelism(), checkExercise, (faults, index) => {
    progress.step();
    if (faults.length > 0) faulty++;
    const exercise = exercises[index]!;
    if (options.json) printJson({ exercise, faults });
    else print([`${exercise}: ${faults.length === 0 ? "good" : ""}`, ...faults.map((fault) => `  ${fault}`)].join("\n"));
  });
  return faulty === 0 ? 0 : 1;
}
