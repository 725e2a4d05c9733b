/** `switchpoint new exercise DIR`: a working exercise to begin with. It passes `switchpoint check`. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArguments, UsageError } from "./arguments.ts";
import { exerciseTemplate } from "./exercise-template.ts";
import { print } from "./output.ts";

/** The command; the folder must not exist. */
export async function newFolder(words: readonly string[]): Promise<number> {
  const { operands } = parseArguments(words, {});
  const [what, folder, ...more] = operands;
  if (what !== "exercise" || folder === undefined || more.length > 0)
    throw new UsageError("new needs what and where: switchpoint new exercise content/09-locks/exercises/my-exercise");
  if (existsSync(folder)) throw new UsageError(`${folder} is there already; name a folder that is not`);
  for (const [name, text] of Object.entries(exerciseTemplate)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  print(`${folder}: change the files in it, then: switchpoint check ${folder}`);
  return 0;
}
