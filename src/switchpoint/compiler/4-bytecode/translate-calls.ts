/** Calls as Python writes them: keywords for the library's options, `append` for `push`, `int` for `Number`. */
import { hasInit, keywordProperties } from "../callees.ts";
import { bare, type Node } from "../node.ts";
import type { Context } from "./context.ts";
import type { Called, CallNode, Expression } from "./python-tree.ts";

const builtins: Readonly<Record<string, string>> = {
  Number: "int",
  String: "str",
  Boolean: "bool",
  Map: "dict",
  Set: "set",
  BigInt: "int",
};
const methods: Readonly<Record<string, string>> = { push: "append" };

export function translateCall(c: Context, node: Node): Expression {
  const callee = bare(node.callee as Node);
  const args = node.arguments as Node[];
  if (node.optional === true) return c.note(node, "optional call");
  if (callee.type === "Super") return c.note(node, "super()");
  if (args.some((arg) => arg.type === "SpreadElement")) return c.note(node, "call with *");
  const keywords = keywordsOf(c, callee, args.at(-1));
  const positional = keywords === null ? args : args.slice(0, -1);
  const target = calleeOf(c, callee, args.length);
  const line = c.line(node);
  return {
    kind: "Call",
    callee: target,
    args: positional.map((arg) => c.expression(arg)),
    keywords: keywords ?? [],
    calls: calledBy(c, node, callee, target),
    line,
  };
}

function calleeOf(c: Context, callee: Node, count: number): Expression {
  if (callee.type === "Identifier" && c.binding(callee) === null) {
    const name = builtins[callee.name as string];
    if (name !== undefined) return c.builtin(name, c.line(callee));
  }
  const target = c.expression(callee);
  if (target.kind === "Attribute" && count === 1) return { ...target, attr: methods[target.attr] ?? target.attr };
  return target;
}

function calledBy(c: Context, node: Node, callee: Node, target: Expression): Called {
  if (target.kind === "Attribute" && target.attr === "append") return "specialised";
  if (node.type === "NewExpression") return hasInit(c.binding(callee)) ? "class" : "c";
  return isOwn(c, callee) ? "python" : "c";
}

/** The program's own function, called by its name: a Python call. */
function isOwn(c: Context, callee: Node): boolean {
  if (callee.type !== "Identifier") return false;
  const binding = c.binding(callee);
  if (binding === null || binding.reassigned) return false;
  const init = binding.kind === "const" ? (binding.node.init as Node | null | undefined) : null;
  return binding.kind === "function" || init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
}

function keywordsOf(c: Context, callee: Node, last: Node | undefined): CallNode["keywords"] | null {
  const properties = keywordProperties(callee, callee.type === "Identifier" ? c.binding(callee) : null, last);
  if (properties === null) return null;
  return properties.map((one) => ({ name: one.key.name as string, value: c.expression(one.value as Node) }));
}
