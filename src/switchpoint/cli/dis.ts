/** `switchpoint dis FILE...`: the CPython instructions of a program, and after which of them another thread may come. */
import { parseArguments, UsageError, type Table } from "./arguments.ts";
import { describeDisassembly } from "./dis-report.ts";
import { print, printJson } from "./output.ts";
import { readText, Unreadable } from "./programs.ts";
import { disassemble, type Disassembly } from "../engine/disassemble.ts";
import { versionNames } from "../gil/versions.ts";

const table = {
  python: { takes: "choice", of: versionNames },
  json: { takes: "flag" },
} as const satisfies Table;

/** CONTRACT.md, "run": the version where none is named. */
const DEFAULT_PYTHON = "3.14";

function disassembleFile(file: string, python: string): Disassembly {
  try {
    return disassemble(readText(file), file, python);
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    return { file, python, functions: [], error: fault.error };
  }
}

/** The command; the status is 1 if a file could not be read or compiled. Nothing is run, so no wall is needed. */
export function dis(words: readonly string[]): Promise<number> {
  const { options, operands } = parseArguments(words, table);
  if (operands.length === 0) throw new UsageError("dis needs a file: switchpoint dis program.ts");
  const listings = operands.map((file) => disassembleFile(file, options.python ?? DEFAULT_PYTHON));
  for (const listing of listings) {
    if (options.json) printJson(listing);
    else print(describeDisassembly(listing));
  }
  return Promise.resolve(listings.some(({ error }) => error !== undefined) ? 1 : 0);
}
