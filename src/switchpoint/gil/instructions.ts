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
import type { Instruction } from "../compiler/compiled.ts";
import type { Version } from "./versions.ts";

/** Up to 3.9, Python 2 included: these end in the fast path, without a look. */
const FAST: ReadonlySet<Instruction> = new Set<Instruction>(["load_const", "load_fast", "store_fast", "branch", "jump_forward", "pop"]);

/** 3.10. A conditional jump is a check only when taken; a forward one is counted as not taken. */
const JUMPS_AND_CALLS: ReadonlySet<Instruction> = new Set<Instruction>([
  "resume",
  "jump_back",
  "branch_back",
  "call_python",
  "call_c",
  "call_len",
]);

/** 3.11 and later. A call of a Python function has its look in the callee's RESUME. */
const RESUME_AND_BACK_EDGES: ReadonlySet<Instruction> = new Set<Instruction>(["resume", "jump_back", "branch_back", "call_c"]);

/** True if another thread may come in right after `instruction`: the interpreter looks at eval_breaker there, or there is no GIL. */
export function checks(instruction: Instruction, version: Version): boolean {
  if (version.policy === "free-threaded" || version.policy === "none") return true;
  if (version.checkPoints === "every-slow-instruction") return !FAST.has(instruction);
  if (version.checkPoints === "jumps-and-calls") return JUMPS_AND_CALLS.has(instruction);
  return RESUME_AND_BACK_EDGES.has(instruction);
}

/** Python 2: true if the instruction takes one off the ticker. */
export function isTick(instruction: Instruction): boolean {
  return !FAST.has(instruction);
}

/** Cost of one instruction in picoseconds. */
export function cost(instruction: Instruction, version: Version): number {
  return instruction === "call_python" ? version.instruction + version.pythonCall : version.instruction;
}
