/**
 * Calls: CALL_FUNCTION, CALL_METHOD, PRECALL and CALL, with positions and keywords. Source: Python/compile.c,
 * `compiler_call`, `maybe_optimize_method_call`, `compiler_call_helper`.
 */
import { emitAttribute } from "./emit-pieces.ts";
import type { CallNode, Expression } from "./python-tree.ts";
import { indexIn, type Unit } from "./unit.ts";

/** The call's result on top of the stack. */
export function emitCall(u: Unit, call: CallNode): void {
  emitAnyCall(u, call);
  u.current.items.at(-1)!.calls = call.calls;
}

function emitAnyCall(u: Unit, call: CallNode): void {
  const { callee, args, keywords, line } = call;
  const method = callee.kind === "Attribute" && loadsMethod(u, call, callee);
  if (method) emitMethod(u, callee);
  else emitCallee(u, callee, line);
  for (const arg of args) u.expression(arg);
  if (u.release < 306) return oldCall(u, call);
  for (const { value } of keywords) u.expression(value);
  const total = args.length + keywords.length;
  if (keywords.length > 0) emitKeywordNames(u, call);
  if (u.release >= 313 && keywords.length > 0) u.op("CALL_KW", line, total);
  else if (u.release >= 311) {
    if (u.release === 311) u.op("PRECALL", line, total);
    u.op("CALL", line, total);
  } else if (method) u.op("CALL_METHOD", line, total);
  else u.op(keywords.length > 0 ? "CALL_FUNCTION_KW" : "CALL_FUNCTION", line, total);
}

/** From 3.7 on a method is called without making a bound method. */
function loadsMethod(u: Unit, { keywords }: CallNode, { value }: Extract<Expression, { kind: "Attribute" }>): boolean {
  if (u.release < 307 || (u.release < 311 && keywords.length > 0)) return false;
  return u.release < 312 || !(value.kind === "Name" && value.imported);
}

function emitMethod(u: Unit, { value, attr, line }: Extract<Expression, { kind: "Attribute" }>): void {
  u.expression(value);
  if (u.release < 312) return u.op("LOAD_METHOD", line, indexIn(u.names, attr), attr);
  emitAttribute(u, "LOAD", attr, line);
  const load = u.current.items.at(-1)!;
  load.arg = load.arg! + 1;
  load.repr = u.release === 312 ? `NULL|self + ${attr}` : `${attr} + NULL|self`;
}

/** From 3.11 on a NULL lies below what is called; a global pushes it along. */
function emitCallee(u: Unit, callee: Expression, line: number): void {
  const global = callee.kind === "Name" && callee.access === "global";
  if ((u.release === 311 || u.release === 312) && !global) u.op("PUSH_NULL", line);
  u.expression(callee);
  if (u.release < 311) return;
  if (global) {
    const load = u.current.items.at(-1)!;
    load.arg = load.arg! + 1;
    load.repr = u.release >= 313 ? `${callee.id} + NULL` : `NULL + ${callee.id}`;
  } else if (u.release >= 313) u.op("PUSH_NULL", line);
}

function emitKeywordNames(u: Unit, { keywords, line }: CallNode): void {
  const names = keywords.map(({ name }) => `'${name}'`);
  const repr = names.length === 1 ? `(${names[0]!},)` : `(${names.join(", ")})`;
  if (u.release === 311 || u.release === 312) u.op("KW_NAMES", line, indexIn(u.consts, repr), repr);
  else u.constant(repr, line);
}

/** Before 3.6 keywords lie on the stack as pairs, counted in the argument's high byte. */
function oldCall(u: Unit, { args, keywords, line }: CallNode): void {
  for (const { name, value } of keywords) {
    u.constant(`'${name}'`, line);
    u.expression(value);
  }
  const repr = u.release === 207 || keywords.length === 0 ? "" : `${args.length} positional, ${keywords.length} keyword pair`;
  u.op("CALL_FUNCTION", line, args.length + (keywords.length << 8), repr);
}
