/** A disassembly for people. */
import { tame } from "./output.ts";
import { placed } from "./run-report.ts";
import { hasTicks, listingTexts } from "../compiler/4-bytecode/listing-text.ts";
import type { Disassembly } from "../engine/disassemble.ts";

/** The whole listing. */
export function describeDisassembly({ file, python, functions, error }: Disassembly): string {
  if (error !== undefined) return tame(placed(file, error));
  const legend = `${hasTicks(functions) ? "tick: counts toward the check. " : ""}switch: another thread may come right after it.`;
  return tame([`${file}: Python ${python}. ${legend}`, ...listingTexts(functions)].join("\n\n"));
}
