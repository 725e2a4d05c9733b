/**
 * Assignments and updates. `x += e` is a read, then e, then a write: three steps between which another thread may come.
 */
import { bare, type Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Visitor } from "../transform.ts";
import { constants } from "./names.ts";
import { assignPattern } from "./patterns.ts";
import { branches } from "./operators.ts";
import { assignable } from "./targets.ts";

const logical = new Set(["&&=", "||=", "??="]);

export const AssignmentExpression: Visitor = (t, node, hint) => {
  const target = bare(node.left as Node);
  const operator = node.operator as string;
  if (target.type === "ArrayPattern" || target.type === "ObjectPattern") {
    const value = t.expression(node.right as Node);
    return assignPattern(t, target, value, !hint.unused);
  }
  const place = assignable(t, target, [node.right as Node]);
  const name = target.type === "Identifier" ? (target.name as string) : "";
  const right = () => t.expression(node.right as Node, { name });
  let code: Code;
  if (operator === "=") code = place.write(right());
  else if (logical.has(operator)) {
    const left = place.read();
    t.op("branch");
    code = ["(", ...branches(t, node, left, operator.slice(0, 2), [() => place.write(right())]), ")"];
  } else {
    const left = place.read();
    const value = right();
    t.op("inplace");
    code = place.write(["(", left, ` ${operator.slice(0, -1)} `, value, ")"]);
  }
  place.done();
  return ["(", place.setup, code, ")"];
};

export const UpdateExpression: Visitor = (t, node, hint) => {
  const target = bare(node.argument as Node);
  const operator = node.operator as string;
  const binding = target.type === "Identifier" ? t.binding(target) : null;
  if (binding !== null && !binding.shared && !constants.has(binding.kind) && !t.dead.has(binding.scope)) {
    t.op(t.access("load", binding), "load_const", "inplace", t.access("store", binding));
    const name = target.name as string;
    return node.prefix === true ? `(${operator}${name})` : `(${name}${operator})`;
  }
  const place = assignable(t, target, []);
  const [updated, old] = [t.temp(), t.temp()];
  const read = place.read();
  t.op("load_const", "inplace");
  // The host's own ++ on the temporary: right for BigInt too, and it turns the old value into a number.
  const write = place.write(updated);
  t.free(old, updated);
  place.done();
  const step = node.prefix === true || hint.unused ? `${operator}${updated}` : `${old} = ${updated}${operator}`;
  const result = node.prefix === true || hint.unused ? "" : `, ${old}`;
  return ["(", place.setup, updated, " = ", read, ", ", step, ", ", write, result, ")"];
};
