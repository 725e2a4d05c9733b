/**
 * Phase 4, for reading only: the CPython instructions of a program, as each release's compiler would make them had the
 * program been written in Python. In two steps: TypeScript to Python's syntax tree (translate-*.ts), the tree to
 * instructions (emit-*.ts, then peephole.ts or flow-graph.ts, then assemble.ts). Nothing of this is executed; programs run as
 * phase 3 emits them, and its sites hold the same instructions in short (compiled.ts, Instruction).
 *
 * Left to others: policies without a GIL, names of versions (engine/disassemble.ts).
 */
import type { Diagnostic, Instruction, ListedFunction, ListedInstruction, ListedUnit } from "../compiled.ts";
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
    const module = describe(listModule(python.statements, release), release);
    return { ok: true, functions: [module, ...unitsIn(python.statements).map(({ node }) => describe(listUnit(node, release), release))] };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, faults: [fault("too-deep", file, { line: 1, column: 1 })] };
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, faults: [fault("internal", file, { line: 1, column: 1 }, message)] };
  }
}

/** The functions and classes of a module that has compiled, listed for each of `versions`. */
export function listingsOf(source: string, file: string, versions: readonly string[]): Record<string, ListedUnit[]> {
  const python = pythonOf(source, file);
  const units = python.ok ? unitsIn(python.statements) : [];
  const listed = (version: string): ListedUnit[] => {
    const release = releaseNumber(version);
    return units.map(({ node, depth }) => {
      const listing = describe(listUnit(node, release), release);
      return { start: node.start, depth, isClass: node.kind === "Class", listing };
    });
  };
  return Object.fromEntries(versions.map((version) => [version, listed(version)]));
}

function listUnit(node: FunctionNode | ClassNode, release: number): CodeListing {
  return node.kind === "Function" ? listFunction(node, release) : listClass(node, release);
}

interface TreeUnit {
  readonly node: FunctionNode | ClassNode;
  readonly depth: number;
}

/** Functions and classes, outer before inner, in source order. */
function unitsIn(tree: unknown, depth = 0): TreeUnit[] {
  if (Array.isArray(tree)) return tree.flatMap((one) => unitsIn(one, depth));
  if (typeof tree !== "object" || tree === null) return [];
  const { kind } = tree as { kind?: string };
  if (kind !== "Function" && kind !== "Class") return Object.values(tree).flatMap((one) => unitsIn(one, depth));
  const node = tree as FunctionNode | ClassNode;
  return [{ node, depth }, ...Object.values(node).flatMap((one) => unitsIn(one, depth + 1))];
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
