/**
 * Expressions to instructions, as each release's compiler writes them. Source: Python/compile.c of 2.7, 3.6 to 3.13,
 * `compiler_visit_expr` and what it calls.
 *
 * Left to others: calls and functions (emit-calls.ts), jumps on conditions (emit-conditions.ts).
 */
import { emitCall } from "./emit-calls.ts";
import { jumpIf } from "./emit-conditions.ts";
import { emitFunction } from "./emit-functions.ts";
import { emitAttribute, emitName, emitOperator, toBool } from "./emit-pieces.ts";
import type { Comparison, Expression } from "./python-tree.ts";
import { Block, type Unit } from "./unit.ts";

/** The expression's value on top of the stack. */
export function emitExpression(u: Unit, e: Expression): void {
  switch (e.kind) {
    case "Name":
      return emitName(u, "LOAD", e, e.line);
    case "Constant":
      // In Python 2 True and False are names like any other.
      if (u.release < 300 && (e.repr === "True" || e.repr === "False")) return emitBuiltin(u, e.repr, e.line);
      return u.constant(e.repr, e.line);
    case "Function":
      return emitFunction(u, e, e.line);
    case "Binary":
      u.expression(e.left);
      u.expression(e.right);
      return emitOperator(u, e.op, false, e.line);
    case "Compare":
      u.expression(e.left);
      u.expression(e.right);
      return emitComparison(u, e.op, e.line);
    case "Unary":
      return emitUnary(u, e);
    case "Bool":
      return emitBool(u, e);
    case "IfExp":
      return emitIfExp(u, e);
    case "Attribute":
      u.expression(e.value);
      return emitAttribute(u, "LOAD", e.attr, e.line);
    case "Subscript":
      u.expression(e.value);
      u.expression(e.index);
      return u.op("BINARY_SUBSCR", e.line);
    case "Call":
      return emitCall(u, e);
    case "List":
    case "Tuple":
      return emitSequence(u, e);
    case "Dict":
      return emitDict(u, e);
    case "Format":
      return emitFormat(u, e);
    case "Named":
      u.expression(e.value);
      duplicate(u, e.line);
      return emitName(u, "STORE", e.target, e.line);
    case "Yield":
      return emitYield(u, e);
    case "PostUpdate":
      emitName(u, "LOAD", e.target, e.line);
      duplicate(u, e.line);
      u.constant("1", e.line);
      emitOperator(u, e.op, true, e.line);
      return emitName(u, "STORE", e.target, e.line);
    case "Note":
      return u.op("<not listed>", e.line, null, e.text);
  }
}

function emitBuiltin(u: Unit, id: string, line: number): void {
  emitName(u, "LOAD", { kind: "Name", id, access: u.kind === "function" ? "global" : "name", imported: false, line }, line);
}

const comparisons: readonly string[] = ["<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not"];
/** 3.12: the low bits of COMPARE_OP name the outcomes (1 unordered, 2 less, 4 greater, 8 equal) that make it true. */
const outcomes: readonly number[] = [2, 10, 8, 7, 4, 12];

function emitComparison(u: Unit, op: Comparison, line: number): void {
  const index = comparisons.indexOf(op);
  if (u.release >= 309 && index >= 8) return u.op("IS_OP", line, index - 8);
  if (u.release >= 309 && index >= 6) return u.op("CONTAINS_OP", line, index - 6);
  const arg = u.release >= 313 ? (index << 5) | outcomes[index]! : u.release === 312 ? (index << 4) | outcomes[index]! : index;
  u.op("COMPARE_OP", line, arg, op);
}

function emitUnary(u: Unit, e: Extract<Expression, { kind: "Unary" }>): void {
  u.expression(e.operand);
  if (e.op === "not") {
    if (u.release >= 313) toBool(u, e.operand, e.line);
    return u.op("UNARY_NOT", e.line);
  }
  if (e.op === "+" && u.release >= 312) return u.op("CALL_INTRINSIC_1", e.line, 5, "INTRINSIC_UNARY_POSITIVE");
  u.op({ "-": "UNARY_NEGATIVE", "+": "UNARY_POSITIVE", "~": "UNARY_INVERT" }[e.op], e.line);
}

function duplicate(u: Unit, line: number): void {
  if (u.release >= 311) u.op("COPY", line, 1);
  else u.op("DUP_TOP", line);
}

