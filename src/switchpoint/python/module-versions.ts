/**
 * Since when Python has a module, for those that a program cannot import before.
 *
 * Source: What's New in Python 3.12 and 3.14; Modules/_interpretersmodule.c.
 */
import { isAtLeast } from "../gil/versions.ts";
import { ModuleNotFoundError } from "./builtins.ts";
import { currentThread } from "./interpreter.ts";

const SINCE: ReadonlyMap<string, string> = new Map([
  ["switchpoint/_interpreters", "3.12"],
  ["switchpoint/concurrent/interpreters", "3.14"],
]);

/** @throws ModuleNotFoundError if the Python that runs has no such module */
export function checkModule(specifier: string): void {
  const since = SINCE.get(specifier);
  if (since === undefined || isAtLeast(currentThread().interpreter.python, since)) return;
  throw new ModuleNotFoundError(`No module named '${specifier.replace("switchpoint/", "").replaceAll("/", ".")}'`);
}
