/**
 * After which instructions a thread may lose the GIL, per version, and what an instruction costs.
 *
 * Up to 3.9 almost every instruction that is not a plain move on the stack ends with a look at eval_breaker. 3.10 looks
 * only at jumps taken and after calls; 3.11 and later at function entry (RESUME), at backward jumps, and after calls that
 * ran C code. That is why `counter += 1` loses updates up to 3.9 and not after: between its load and its store nobody
 * looks.
 *
 * Source: Python/ceval.c of 3.9.2, 3.11.2 and 3.13.5; PYTHON.md section B, "Where eval_breaker is looked at".
 */
import type { Instruction, Site } from "../compiler/compiled.ts";
import { isAtLeast, type Version } from "./versions.ts";

/** Up to 3.9, Python 2 included: these end in the fast path, without a look. */
const FAST: ReadonlySet<Instruction> = new Set<Instruction>([
  "load_const",
  "load_fast",
  "store_fast",
  "branch",
  "branch_taken",
  "branch_back",
  "jump_forward",
  "pop",
]);

/** 3.10. A conditional jump is a check when it is taken, forward too. */
const JUMPS_AND_CALLS: ReadonlySet<Instruction> = new Set<Instruction>([
  "resume",
  "jump_back",
  "branch_back",
  "branch_taken",
  "call_python",
  "call_class",
  "call_c",
  "call_specialised",
]);

/** 3.11 and later. A call of a Python function has its look in the callee's RESUME. */
const RESUME_AND_BACK_EDGES: ReadonlySet<Instruction> = new Set<Instruction>(["resume", "jump_back", "branch_back", "call_c"]);

/** True if another thread may come in right after `instruction`: the interpreter looks at eval_breaker there, or there is no GIL. */
export function checks(instruction: Instruction, version: Version): boolean {
  if (version.policy === "free-threaded" || version.policy === "none") return true;
  if (version.checkPoints === "every-slow-instruction") return !FAST.has(instruction);
  if (version.checkPoints === "jumps-and-calls") return JUMPS_AND_CALLS.has(instruction);
  // From 3.13 on a class's __init__ is called like any Python function.
  if (instruction === "call_class") return !isAtLeast(version.language, "3.13");
  return RESUME_AND_BACK_EDGES.has(instruction);
}

/**
 * The same where it is known what comes next: so that nothing comes between taking a lock and the block that releases it,
 * versions up to 3.10 make no check right before the instruction that begins such a block; it is made after a later one.
 */
export function checksBefore(next: Instruction | undefined, instruction: Instruction, version: Version): boolean {
  return checks(instruction, version) && !putsOff(next, version);
}

/** True if another thread may come in somewhere among the instructions that lead to `site`. */
export function letsOthersIn({ instructions, next }: Pick<Site, "instructions" | "next">, version: Version): boolean {
  return instructions.some((each, index) => checksBefore(instructions[index + 1] ?? next, each, version));
}

function putsOff(next: Instruction | undefined, { language, policy }: Version): boolean {
  if (policy === "free-threaded" || policy === "none" || isAtLeast(language, "3.11")) return false;
  return next === "setup_finally" || (next === "setup_with" && isAtLeast(language, "3.2"));
}

/** Python 2: true if the instruction takes one off the ticker. */
export function isTick(instruction: Instruction): boolean {
  return !FAST.has(instruction);
}

/** Cost of one instruction in picoseconds. Of what a call of a Python function costs besides, half is spent before the callee begins: on its frame. */
export function cost(instruction: Instruction, version: Version): number {
  const before = version.pythonCall >> 1;
  if (instruction === "resume") return version.instruction + before;
  const calls = instruction === "call_python" || instruction === "call_class";
  return calls ? version.instruction + version.pythonCall - before : version.instruction;
}
