/**
 * The instructions of a program under one version: the compiler's listing, and what the version's policy makes of it.
 *
 * Left to others: the listing (compiler/4-bytecode), the policies (runtime/listing.ts), how it is printed (cli/dis-report.ts, the
 * site).
 */
import { bytecodeOf } from "../compiler/4-bytecode/bytecode.ts";
import type { ListedFunction } from "../compiler/compiled.ts";
import { versionNamed, versionNames } from "../gil/versions.ts";
import { asRun } from "../runtime/listing.ts";
import type { ProgramError } from "../runtime/results.ts";

/** What `switchpoint dis --json` prints for a file. */
export interface Disassembly {
  readonly file: string;
  readonly python: string;
  /** The module first, then its functions and classes in source order. Empty if there is an error. */
  readonly functions: readonly ListedFunction[];
  /** Why there is no listing. */
  readonly error?: ProgramError;
}

/** Lists one module. `python` is any name that `--python` takes; the answer for another says so in `error`. */
export function disassemble(source: string, file: string, python: string): Disassembly {
  const version = versionNamed(python);
  if (version === undefined)
    return failed(file, python, { type: "ValueError", message: `--python takes one of ${versionNames.join(", ")}`, line: 0, column: 0 });
  const bytecode = bytecodeOf(source, file, version.language);
  if (!bytecode.ok) {
    const { message, remedy, line, column } = bytecode.faults[0]!;
    return failed(file, python, { type: "CompileError", message: remedy === "" ? message : `${message}. ${remedy}`, line, column });
  }
  return { file, python, functions: asRun(bytecode.functions, version) };
}

function failed(file: string, python: string, error: ProgramError): Disassembly {
  return { file, python, functions: [], error };
}
