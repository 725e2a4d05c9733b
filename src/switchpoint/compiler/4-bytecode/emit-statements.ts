/**
 * Statements to instructions: assignments, branches, loops and the ways out of them. Source: Python/compile.c,
 * `compiler_visit_stmt` and what it calls.
 *
 * Left to others: try and with (emit-protected.ts).
 */
import { jumpIf } from "./emit-conditions.ts";
import { emitAttribute, emitName, emitOperator } from "./emit-pieces.ts";
import { emitClass, emitFunction } from "./emit-functions.ts";
import { emitTry, emitWith, unwind } from "./emit-protected.ts";
import type { Expression, Operator, Statement, Target } from "./python-tree.ts";
import { Block, indexIn, type Frame, type Unit } from "./unit.ts";

export function emitStatements(u: Unit, statements: readonly Statement[]): void {
  for (const statement of statements) emitStatement(u, statement);
}

type Of<K extends Statement["kind"]> = Extract<Statement, { kind: K }>;

function emitStatement(u: Unit, s: Statement): void {
  switch (s.kind) {
    case "Expr":
      return emitExpressionStatement(u, s);
    case "Assign":
      u.expression(s.value);
      s.targets.forEach((target, index) => {
        if (index < s.targets.length - 1) u.op(u.release >= 311 ? "COPY" : "DUP_TOP", s.line, u.release >= 311 ? 1 : null);
        emitStore(u, target);
      });
      return;
    case "AugAssign":
      return emitAugmented(u, s);
    case "Delete":
      return emitDelete(u, s.target);
    case "If":
      return emitIf(u, s);
    case "While":
      return emitWhile(u, s);
    case "DoWhile":
      return emitDoWhile(u, s);
    case "For":
      return emitFor(u, s);
    case "With":
      return emitWith(u, s, emitStore);
    case "Try":
      return emitTry(u, s);
    case "Return":
      return emitReturn(u, s);
    case "Raise":
      u.expression(s.value);
      return u.leave("RAISE_VARARGS", s.line, 1);
    case "Break":
    case "Continue":
      return emitWayOut(u, s);
    case "FunctionDef":
      emitFunction(u, s.node, s.line);
      return emitName(u, "STORE", s.target, s.line);
    case "ClassDef":
      emitClass(u, s.node);
      return emitName(u, "STORE", s.target, s.line);
    case "ImportFrom":
      return emitImport(u, s);
    case "Import":
      u.constant("0", s.line);
      u.constant("None", s.line);
      u.op("IMPORT_NAME", s.line, indexIn(u.names, s.module), s.module);
      return emitName(u, "STORE", s.target, s.line);
  }
}

function emitExpressionStatement(u: Unit, { value, line }: Of<"Expr">): void {
  // A constant on its own leaves nothing behind.
  if (value.kind === "Constant") return u.release >= 310 ? u.op("NOP", line) : undefined;
  u.expression(value);
  if (value.kind !== "Note") u.op("POP_TOP", line);
}

/** Stores what is on top of the stack. */
export function emitStore(u: Unit, target: Target): void {
  switch (target.kind) {
    case "Name":
      return emitName(u, "STORE", target, target.line);
    case "Attribute":
      u.expression(target.value);
      return emitAttribute(u, "STORE", target.attr, target.line);
    case "Subscript":
      u.expression(target.value);
      u.expression(target.index);
      return u.op("STORE_SUBSCR", target.line);
    case "Tuple":
      return emitUnpack(u, target.elements as Target[], target.line);
  }
}

/** `a, b = b, a` makes no tuple: the values trade places on the stack, or their stores do. */
function emitUnpack(u: Unit, targets: readonly Target[], line: number): void {
  const built = u.current.items.at(-1);
  const count = targets.length;
  if (built?.op === "BUILD_TUPLE" && built.arg === count && count > 0 && count <= 3) {
    u.current.items.pop();
    const stores = targets.every((target) => target.kind === "Name" && target.access === "fast");
    if (u.release >= 311 && stores && count === 2) return [...targets].reverse().forEach((target) => emitStore(u, target));
    if (u.release >= 311 && count > 1) u.op("SWAP", line, count);
    if (u.release < 311 && count === 3) u.op("ROT_THREE", line);
    if (u.release < 311 && count > 1) u.op("ROT_TWO", line);
  } else u.op("UNPACK_SEQUENCE", line, count);
  for (const target of targets) emitStore(u, target);
}

