/**
 * After which of CPython's instructions the interpreter looks at eval_breaker, by opcode; and which take a tick off Python
 * 2's counter. The same sets as gil/instructions.ts has for the compiler's abstract instructions.
 *
 * Source: Python/ceval.c of 2.7, 3.9, 3.10, 3.11; Python/bytecodes.c of 3.12 and 3.13; PYTHON.md, sections A and B.
 */
import type { Instruction } from "../compiled.ts";
import type { Called } from "./python-tree.ts";

/** Up to 3.9 these end in the fast path. A conditional jump does if what it tests is exactly True or False. */
const fast = new Set([
  ...["NOP", "LOAD_FAST", "LOAD_CONST", "STORE_FAST", "POP_TOP", "ROT_TWO", "ROT_THREE", "ROT_FOUR", "DUP_TOP", "DUP_TOPX", "DUP_TOP_TWO"],
  ...["JUMP_FORWARD", "POP_JUMP_IF_TRUE", "POP_JUMP_IF_FALSE", "JUMP_IF_TRUE_OR_POP", "JUMP_IF_FALSE_OR_POP"],
  ...["IS_OP", "CONTAINS_OP", "EXTENDED_ARG", "<not listed>"],
  // 3.8: its way of entering and leaving a finally block.
  ...["BEGIN_FINALLY", "CALL_FINALLY", "POP_FINALLY", "END_FINALLY"],
]);

/** Python 2 and 3.2 to 3.7 leave END_FINALLY by the slow path. */
const slowBefore308 = new Set(["END_FINALLY"]);

/** True if the instruction takes one off the ticker of Python 2. */
export function countsAsTick(op: string, release: number): boolean {
  return release < 300 && isSlow(op, release);
}

function isSlow(op: string, release: number): boolean {
  return !fast.has(op) || (release < 308 && slowBefore308.has(op));
}

/** An instruction, what comes after it, and whether it jumps back. */
export interface Step {
  readonly op: string;
  readonly arg: number | null;
  readonly next: string | undefined;
  readonly jumpsBack: boolean;
  /** Of a call: what it calls. */
  readonly calls: Called;
}

/** True if a switch may follow; after a conditional jump, if it is taken. `next`: what is executed then. */
export function maySwitch({ op, arg, next, jumpsBack, calls }: Step, release: number): boolean {
  if (release < 310) return isSlow(op, release) && op !== "RETURN_VALUE" && !deferredBy(next, release);
  if (release === 310) {
    if (deferredBy(next, release)) return false;
    return op === "JUMP_ABSOLUTE" || jumpsBack || op.startsWith("POP_JUMP_") || op.startsWith("CALL_FUNCTION") || op === "CALL_METHOD";
  }
  if (op === "RESUME") return (arg ?? 0) % 4 < 2;
  return (
    op === "JUMP_BACKWARD" ||
    op.startsWith("POP_JUMP_BACKWARD") ||
    (runsC(calls, release) && (op === "CALL" || op === "CALL_KW" || op === "CALL_FUNCTION_EX"))
  );
}

/** 3.11 and later: a look comes after the call. Not where the callee's RESUME looks instead, or the call has its own instruction. */
function runsC(calls: Called, release: number): boolean {
  return calls === "c" || (calls === "class" && release < 313);
}

/** So that nothing comes between taking a lock and the try that releases it, no check is made right before these. */
function deferredBy(next: string | undefined, release: number): boolean {
  if (next === "SETUP_FINALLY") return true;
  return release >= 300 && (next === "SETUP_WITH" || next === "BEFORE_ASYNC_WITH" || next === "YIELD_FROM");
}

const abstractOf: Readonly<Record<string, Instruction>> = {
  LOAD_CONST: "load_const",
  LOAD_FAST: "load_fast",
  STORE_FAST: "store_fast",
  DELETE_FAST: "store_fast",
  LOAD_FAST_LOAD_FAST: "load_fast",
  STORE_FAST_LOAD_FAST: "store_fast",
  STORE_FAST_STORE_FAST: "store_fast",
  LOAD_GLOBAL: "load_global",
  LOAD_NAME: "load_global",
  STORE_GLOBAL: "store_global",
  STORE_NAME: "store_global",
  LOAD_DEREF: "load_deref",
  STORE_DEREF: "store_deref",
  LOAD_ATTR: "load_attr",
  LOAD_METHOD: "load_attr",
  STORE_ATTR: "store_attr",
  BINARY_SUBSCR: "load_subscr",
  STORE_SUBSCR: "store_subscr",
  COMPARE_OP: "compare",
  IS_OP: "compare",
  CONTAINS_OP: "compare",
  JUMP_FORWARD: "jump_forward",
  JUMP_ABSOLUTE: "jump_back",
  JUMP_BACKWARD: "jump_back",
  FOR_ITER: "for_iter",
  GET_ITER: "get_iter",
  UNPACK_SEQUENCE: "get_iter",
  RESUME: "resume",
  RETURN_VALUE: "return",
  RETURN_CONST: "return",
  POP_TOP: "pop",
  MAKE_FUNCTION: "make_function",
  MAKE_CLOSURE: "make_function",
  SETUP_FINALLY: "setup_finally",
  SETUP_EXCEPT: "setup_finally",
  SETUP_WITH: "setup_with",
  BEFORE_WITH: "setup_with",
  RAISE_VARARGS: "raise",
  YIELD_VALUE: "yield",
  IMPORT_NAME: "import",
  IMPORT_FROM: "import",
};

/** The compiler's abstract instruction that stands for this one; null for what it leaves out. */
export function abstractInstruction(op: string, repr: string): Instruction | null {
  const known = abstractOf[op];
  if (known !== undefined) return known;
  if (op === "BINARY_OP") return repr.endsWith("=") ? "inplace" : "binary";
  if (op.startsWith("INPLACE_")) return "inplace";
  if (op.startsWith("BINARY_")) return "binary";
  if (op.startsWith("UNARY_")) return "unary";
  if (op.startsWith("BUILD_") || op === "LIST_EXTEND") return "build";
  if (op.startsWith("CALL")) return "call_c";
  if (/^POP_JUMP_|_OR_POP$/.test(op)) return op.includes("BACKWARD") ? "branch_back" : "branch";
  return null;
}
