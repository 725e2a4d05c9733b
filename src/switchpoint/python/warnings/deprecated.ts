/**
 * Deprecated names: a DeprecationWarning from the version on that deprecates them.
 *
 * Source: CPython 3.13, Lib/threading.py; Lib/warnings.py, showwarning.
 */
import { isAtLeast } from "../../gil/versions.ts";
import type { Sim } from "../../machine/traps.ts";
import { DeprecationWarning } from "../builtins.ts";
import { currentThread } from "../interpreter.ts";
import { issueWarning, placeOfCall } from "./warning-filters.ts";

/** Warns from Python `version` on; before it, the name is an ordinary one. */
// eslint-disable-next-line require-yield
export function* warnDeprecated(message: string, version: string): Sim<void> {
  const { interpreter } = currentThread();
  if (isAtLeast(interpreter.python, version)) issueWarning(interpreter, new DeprecationWarning(message), placeOfCall(interpreter));
}
