/**
 * Jumps on conditions. Source: Python/compile.c, `compiler_jump_if` (3.7 and later); before 3.7 the peephole optimiser
 * turns the code for values into the same jumps.
 */
import { toBool } from "./emit-pieces.ts";
import type { Expression } from "./python-tree.ts";
import { Block, type Unit } from "./unit.ts";

/** Jumps to `target` if the truth of `test` is `when`; goes on otherwise. */
export function jumpIf(u: Unit, test: Expression, target: Block, when: boolean): void {
  if (test.kind === "Unary" && test.op === "not") return jumpIf(u, test.operand, target, !when);
  if (test.kind === "Bool" && test.op !== "??") return jumpIfBool(u, test.values, test.op === "or", target, when);
  if (test.kind === "IfExp" && u.release >= 307) {
    const [otherwise, end] = [new Block(), new Block()];
    jumpIf(u, test.test, otherwise, false);
    jumpIf(u, test.body, target, when);
    u.jump("JUMP_FORWARD", end, u.release >= 310 ? 0 : test.line);
    u.place(otherwise);
    jumpIf(u, test.orelse, target, when);
    return u.place(end);
  }
  if (isNoneTest(test) && u.release >= 311) {
    u.expression(test.left);
    return u.jump(`POP_JUMP_IF_${(test.op === "is") === when ? "" : "NOT_"}NONE`, target, test.line);
  }
  u.expression(test);
  if (u.release >= 313) toBool(u, test, test.line);
  u.jump(`POP_JUMP_IF_${when ? "TRUE" : "FALSE"}`, target, test.line);
}

function isNoneTest(test: Expression): test is Extract<Expression, { kind: "Compare" }> {
  if (test.kind !== "Compare" || (test.op !== "is" && test.op !== "is not")) return false;
  return test.right.kind === "Constant" && test.right.repr === "None";
}

function jumpIfBool(u: Unit, values: readonly Expression[], isOr: boolean, target: Block, when: boolean): void {
  const after = isOr === when ? target : new Block();
  for (const value of values.slice(0, -1)) jumpIf(u, value, after, isOr);
  jumpIf(u, values.at(-1)!, target, when);
  if (after !== target) u.place(after);
}
