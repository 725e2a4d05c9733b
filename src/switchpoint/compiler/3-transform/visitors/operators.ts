/**
 * Operators. Operands are evaluated left to right as the host does it; only what branches needs care with charges.
 */
import type { Instruction } from "../../compiled.ts";
import { bare, type Node } from "../../node.ts";
import { PARTING, type Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { deleteMember } from "./members.ts";
import { isKnownGlobal } from "../intrinsic-names.ts";

const comparisons = new Set(["==", "!=", "===", "!==", "<", "<=", ">", ">=", "in", "instanceof"]);

export const BinaryExpression: Visitor = (t, node) => {
  if (node.left.type === "PrivateIdentifier") return privateIn(t, node);
  if (node.operator === "in") return membership(t, node);
  const left = t.expression(node.left as Node);
  const right = t.expression(node.right as Node);
  t.op(comparisons.has(node.operator as string) ? "compare" : "binary");
  if (node.operator === "instanceof") return ["(yield* ", t.prefix, ".instanceOf(", left, ", ", right, "))"];
  return ["(", left, ` ${node.operator as string} `, right, ")"];
};

/** `key in object` reads whether the property is there. */
function membership(t: Transform, node: Node): Code {
  const left = t.expression(node.left as Node);
  const key = t.temp();
  const right = t.expression(node.right as Node);
  const object = t.temp();
  t.op("compare");
  const site = t.site("get", "", node);
  t.free(object, key);
  const ask = `${t.charged(site)} && (yield* ${t.prefix}.get(${t.number(site)}, ${object}, ${t.prefix}.key(${key})))`;
  return [`(${key} = `, left, `, ${object} = `, right, `, ${ask}, ${t.prefix}.in(${key}, ${object}))`];
}

function privateIn(t: Transform, node: Node): Code {
  const right = t.expression(node.right as Node);
  t.op("compare");
  return [`(#${node.left.name as string} in `, right, ")"];
}

export const UnaryExpression: Visitor = (t, node, hint) => {
  const argument = bare(node.argument as Node);
  if (node.operator === "delete") return deletion(t, argument);
  if (node.operator === "typeof" && argument.type === "Identifier" && t.binding(argument) === null) {
    t.op("load_global", "unary");
    if (!isKnownGlobal(argument.name as string)) return `${t.prefix}.typeofGlobal(${JSON.stringify(argument.name)})`;
    return ["(typeof ", t.expression(argument), ")"];
  }
  // `not` of a condition only turns its jump around.
  const turns = node.operator === "!" && hint.jumpsWhen !== null;
  const value = t.expression(argument, turns ? { jumpsWhen: !hint.jumpsWhen } : {});
  if (!turns) t.op("unary");
  return [`(${node.operator as string} `, value, ")"];
};

/** `delete a.b`; of anything else it evaluates the operand and is true. */
function deletion(t: Transform, argument: Node): Code {
  if (argument.type === "MemberExpression") return deleteMember(t, argument);
  if (argument.type !== "ChainExpression") return ["(", t.expression(argument), ", true)"];
  const outer = t.chain;
  t.chain = [];
  const code = deletion(t, bare(argument.expression as Node));
  const guards = t.chain;
  t.chain = outer;
  return ["((", ...guards, code, ") ?? true)"];
}

/**
 * `a && b`, `a || b`, `a ?? b`: if b has points, both ways charge what they executed; if not, both count as executed. In a
 * condition, and before `??`, the first operand may decide by a jump of its own (POP_JUMP_IF_…), which is a point; that of a
 * value (JUMP_IF_…_OR_POP) is none.
 */
export const LogicalExpression: Visitor = (t, node, hint) => {
  const operator = node.operator as string;
  const asksNone = operator === "??";
  // The first operand alone decides if it is this.
  const decisive = operator !== "&&";
  const left = t.expression(node.left as Node, { jumpsWhen: asksNone ? null : decisive });
  const right = (): Code => t.expression(node.right as Node, { name: hint.name, jumpsWhen: asksNone ? null : hint.jumpsWhen });
  if (!asksNone && (hint.jumpsWhen === null || hint.jumpsWhen === decisive)) {
    t.op("branch");
    return ["(", ...branches(t, node, left, operator, [right]), ")"];
  }
  const kept = t.temp();
  const [other, point] = ways(t, node, right, null);
  t.free(kept);
  const jump: Code = ["(", point, `, ${kept})`];
  const [first, second] = decisive ? [jump, other] : [other, jump];
  return ["((", kept, " = ", left, asksNone ? ") != null ? " : ") ? ", PARTING, first, PARTING, " : ", second, PARTING, ")"];
};

/**
 * The two ways from a condition on: `straight` on, where its jump is not taken, and over the jump, whose point comes first, to
 * `jumped`. Each charges at its end what it has executed.
 */
function ways(t: Transform, node: Node, straight: () => Code, jumped: (() => Code) | null): [straight: Code, point: Code, jumped: Code] {
  const before = [...t.pending];
  t.op("branch");
  const on = t.flushed(straight(), node);
  t.pending = before;
  const point = t.jumpPoint(node, null);
  const over = jumped === null ? "" : t.flushed(jumped(), node);
  t.pending = [];
  return [on, point, over];
}

export const ConditionalExpression: Visitor = (t, node) => {
  const test = t.expression(node.test as Node, { jumpsWhen: false });
  const consequent = (): Code => t.expression(node.consequent as Node);
  const alternate = (): Code => t.expression(node.alternate as Node);
  const [yes, point, no] = ways(t, node, consequent, alternate);
  return ["(", test, " ? ", PARTING, yes, PARTING, " : (", point, ", ", no, PARTING, "))"];
};

/** Joins a condition with its one or two arms, and keeps the charges of each way through. */
export function branches(t: Transform, node: Node, condition: Code, operator: string, arms: readonly (() => Code)[]): Code[] {
  const before = t.pending;
  const taken = t.taken;
  const tails: Instruction[][] = [];
  const codes = arms.map((arm) => {
    t.pending = [];
    const code = arm();
    tails.push(t.pending);
    return code;
  });
  let head = condition;
  if (t.taken === taken) t.pending = before.concat(longest(tails));
  else {
    t.pending = before;
    head = t.flushed(condition, node);
    codes.forEach((code, index) => {
      t.pending = tails[index]!;
      codes[index] = t.flushed(code, node);
    });
    t.pending = [];
  }
  return [head, ` ${operator} `, PARTING, codes[0]!, PARTING, ...(codes.length > 1 ? [" : ", codes[1]!, PARTING] : [])];
}

/** Where no way has a point, all ways are charged as the longest. */
export function longest(lists: readonly Instruction[][]): Instruction[] {
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}

export const SequenceExpression: Visitor = (t, node, hint) => {
  const expressions = node.expressions as Node[];
  const codes = expressions.flatMap((expression, index): Code[] => {
    const last = index === expressions.length - 1;
    const code = t.expression(expression, { unused: last ? hint.unused : true });
    if (!last) t.op("pop");
    return [index === 0 ? "" : ", ", code];
  });
  return ["(", ...codes, ")"];
};

/** A type assertion, or parentheses: nothing at run time. */
export const Transparent: Visitor = (t, node, hint) => t.expression(node.expression as Node, hint);
