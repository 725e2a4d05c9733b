/**
 * The smallest pieces of emission: variables, attributes, operators, tests. Source: Python/compile.c, `compiler_nameop` and
 * what stands around it.
 */
import type { Expression, Name, Operator } from "./python-tree.ts";
import { indexIn, type Unit } from "./unit.ts";

/** A read, write or deletion of a variable. */
export function emitName(u: Unit, verb: "LOAD" | "STORE" | "DELETE", { id, access }: Name, line: number): void {
  switch (access) {
    case "fast":
      return u.op(`${verb}_FAST`, line, indexIn(u.locals, id), id);
    case "deref":
      return u.op(verb === "LOAD" && u.kind === "class" && u.release >= 304 ? classDeref(u) : `${verb}_DEREF`, line, derefIndex(u, id), id);
    case "global":
      // From 3.11 on the lowest bit of LOAD_GLOBAL says that a NULL is pushed with it.
      return u.op(`${verb}_GLOBAL`, line, indexIn(u.names, id) * (verb === "LOAD" && u.release >= 311 ? 2 : 1), id);
    case "name":
      return u.op(`${verb}_NAME`, line, indexIn(u.names, id), id);
  }
}

function classDeref(u: Unit): string {
  return u.release >= 312 ? "LOAD_FROM_DICT_OR_DEREF" : "LOAD_CLASSDEREF";
}

/** Cells and free variables are counted in a table of their own, from 3.11 on behind the locals. */
export function derefIndex(u: Unit, name: string): number {
  if (u.release >= 311 && u.locals.includes(name)) return u.locals.indexOf(name);
  const own = u.cells.filter((cell) => u.release < 311 || !u.locals.includes(cell));
  return [...own, ...u.free].indexOf(name) + (u.release >= 311 ? u.locals.length : 0);
}

/** `value.attr`, its object on the stack. In 3.12 the lowest bit of LOAD_ATTR says that it loads a method. */
export function emitAttribute(u: Unit, verb: "LOAD" | "STORE" | "DELETE", attr: string, line: number): void {
  u.op(`${verb}_ATTR`, line, indexIn(u.names, attr) * (verb === "LOAD" && u.release >= 312 ? 2 : 1), attr);
}

const operatorNames: Readonly<Record<Operator, string>> = {
  "+": "ADD",
  "-": "SUBTRACT",
  "*": "MULTIPLY",
  "/": "TRUE_DIVIDE",
  "%": "MODULO",
  "**": "POWER",
  "<<": "LSHIFT",
  ">>": "RSHIFT",
  "&": "AND",
  "|": "OR",
  "^": "XOR",
};

/** The numbers of BINARY_OP (3.11: Include/opcode.h, NB_…); in place is 13 more. */
const operatorNumbers: Readonly<Record<Operator, number>> = {
  "+": 0,
  "&": 1,
  "<<": 3,
  "*": 5,
  "%": 6,
  "|": 7,
  "**": 8,
  ">>": 9,
  "-": 10,
  "/": 11,
  "^": 12,
};

/** A binary operator, both operands on the stack. */
export function emitOperator(u: Unit, op: Operator, inPlace: boolean, line: number): void {
  if (u.release >= 311) u.op("BINARY_OP", line, operatorNumbers[op] + (inPlace ? 13 : 0), inPlace ? `${op}=` : op);
  else u.op(`${inPlace ? "INPLACE" : "BINARY"}_${operatorNames[op]}`, line);
}

/** 3.13: a value that is tested becomes a bool first; comparisons do it themselves. */
export function toBool(u: Unit, tested: Expression, line: number): void {
  const last = u.current.items.at(-1);
  if (tested.kind === "Compare" && last?.op === "COMPARE_OP" && last.arg !== null) {
    last.arg |= 16;
    last.repr = `bool(${last.repr})`;
  } else if (tested.kind !== "Compare" && !(tested.kind === "Unary" && tested.op === "not")) u.op("TO_BOOL", line);
}