/** `a and b`, `a or b`; and TypeScript's `a ?? b`, which asks whether a is None. */
function emitBool(u: Unit, e: Extract<Expression, { kind: "Bool" }>): void {
  const end = new Block();
  e.values.forEach((value, index) => {
    u.expression(value);
    if (index === e.values.length - 1) return;
    if (e.op === "??") return jumpUnlessNone(u, end, e.line);
    const when = e.op === "and" ? "FALSE" : "TRUE";
    if (u.release < 312) return u.jump(`JUMP_IF_${when}_OR_POP`, end, e.line);
    duplicate(u, e.line);
    if (u.release >= 313) u.op("TO_BOOL", e.line);
    u.jump(`POP_JUMP_IF_${when}`, end, e.line);
    u.op("POP_TOP", e.line);
  });
  u.place(end);
}

function jumpUnlessNone(u: Unit, end: Block, line: number): void {
  duplicate(u, line);
  if (u.release >= 311) u.jump("POP_JUMP_IF_NOT_NONE", end, line);
  else {
    u.constant("None", line);
    emitComparison(u, "is not", line);
    u.jump("POP_JUMP_IF_TRUE", end, line);
  }
  u.op("POP_TOP", line);
}

function emitIfExp(u: Unit, e: Extract<Expression, { kind: "IfExp" }>): void {
  const [next, end] = [new Block(), new Block()];
  jumpIf(u, e.test, next, false);
  u.expression(e.body);
  u.jump("JUMP_FORWARD", end, u.release >= 310 ? 0 : e.line);
  u.place(next);
  u.expression(e.orelse);
  u.place(end);
}

const isConstant = (e: Expression): e is Extract<Expression, { kind: "Constant" }> => e.kind === "Constant";

function tupleRepr(elements: readonly string[]): string {
  return elements.length === 1 ? `(${elements[0]!},)` : `(${elements.join(", ")})`;
}

function emitSequence(u: Unit, { kind, elements, line }: Extract<Expression, { kind: "List" | "Tuple" }>): void {
  const constants = elements.every(isConstant) ? elements.map((element) => element.repr) : null;
  // From 3.9 on a list of three constants and more is filled from a tuple.
  const fromTuple = kind === "List" && u.release >= 309 && elements.length > 2;
  if (constants !== null && (kind === "Tuple" || fromTuple)) {
    if (kind === "Tuple") return u.constant(tupleRepr(constants), line);
    u.op("BUILD_LIST", line, 0);
    u.constant(tupleRepr(constants), line);
    return u.op("LIST_EXTEND", line, 1);
  }
  for (const element of elements) u.expression(element);
  u.op(kind === "List" ? "BUILD_LIST" : "BUILD_TUPLE", line, elements.length);
}

function emitDict(u: Unit, { keys, values, line }: Extract<Expression, { kind: "Dict" }>): void {
  if (u.release < 305) {
    u.op("BUILD_MAP", line, keys.length);
    keys.forEach((key, index) => {
      u.expression(values[index]!);
      u.expression(key);
      u.op("STORE_MAP", line);
    });
    return;
  }
  if (u.release >= 306 && keys.length > 1 && keys.every(isConstant)) {
    for (const value of values) u.expression(value);
    u.constant(tupleRepr(keys.map((key) => key.repr)), line);
    return u.op("BUILD_CONST_KEY_MAP", line, keys.length);
  }
  keys.forEach((key, index) => {
    u.expression(key);
    u.expression(values[index]!);
  });
  u.op("BUILD_MAP", line, keys.length);
}

/** A template is an f-string, and before 3.6 the operator %. */
function emitFormat(u: Unit, { parts, line }: Extract<Expression, { kind: "Format" }>): void {
  if (u.release < 306) return emitPercent(u, parts, line);
  for (const part of parts) {
    if (typeof part === "string") u.constant(part, line);
    else {
      u.expression(part);
      if (u.release >= 313) u.op("FORMAT_SIMPLE", line);
      else u.op("FORMAT_VALUE", line, 0);
    }
  }
  if (parts.length !== 1) u.op("BUILD_STRING", line, parts.length);
}

function emitPercent(u: Unit, parts: readonly (string | Expression)[], line: number): void {
  const values = parts.filter((part) => typeof part !== "string");
  const text = parts.map((part) => (typeof part === "string" ? part.slice(1, -1).replaceAll("%", "%%") : "%s")).join("");
  u.constant(`'${text}'`, line);
  for (const value of values) u.expression(value);
  u.op("BUILD_TUPLE", line, values.length);
  u.op("BINARY_MODULO", line);
}

function emitYield(u: Unit, { value, line }: Extract<Expression, { kind: "Yield" }>): void {
  if (value === null) u.constant("None", line);
  else u.expression(value);
  if (u.release >= 312)
    u.op("YIELD_VALUE", line, u.release === 312 ? 1 + u.frames.filter(({ kind }) => kind !== "while" && kind !== "for").length : 0);
  else u.op("YIELD_VALUE", line);
  if (u.release >= 311) u.op("RESUME", line, u.release >= 313 ? 5 : 1);
}
