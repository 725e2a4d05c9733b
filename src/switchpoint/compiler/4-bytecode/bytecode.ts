/**
 * Phase 4, for reading only: the CPython instructions of a program, as each release's compiler would make them had the
 * program been written in Python. In two steps: TypeScript to Python's syntax tree (translate-*.ts), the tree to
 * instructions (emit-*.ts, then peephole.ts or flow-graph.ts, then assemble.ts). Nothing of this is executed; programs run as
 * phase 3 emits them, and its sites hold the same instructions in short (compiled.ts, Instruction).
 *
 * Left to others: policies without a GIL, names of versions (engine/disassemble.ts).
 */
import type { Diagnostic, Instruction } from "../compiled.ts";
import { fault } from "../errors.ts";
import { SourceLines } from "../source-lines.ts";
import { parse } from "../1-parse/parse.ts";
import { resolve } from "../2-analyze/resolve.ts";
import type { Placed } from "./assemble.ts";
import { Closures } from "./closures.ts";
import { Context } from "./context.ts";
import { listClass, listFunction, listModule, type CodeListing } from "./emit-units.ts";
import type { ClassNode, FunctionNode, Statement } from "./python-tree.ts";
import { abstractInstruction, countsAsTick, maySwitch } from "./switch-points.ts";
import { translateExpression } from "./translate-expressions.ts";
import { translateStatements } from "./translate-statements.ts";

/** One line of a listing. */
export interface ListedInstruction {
  /** In bytes from the start of its function. */
  readonly offset: number;
  /** CPython's name; "<not listed>" where something stands for which this listing has no instructions, which `argrepr` names. */
  readonly opcode: string;
  /** The number in the instruction, null if it takes none. */
  readonly arg: number | null;
  /** What the number means: a name, a constant, "to 12". */
  readonly argrepr: string;
  /** In the TypeScript source, from 1. */
  readonly line: number;
  /** Python 2: it takes one off the ticker. */
  readonly tick: boolean;
  /** The interpreter looks right after it whether another thread wants to run; after a conditional jump only if it is taken. */
  readonly switch: boolean;
}

/** One function, class body or module. */
export interface ListedFunction {
  readonly name: string;
  readonly line: number;
  readonly instructions: readonly ListedInstruction[];
}

/** The listing, or what is wrong with the source. */
export type Bytecode =
  { readonly ok: true; readonly functions: readonly ListedFunction[] } | { readonly ok: false; readonly faults: readonly Diagnostic[] };

/** The module's Python tree. */
export type PythonModule =
  { readonly ok: true; readonly statements: readonly Statement[] } | { readonly ok: false; readonly faults: readonly Diagnostic[] };

/** "3.10" as 310. */
export function releaseNumber(version: string): number {
  const [major = "0", minor = "0"] = version.split(".");
  return Number(major) * 100 + Number(minor);
}

/** What a Python programmer would have written. */
export function pythonOf(source: string, file: string): PythonModule {
  const lines = new SourceLines(source);
  const parsed = parse(lines, file);
  if (!parsed.ok) return parsed;
  const analysis = resolve(parsed.module);
  const translation = { expression: translateExpression, statements: translateStatements };
  const context = new Context({ analysis, lines, closures: new Closures(analysis), translation }, "module", "", null);
  return { ok: true, statements: context.statements(parsed.module.body) };
}

/** Lists a module for one release of CPython: "2.7", "3.2" to "3.14". Never throws for what the source is. */
export function bytecodeOf(source: string, file: string, version: string): Bytecode {
  try {
    const python = pythonOf(source, file);
    if (!python.ok) return python;
    const release = releaseNumber(version);
    const listings = [listModule(python.statements, release), ...unitsIn(python.statements).map((node) => listUnit(node, release))];
    return { ok: true, functions: listings.map((listing) => describe(listing, release)) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, faults: [fault("too-deep", file, { line: 1, column: 1 })] };
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, faults: [fault("internal", file, { line: 1, column: 1 }, message)] };
  }
}

function listUnit(node: FunctionNode | ClassNode, release: number): CodeListing {
  return node.kind === "Function" ? listFunction(node, release) : listClass(node, release);
}

/** Functions and classes, outer before inner, in source order. */
function unitsIn(tree: unknown): (FunctionNode | ClassNode)[] {
  if (Array.isArray(tree)) return tree.flatMap(unitsIn);
  if (typeof tree !== "object" || tree === null) return [];
  const { kind } = tree as { kind?: string };
  const own = kind === "Function" || kind === "Class" ? [tree as FunctionNode | ClassNode] : [];
  return [...own, ...Object.values(tree).flatMap(unitsIn)];
}

function describe({ name, line, instructions }: CodeListing, release: number): ListedFunction {
  let current = line;
  return {
    name,
    line,
    instructions: instructions.map((one, index) => {
      current = one.line === 0 ? current : one.line;
      return listed(one, current, executedNext(instructions, index), release);
    }),
  };
}

/** Where a jump leads, if a check comes with the jump; else what stands below. */
function executedNext(instructions: readonly Placed[], index: number): Placed | undefined {
  const { op, to } = instructions[index]!;
  const jumps = to !== null && (op.startsWith("JUMP_") || op.startsWith("POP_JUMP_"));
  return jumps ? instructions.find(({ offset }) => offset === to) : instructions[index + 1];
}

function listed({ offset, op, arg, repr, to, calls }: Placed, line: number, next: Placed | undefined, release: number): ListedInstruction {
  const step = { op, arg, next: next?.op, jumpsBack: to !== null && to <= offset, calls };
  return { offset, opcode: op, arg, argrepr: repr, line, tick: countsAsTick(op, release), switch: maySwitch(step, release) };
}

/** The compiler's abstract instruction for one of a listing; null for what sites leave out. */
export function abstractOf({ opcode, argrepr }: ListedInstruction): Instruction | null {
  return abstractInstruction(opcode, argrepr);
}
