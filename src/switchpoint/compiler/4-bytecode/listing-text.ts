/** Listings as text: the columns of Python's `dis`, and two more: tick (Python 2) and switch. */
import type { ListedFunction, ListedInstruction } from "../compiled.ts";

/** One text for each function: its name and line, then a row for each instruction. */
export function listingTexts(functions: readonly ListedFunction[]): string[] {
  const ticks = hasTicks(functions);
  return functions.map((listed) => describeFunction(listed, ticks));
}

/** Whether instructions are counted: Python 2. */
export function hasTicks(functions: readonly ListedFunction[]): boolean {
  return functions.some(({ instructions }) => instructions.some(({ tick }) => tick));
}

/** Offsets that instructions jump to. */
export function targetsIn({ instructions }: ListedFunction): ReadonlySet<number> {
  return new Set(instructions.flatMap(({ argrepr }) => /^to (\d+)$/.exec(argrepr)?.[1] ?? []).map(Number));
}

function describeFunction(listed: ListedFunction, ticks: boolean): string {
  const { name, line, instructions } = listed;
  const targets = targetsIn(listed);
  const rows = instructions.map((one, index) => {
    const first = index === 0 || instructions[index - 1]!.line !== one.line;
    return row(one, { first, target: targets.has(one.offset), ticks });
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