function emitDelete(u: Unit, target: Target): void {
  if (target.kind === "Name") return emitName(u, "DELETE", target, target.line);
  if (target.kind === "Tuple") return;
  u.expression(target.value);
  if (target.kind === "Attribute") return emitAttribute(u, "DELETE", target.attr, target.line);
  u.expression(target.index);
  u.op("DELETE_SUBSCR", target.line);
}

/** `x += e`: the old value, e, the operator, the store. Object and index of the target are evaluated once, and kept below. */
function emitAugmented(u: Unit, { target, op, value, line }: Of<"AugAssign">): void {
  const operate = (op: Operator): void => {
    u.expression(value);
    emitOperator(u, op, true, line);
  };
  if (target.kind === "Name") {
    emitName(u, "LOAD", target, target.line);
    operate(op);
    return emitName(u, "STORE", target, line);
  }
  if (target.kind === "Tuple") return;
  u.expression(target.value);
  if (target.kind === "Attribute") {
    u.op(u.release >= 311 ? "COPY" : "DUP_TOP", target.line, u.release >= 311 ? 1 : null);
    emitAttribute(u, "LOAD", target.attr, target.line);
    operate(op);
    if (u.release >= 311) u.op("SWAP", target.line, 2);
    else u.op("ROT_TWO", target.line);
    return emitAttribute(u, "STORE", target.attr, target.line);
  }
  u.expression(target.index);
  for (const copy of u.release >= 311 ? [2, 2] : []) u.op("COPY", target.line, copy);
  if (u.release < 311) u.op(u.release < 300 ? "DUP_TOPX" : "DUP_TOP_TWO", target.line, u.release < 300 ? 2 : null);
  u.op("BINARY_SUBSCR", target.line);
  operate(op);
  if (u.release >= 311) {
    u.op("SWAP", target.line, 3);
    u.op("SWAP", target.line, 2);
  } else u.op("ROT_THREE", target.line);
  u.op("STORE_SUBSCR", target.line);
}

function emitIf(u: Unit, { test, body, orelse, line }: Of<"If">): void {
  const end = new Block();
  const next = orelse.length > 0 || u.release < 305 ? new Block() : end;
  jumpIf(u, test, next, false);
  emitStatements(u, body);
  // Up to 3.4 the jump over the other branch is there even if there is no other branch.
  if (orelse.length > 0 || u.release < 305) {
    u.jump("JUMP_FORWARD", end, u.release >= 310 ? 0 : line);
    u.place(next);
    emitStatements(u, orelse);
  }
  u.place(end);
}

/** The frame that loops have up to 3.7 around them. */
function openLoop(u: Unit, end: Block, line: number): void {
  if (u.release > 307) return;
  u.current.items.push({ op: "SETUP_LOOP", arg: null, repr: "", line, target: end });
}

/** From 3.10 to 3.13 the test stands twice: before the loop, and at its bottom, where it jumps back. */
function emitWhile(u: Unit, loop: Of<"While">): void {
  const { body, update, line } = loop;
  // In Python 2 `True` is a name, and `while True` asks for it each time.
  const test: Expression | null = loop.test === null && u.release < 300 ? { kind: "Constant", repr: "True", line } : loop.test;
  const [top, anchor, end, next] = [new Block(), new Block(), new Block(), new Block()];
  openLoop(u, end, line);
  u.place(top);
  if (test !== null) jumpIf(u, test, anchor, false);
  else if (u.release >= 310) u.op("NOP", line);
  const inner = new Block();
  u.place(inner);
  const continueTo = update.length > 0 ? next : top;
  inFrame(u, { kind: "while", continueTo, exit: end }, () => emitStatements(u, body));
  u.place(next);
  emitStatements(u, update);
  // The test is a line of its own in Python.
  if (update.length > 0) u.place(new Block());
  if (u.release < 310 || test === null) u.jump("JUMP_ABSOLUTE", test === null && u.release >= 310 ? inner : top, line);
  else jumpIf(u, test, inner, true);
  u.place(anchor);
  if (u.release <= 307 && (test !== null || u.release >= 306)) u.op("POP_BLOCK", line);
  u.place(end);
}

