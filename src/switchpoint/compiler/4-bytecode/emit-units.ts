/**
 * Code objects: module, functions, classes; the instructions that each begins and ends with. Source: Python/compile.c,
 * `compiler_mod`, `compiler_function`, `compiler_class`, `insert_prefix_instructions`.
 */
import { assemble, type Placed } from "./assemble.ts";
import { emitExpression } from "./emit-expressions.ts";
import { derefIndex, emitName } from "./emit-pieces.ts";
import { emitStatements } from "./emit-statements.ts";
import { optimizeGraph } from "./flow-graph.ts";
import { peephole } from "./peephole.ts";
import type { ClassNode, FunctionNode, Statement } from "./python-tree.ts";
import { Block, Unit, type Emission } from "./unit.ts";

/** One code object's listing. */
export interface CodeListing {
  readonly name: string;
  readonly line: number;
  readonly instructions: readonly Placed[];
}

const emission: Emission = { expression: emitExpression, statements: emitStatements };

export function listModule(statements: readonly Statement[], release: number): CodeListing {
  const u = new Unit("module", "<module>", 1, release, { params: [], cells: [], free: [] }, emission);
  begin(u);
  emitStatements(u, statements);
  return end(u, true);
}

export function listFunction(node: FunctionNode, release: number): CodeListing {
  const params = node.vararg === null ? node.params : [...node.params, node.vararg];
  const u = new Unit("function", node.qualifiedName, node.line, release, { params, cells: node.cells, free: node.free }, emission);
  if (node.name !== "<lambda>") u.consts.push("None");
  begin(u, node.generator);
  const handler = node.generator && release >= 312 ? new Block() : null;
  if (handler !== null) {
    u.current.items.push({ op: "SETUP_CLEANUP", arg: null, repr: "", line: 0, target: handler });
    u.place(new Block());
  }
  emitStatements(u, node.body);
  return end(u, node.name !== "<lambda>", handler);
}

export function listClass(node: ClassNode, release: number): CodeListing {
  const { line, qualifiedName, free } = node;
  const u = new Unit("class", qualifiedName, line, release, { params: [], cells: [], free }, emission);
  begin(u);
  const store = (id: string): void => emitName(u, "STORE", { kind: "Name", id, access: "name", imported: false, line }, line);
  emitName(u, "LOAD", { kind: "Name", id: "__name__", access: "name", imported: false, line }, line);
  store("__module__");
  if (release >= 303) {
    u.constant(`'${qualifiedName}'`, line);
    store("__qualname__");
  }
  if (release >= 313) {
    u.constant(String(line), line);
    store("__firstlineno__");
  }
  emitStatements(u, node.body);
  if (release >= 313) {
    u.constant(`(${attributes(node).join(", ")}${attributes(node).length === 1 ? "," : ""})`, 0);
    store("__static_attributes__");
  }
  if (release < 300) {
    u.op("LOAD_LOCALS", line);
    u.leave("RETURN_VALUE", line);
    return end(u, false);
  }
  return end(u, true);
}

/** The attributes that methods set on `self`. */
function attributes(node: ClassNode): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== "object" || value === null) return;
    const one = value as { kind?: string; targets?: unknown[]; target?: unknown };
    const targets = one.kind === "Assign" ? one.targets! : one.kind === "AugAssign" ? [one.target] : [];
    for (const target of targets as { kind: string; attr: string; value: { kind: string; id: string } }[])
      if (target.kind === "Attribute" && target.value.kind === "Name" && target.value.id === "self") found.add(target.attr);
    Object.values(value).forEach(visit);
  };
  visit(node.body);
  return [...found].map((name) => `'${name}'`);
}

function begin(u: Unit, generator = false): void {
  if (u.release < 311) return u.release === 310 && generator ? u.op("GEN_START", 0, 0) : undefined;
  if (u.free.length > 0) u.op("COPY_FREE_VARS", 0, u.free.length);
  for (const cell of u.cells) u.op("MAKE_CELL", 0, derefIndex(u, cell), cell);
  if (generator) {
    u.op("RETURN_GENERATOR", u.line);
    u.op("POP_TOP", u.line);
  }
  u.op("RESUME", u.line, 0);
}

/** The way out at the end, if there is one: None, on no line of its own where lines matter (3.10 and later). */
function end(u: Unit, returnsNone: boolean, handler: Block | null = null): CodeListing {
  const open =
    u.current.items.length > 0 || u.blocks.some(({ items }) => items.some(({ target }) => target === u.current)) || u.blocks.length === 1;
  const previous = u.blocks.at(-2)?.items.at(-1)?.op;
  if (returnsNone && (open || previous !== "RETURN_VALUE")) {
    const last = u.release >= 310 ? 0 : (u.blocks.flatMap(({ items }) => items).at(-1)?.line ?? u.line);
    u.constant("None", last);
    u.op("RETURN_VALUE", last);
  }
  if (handler !== null) {
    // 3.12 and later: a StopIteration that leaves a generator becomes a RuntimeError.
    u.place(handler);
    u.op("CALL_INTRINSIC_1", 0, 3, "INTRINSIC_STOPITERATION_ERROR");
    u.leave("RERAISE", 0, 1);
  }
  if (u.release >= 310) optimizeGraph(u.blocks, u.release);
  else peephole(u.blocks, u.release);
  return { name: u.name, line: u.line, instructions: assemble(u.blocks, u.release) };
}
