/**
 * Whether a program may fork: only then do its processes keep a diary (machine/kernel/recording.ts), which costs time and memory.
 */
import type { Compiled } from "../compiler/compiled.ts";
import { isAtLeast } from "../gil/versions.ts";

/** @param python the release that is simulated: "3.14" has another default start method */
export function mayFork(modules: readonly Compiled[], python: string, startMethod: string | undefined): boolean {
  return modules.some((module) => {
    const imported = (specifier: string): boolean => module.imports.some((one) => one.specifier === specifier);
    const asked = module.links.some(({ specifier, name }) => specifier === "switchpoint/os" && name === "fork");
    if (asked || (imported("switchpoint/os") && /\.fork\b/.test(module.code))) return true;
    if (!module.imports.some(({ specifier }) => PARENTS.test(specifier))) return false;
    if (/["'`]fork["'`]/.test(module.code)) return true;
    return startMethod === undefined ? !isAtLeast(python, "3.14") : startMethod === "fork";
  });
}

/** Whether a program may have more than one process. */
export function startsProcesses(modules: readonly Compiled[]): boolean {
  return modules.some(({ imports }) => imports.some(({ specifier }) => PARENTS.test(specifier) || OTHER_PARENTS.has(specifier)));
}

/** Modules that start processes, or may be made to by a fork. */
const OTHER_PARENTS: ReadonlySet<string> = new Set(["switchpoint/os", "switchpoint/subprocess"]);
/** Those of them that fork by default. */
const PARENTS = /^switchpoint\/(multiprocessing|concurrent\/futures)/;
