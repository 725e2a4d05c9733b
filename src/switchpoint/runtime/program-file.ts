/** The files of a program, and how imports name them. */

/** One source file; `name` is relative to the program. */
export interface ProgramFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Where a relative import leads: "./bank" and "./bank.ts" to "bank.ts"; null if to none of the files. "exercise" is the one
 * other name: what a test that is graded imports what it tests from (grader/compiled-exercise.ts).
 */
export function resolveFile(files: readonly Pick<ProgramFile, "name">[], from: string, specifier: string): string | null {
  if (specifier === "exercise") return files.some(({ name }) => name === specifier) ? specifier : null;
  if (!specifier.startsWith("./") && !specifier.startsWith("../")) return null;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  const path = parts.join("/");
  const found = [path, `${path}.ts`, path.replace(/\.js$/, ".ts")].find((name) => files.some((file) => file.name === name));
  return found ?? null;
}

/** True for a module of the library, by its name. */
export const isLibrary = (specifier: string): boolean => specifier === "switchpoint" || specifier.startsWith("switchpoint/");