/** Python writes `while True: …; if not test: break`; its compiler would jump back on the test, and so do we. */
function emitDoWhile(u: Unit, { test, body, line }: Of<"DoWhile">): void {
  const [top, bottom, end] = [new Block(), new Block(), new Block()];
  openLoop(u, end, line);
  u.place(top);
  inFrame(u, { kind: "while", continueTo: bottom, exit: end }, () => emitStatements(u, body));
  u.place(bottom);
  jumpIf(u, test, top, true);
  if (u.release <= 307) u.op("POP_BLOCK", line);
  u.place(end);
}

function emitFor(u: Unit, { target, iter, body, line }: Of<"For">): void {
  const [top, cleanup, end] = [new Block(), new Block(), new Block()];
  openLoop(u, end, line);
  u.expression(steady(u, iter));
  u.op("GET_ITER", line);
  u.place(top);
  u.jump("FOR_ITER", cleanup, line);
  emitStore(u, target);
  inFrame(u, { kind: "for", continueTo: top, exit: end }, () => emitStatements(u, body));
  u.jump("JUMP_ABSOLUTE", top, u.release >= 310 ? 0 : line);
  u.place(cleanup);
  if (u.release >= 312) u.op("END_FOR", 0);
  if (u.release >= 313) u.op("POP_TOP", 0);
  if (u.release <= 307) u.op("POP_BLOCK", line);
  u.place(end);
}

/** From 3.7 on a list that is only looped over is made as a tuple; in 3.6 if it is constant. */
function steady(u: Unit, iter: Expression): Expression {
  if (iter.kind !== "List" || u.release < 306) return iter;
  return u.release >= 307 || iter.elements.every(({ kind }) => kind === "Constant") ? { ...iter, kind: "Tuple" } : iter;
}

function inFrame(u: Unit, frame: Frame, emit: () => void): void {
  u.frames.push(frame);
  emit();
  u.frames.pop();
}

/** `break` and `continue` leave the blocks up to their loop first. */
function emitWayOut(u: Unit, s: Of<"Break" | "Continue">): void {
  const isBreak = s.kind === "Break";
  if (u.release >= 310) u.op("NOP", s.line);
  const depth = u.frames.findLastIndex(({ kind }) => kind === "while" || kind === "for");
  const loop = u.frames[depth];
  if (loop === undefined || !("exit" in loop)) return u.op("<not listed>", s.line, null, `${s.kind.toLowerCase()} with a label`);
  if (u.release <= 307) {
    if (isBreak) return u.leave("BREAK_LOOP", s.line);
    return u.jump(depth < u.frames.length - 1 ? "CONTINUE_LOOP" : "JUMP_ABSOLUTE", loop.continueTo, s.line);
  }
  const line = unwind(u, depth + 1, s.line, false);
  if (isBreak && loop.kind === "for") u.op("POP_TOP", line);
  u.jump("JUMP_ABSOLUTE", isBreak ? loop.exit : loop.continueTo, line);
}

/** `return` leaves every block around it; a value that is no constant is computed before. */
function emitReturn(u: Unit, { value, line }: Of<"Return">): void {
  const constant = value === null || value.kind === "Constant";
  if (u.release <= 307 || !constant) {
    if (value === null) u.constant("None", line);
    else u.expression(value);
    if (u.release >= 310 && value !== null && value.line !== line) u.op("NOP", line);
  } else if (u.release >= 310) u.op("NOP", line);
  const at = u.release <= 307 ? line : unwind(u, 0, line, !constant);
  if (u.release > 307 && constant) u.constant(value === null ? "None" : (value as { repr: string }).repr, at);
  u.leave("RETURN_VALUE", at);
}

function emitImport(u: Unit, { module, names, line }: Of<"ImportFrom">): void {
  u.constant(u.release < 300 ? "-1" : "0", line);
  u.constant(names.length === 1 ? `('${names[0]!.name}',)` : `(${names.map(({ name }) => `'${name}'`).join(", ")})`, line);
  u.op("IMPORT_NAME", line, indexIn(u.names, module), module);
  for (const { name, target } of names) {
    u.op("IMPORT_FROM", line, indexIn(u.names, name), name);
    emitName(u, "STORE", target, line);
  }
  u.op("POP_TOP", line);
}
