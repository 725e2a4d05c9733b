/** From a file on disk to the engine's answer about it, with every way to fail as one kind of error. */
import { errorOf } from "./endings.ts";
import { readProgram, Unreadable } from "./programs.ts";
import type { Watch } from "./inmate-process.ts";
import { performInRealm, type Limits } from "./realm.ts";
import type { Request, Response, SourceFile } from "../engine/protocol.ts";
import type { ProgramError } from "../runtime/results.ts";

/** An answer of the kind that was asked for, or why there is none. */
export type Answer = { readonly response: Response } | { readonly error: ProgramError };

/** A fault of ours: never the program's. */
export function internalError(message: string): ProgramError {
  return { type: "InternalError", message, line: 0, column: 0 };
}

/** Reads the program `file` and carries out the request about it behind the wall; `watch` hears how far a search is. */
export async function askAbout(
  file: string,
  request: (files: readonly SourceFile[]) => Request,
  limits: Limits,
  watch: Watch | null = null,
): Promise<Answer> {
  let files;
  try {
    files = readProgram(file);
  } catch (fault) {
    if (fault instanceof Unreadable) return { error: fault.error };
    throw fault;
  }
  const ending = await performInRealm(request(files), limits, watch);
  if (ending.how !== "answered") return { error: errorOf(ending, limits) };
  const { response } = ending;
  return response.do === "fault" ? { error: internalError(response.message) } : { response };
}
