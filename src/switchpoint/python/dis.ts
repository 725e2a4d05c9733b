/**
 * Python's `dis`: the instructions of a function of the program, as CPython's compiler would make them in the version that runs, in
 * the text of `switchpoint dis`.
 *
 * Left to others: the listing (compiler/4-bytecode), which function is which (runtime/listing.ts).
 *
 * Source: CPython 3.14, Lib/dis.py (dis, get_instructions, Instruction).
 */
import type { Sim } from "../machine/traps.ts";
import { RuntimeError } from "./builtins.ts";
import { programBodyOf } from "./callable.ts";
import { currentThread, type Bytecode } from "./interpreter.ts";
import type { Signatures } from "./signatures.ts";
import { writeLine } from "./standard-streams.ts";
import { isClass, typeName } from "./type-names.ts";

/** One instruction. */
export interface Instruction {
  /** Its name. */
  readonly opname: string;
  /** The number in it, or null. */
  readonly arg: number | null;
  /** What the number means. */
  readonly argrepr: string;
  /** In bytes from the start of the function. */
  readonly offset: number;
  /** Of the program's source. */
  readonly line_number: number;
  /** Something jumps to it. */
  readonly is_jump_target: boolean;
  /** Not in Python: another thread may come right after it. */
  readonly switch_point: boolean;
}

/**
 * Prints the instructions of a function, and (from 3.7 on) of the functions inside it; of a class, those of its methods.
 * @throws TypeError for anything else
 */
export function* dis(x: Function): Sim<void> {
  if (x === undefined || x === null) throw new RuntimeError("no last traceback to disassemble");
  const texts = listingsOf(x).map(({ text }) => text);
  yield* writeLine("stdout", texts.join("\n\n"));
}

/**
 * The instructions of a function, without those of functions inside it.
 * @throws TypeError if `x` is no function of the program
 */
export function get_instructions(x: Function): Instruction[] {
  const [listed] = listingsOf(x);
  if (listed === undefined) return [];
  return listed.instructions.map(({ offset, opcode, arg, argrepr, line, switch: switch_point }) => {
    const is_jump_target = listed.targets.has(offset);
    return Object.freeze({ opname: opcode, arg, argrepr, offset, line_number: line, is_jump_target, switch_point });
  });
}

function listingsOf(x: unknown): readonly Bytecode[] {
  const found = currentThread().interpreter.world.bytecode(x);
  if (found !== null) return found;
  const known = typeof x !== "function" || isClass(x) || programBodyOf(x) !== undefined;
  throw new TypeError(`don't know how to disassemble ${known ? typeName(x) : "builtin_function_or_method"} objects`);
}

export const signatures: Signatures = { dis: ["x"], get_instructions: ["x"] };
