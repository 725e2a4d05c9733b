/** A disassembly for people: the columns of Python's `dis`, and two more: tick (Python 2) and switch. */
import { tame } from "./output.ts";
import { placed } from "./run-report.ts";
import type { Disassembly } from "../engine/disassemble.ts";
import type { ListedFunction, ListedInstruction } from "../compiler/4-bytecode/bytecode.ts";

/** The whole listing. */
export function describeDisassembly({ file, python, functions, error }: Disassembly): string {
  if (error !== undefined) return tame(placed(file, error));
  const ticks = functions.some(({ instructions }) => instructions.some(({ tick }) => tick));
  const listings = functions.map((listed) => describeFunction(listed, ticks));
  const legend = `${ticks ? "tick: counts toward the check. " : ""}switch: another thread may come right after it.`;
  return tame([`${file}: Python ${python}. ${legend}`, ...listings].join("\n\n"));
}

function describeFunction({ name, line, instructions }: ListedFunction, ticks: boolean): string {
  const targets = new Set(instructions.flatMap(({ argrepr }) => /^to (\d+)$/.exec(argrepr)?.[1] ?? []));
  const rows = instructions.map((one, index) => {
    const first = index === 0 || instructions[index - 1]!.line !== one.line;
    return row(one, { first, target: targets.has(String(one.offset)), ticks });
  });
  return [`${name}, line ${line}:`, ...rows].join("\n");
}

function row(one: ListedInstruction, { first, target, ticks }: { first: boolean; target: boolean; ticks: boolean }): string {
  const meaning = one.argrepr === "" ? "" : one.arg === null ? one.argrepr : `(${one.argrepr})`;
  const columns = [
    (first ? String(one.line) : "").padStart(5),
    target ? ">>" : "  ",
    String(one.offset).padStart(5),
    one.opcode.padEnd(26),
    (one.arg === null ? "" : String(one.arg)).padStart(4),
    meaning.padEnd(28),
    ...(ticks ? [one.tick ? "tick" : "    "] : []),
    one.switch ? "switch" : "",
  ];
  return columns.join(" ").trimEnd();
}
