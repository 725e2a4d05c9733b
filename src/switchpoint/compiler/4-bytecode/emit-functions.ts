/**
 * Where a function or class comes into being: closure, defaults, MAKE_FUNCTION, BUILD_CLASS. Source: Python/compile.c,
 * `compiler_make_closure`, `compiler_function`, `compiler_class`.
 *
 * Left to others: the instructions of the body, which is a code object of its own (emit-units.ts).
 */
import { derefIndex } from "./emit-pieces.ts";
import type { ClassNode, FunctionNode } from "./python-tree.ts";
import type { Unit } from "./unit.ts";

/** The function object on top of the stack. */
export function emitFunction(u: Unit, node: FunctionNode, line: number): void {
  const { defaults } = node;
  const flags = (defaults.length > 0 && u.release >= 306 ? 1 : 0) | (node.free.length > 0 ? 8 : 0);
  for (const value of u.release < 306 ? defaults : []) u.expression(value);
  if (flags & 1) u.expression({ kind: "Tuple", elements: defaults, line });
  makeClosure(u, node.name, node.qualifiedName, node.free, { flags, defaults: defaults.length, line });
}

/** What MAKE_FUNCTION must know besides code and name. */
interface Making {
  /** 3.6 and later: 1 defaults, 8 closure. */
  readonly flags: number;
  /** How many default values lie on the stack before 3.6. */
  readonly defaults: number;
  readonly line: number;
}

function makeClosure(u: Unit, name: string, qualifiedName: string, free: readonly string[], { flags, defaults, line }: Making): void {
  for (const variable of free) u.op("LOAD_CLOSURE", line, derefIndex(u, variable), variable);
  if (free.length > 0) u.op("BUILD_TUPLE", line, free.length);
  u.constant(`<code object ${name}>`, line);
  if (u.release >= 303 && u.release < 311) u.constant(`'${qualifiedName}'`, line);
  if (u.release >= 313) {
    u.op("MAKE_FUNCTION", line);
    if (flags & 8) u.op("SET_FUNCTION_ATTRIBUTE", line, 8, "closure");
    if (flags & 1) u.op("SET_FUNCTION_ATTRIBUTE", line, 1, "defaults");
  } else if (u.release >= 306) u.op("MAKE_FUNCTION", line, flags, makingRepr(flags));
  else u.op(free.length > 0 ? "MAKE_CLOSURE" : "MAKE_FUNCTION", line, defaults);
}

function makingRepr(flags: number): string {
  return [flags & 1 ? "defaults" : "", flags & 8 ? "closure" : ""].filter((part) => part !== "").join(", ");
}

/** The class object on top of the stack. */
export function emitClass(u: Unit, node: ClassNode): void {
  const { line, name, bases } = node;
  const making: Making = { flags: node.free.length > 0 ? 8 : 0, defaults: 0, line };
  if (u.release < 300) {
    u.constant(`'${name}'`, line);
    if (bases.length === 0) u.op("LOAD_NAME", line, null, "object");
    for (const base of bases) u.expression(base);
    u.op("BUILD_TUPLE", line, Math.max(1, bases.length));
    makeClosure(u, name, node.qualifiedName, node.free, making);
    u.op("CALL_FUNCTION", line, 0);
    return u.op("BUILD_CLASS", line);
  }
  if (u.release === 311 || u.release === 312) u.op("PUSH_NULL", line);
  u.op("LOAD_BUILD_CLASS", line);
  if (u.release >= 313) u.op("PUSH_NULL", line);
  makeClosure(u, name, name, node.free, making);
  u.constant(`'${name}'`, line);
  for (const base of bases) u.expression(base);
  if (u.release === 311) u.op("PRECALL", line, 2 + bases.length);
  u.op(u.release >= 311 ? "CALL" : "CALL_FUNCTION", line, 2 + bases.length);
}
