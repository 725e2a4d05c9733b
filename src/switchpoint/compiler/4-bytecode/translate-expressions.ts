/**
 * TypeScript's expressions as Python's, as PYTHON.md, section I, "From TypeScript to bytecode" maps them: a property is an
 * attribute, an index a subscript, `a.length` is `len(a)`, `null` and `undefined` are `None`.
 *
 * What has no counterpart becomes a note, so that the listing is never wrong about it.
 */
import { bare, type Node } from "../node.ts";
import type { Context } from "./context.ts";
import type { Comparison, Expression, Operator } from "./python-tree.ts";
import { pythonNumber, pythonText } from "./python-literals.ts";
import { translateCall } from "./translate-calls.ts";
import { translateFunction } from "./translate-functions.ts";

/** What Python would evaluate. */
export function translateExpression(c: Context, wrapped: Node): Expression {
  const node = bare(wrapped);
  const translate = translators[node.type];
  return translate === undefined ? c.note(node, described(node)) : translate(c, node);
}

function described(node: Node): string {
  return node.type
    .replace(/Expression$|Literal$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}

type Translate = (c: Context, node: Node) => Expression;

const operators: Readonly<Record<string, Operator>> = Object.fromEntries(
  ["+", "-", "*", "/", "%", "**", "<<", ">>", "&", "|", "^"].map((op) => [op, op as Operator]),
);

/** The operator of `x += e`, or null. */
export function operatorNamed(text: string): Operator | null {
  return operators[text] ?? null;
}

const comparisons: Readonly<Record<string, Comparison>> = {
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  in: "in",
};

function none(line: number): Expression {
  return { kind: "Constant", repr: "None", line };
}

function isNothing(e: Expression): boolean {
  return e.kind === "Constant" && e.repr === "None";
}

const translators: Readonly<Record<string, Translate>> = {
  Identifier(c, node) {
    const binding = c.binding(node);
    if (binding === null && node.name === "undefined") return none(c.line(node));
    if (binding?.kind === "member" || binding?.kind === "self")
      return c.note(node, `${binding.kind === "self" ? "function" : "enum"} name inside itself`);
    return c.name(node);
  },
  Literal: (c, node) => literal(c, node),
  TemplateLiteral: template,
  ThisExpression(c, node) {
    const line = c.line(node);
    if (c.owner === null) return c.note(node, "this of the module");
    const cell = c.closures.cells(c.owner).includes("self") || c.closures.free(c.owner).includes("self");
    return { kind: "Name", id: "self", access: cell ? "deref" : "fast", imported: false, line };
  },
  BinaryExpression: binary,
  UnaryExpression: unary,
  LogicalExpression(c, node) {
    const op = node.operator === "&&" ? "and" : node.operator === "||" ? "or" : "??";
    const [left, right] = [c.expression(node.left as Node), c.expression(node.right as Node)];
    const values = left.kind === "Bool" && left.op === op ? [...left.values, right] : [left, right];
    return { kind: "Bool", op, values, line: c.line(node) };
  },
  ConditionalExpression: (c, node) => ({
    kind: "IfExp",
    test: c.expression(node.test as Node),
    body: c.expression(node.consequent as Node),
    orelse: c.expression(node.alternate as Node),
    line: c.line(node),
  }),
  MemberExpression: member,
  CallExpression: translateCall,
  NewExpression: translateCall,
  ArrayExpression(c, node) {
    const elements = node.elements as (Node | null)[];
    if (elements.some((element) => element === null || element.type === "SpreadElement")) return c.note(node, "list with * or holes");
    return { kind: "List", elements: elements.map((element) => c.expression(element!)), line: c.line(node) };
  },
  ObjectExpression: dictionary,
  AssignmentExpression(c, node) {
    const target = bare(node.left as Node);
    const line = c.line(node);
    if (target.type !== "Identifier") return c.note(node, "assignment used as a value");
    const name = c.name(target);
    const right = c.expression(node.right as Node);
    if (node.operator === "=") return { kind: "Named", target: name, value: right, line };
    const op = operatorNamed((node.operator as string).slice(0, -1));
    if (op === null) return c.note(node, `${node.operator as string} used as a value`);
    return { kind: "Named", target: name, value: { kind: "Binary", op, left: name, right, line }, line };
  },
  UpdateExpression(c, node) {
    const target = bare(node.argument as Node);
    const op = node.operator === "++" ? "+" : "-";
    const line = c.line(node);
    if (target.type !== "Identifier") return c.note(node, `${node.operator as string} used as a value`);
    const name = c.name(target);
    if (node.prefix !== true) return { kind: "PostUpdate", target: name, op, line };
    const one: Expression = { kind: "Constant", repr: "1", line };
    return { kind: "Named", target: name, value: { kind: "Binary", op, left: name, right: one, line }, line };
  },
  ArrowFunctionExpression: (c, node) => translateFunction(c, node, ""),
  FunctionExpression: (c, node) => translateFunction(c, node, (node.id?.name as string | undefined) ?? ""),
  YieldExpression(c, node) {
    if (node.delegate === true) return c.note(node, "yield from");
    return { kind: "Yield", value: node.argument == null ? null : c.expression(node.argument as Node), line: c.line(node) };
  },
};

function literal(c: Context, node: Node): Expression {
  const line = c.line(node);
  const value = node.value as unknown;
  if (typeof node.bigint === "string") return { kind: "Constant", repr: node.bigint, line };
  if (value === null && node.regex === undefined) return none(line);
  if (typeof value === "boolean") return { kind: "Constant", repr: value ? "True" : "False", line };
  if (typeof value === "number") return { kind: "Constant", repr: pythonNumber(value, c.lines.text.slice(node.start, node.end)), line };
  if (typeof value === "string") return { kind: "Constant", repr: pythonText(value), line };
  return c.note(node, "regular expression");
}

function template(c: Context, node: Node): Expression {
  const parts: (string | Expression)[] = [];
  (node.quasis as Node[]).forEach((quasi, index) => {
    const text = quasi.value.cooked as string;
    if (text !== "") parts.push(pythonText(text));
    const expression = (node.expressions as Node[])[index];
    if (expression !== undefined) parts.push(c.expression(expression));
  });
  const line = c.line(node);
  if (parts.length === 0) return { kind: "Constant", repr: "''", line };
  const [only] = parts;
  if (parts.length === 1 && typeof only === "string") return { kind: "Constant", repr: only, line };
  return { kind: "Format", parts, line };
}

function binary(c: Context, node: Node): Expression {
  const line = c.line(node);
  if (node.left.type === "PrivateIdentifier") return c.note(node, "test for a private name");
  const [left, right] = [c.expression(node.left as Node), c.expression(node.right as Node)];
  const text = node.operator as string;
  if (text === "instanceof")
    return { kind: "Call", callee: c.builtin("isinstance", line), args: [left, right], keywords: [], calls: "specialised", line };
  const comparison = comparisons[text];
  if (comparison !== undefined) {
    if ((comparison === "==" || comparison === "!=") && (isNothing(left) || isNothing(right))) {
      const [tested, nothing] = isNothing(right) ? [left, right] : [right, left];
      return { kind: "Compare", op: comparison === "==" ? "is" : "is not", left: tested, right: nothing, line };
    }
    return { kind: "Compare", op: comparison, left, right, line };
  }
  const op = operatorNamed(text);
  return op === null ? c.note(node, `the operator ${text}`) : (folded(op, left, right, line) ?? { kind: "Binary", op, left, right, line });
}

const integer = /^-?\d{1,15}$/;

/** CPython computes with constants when it compiles. */
function folded(op: Operator, left: Expression, right: Expression, line: number): Expression | null {
  if (left.kind !== "Constant" || right.kind !== "Constant" || !integer.test(left.repr) || !integer.test(right.repr)) return null;
  const value = computed(op, BigInt(left.repr), BigInt(right.repr));
  return value === null ? null : { kind: "Constant", repr: String(value), line };
}

function computed(op: Operator, a: bigint, b: bigint): bigint | null {
  switch (op) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    case "<<":
      return b >= 0n && b < 64n ? a << b : null;
    case ">>":
      return b >= 0n ? a >> b : null;
    default:
      return null;
  }
}

function unary(c: Context, node: Node): Expression {
  const line = c.line(node);
  const text = node.operator as string;
  if (text === "delete" || text === "void") return c.note(node, text);
  const operand = c.expression(node.argument as Node);
  if (text === "typeof")
    return { kind: "Call", callee: c.builtin("type", line), args: [operand], keywords: [], calls: "specialised", line };
  if (text === "-" && operand.kind === "Constant" && /^[\d.]/.test(operand.repr))
    return { kind: "Constant", repr: `-${operand.repr}`, line };
  const op = text === "!" ? "not" : (text as "-" | "+" | "~");
  if (op === "not" && operand.kind === "Compare") return inverted(operand) ?? { kind: "Unary", op, operand, line };
  return { kind: "Unary", op, operand, line };
}

/** `not (a is b)` is `a is not b`, and so for `in`: CPython rewrites these two. */
function inverted(e: Extract<Expression, { kind: "Compare" }>): Expression | null {
  const op = ({ is: "is not", "is not": "is", in: "not in", "not in": "in" } as Partial<Record<Comparison, Comparison>>)[e.op];
  return op === undefined ? null : { ...e, op };
}

function member(c: Context, node: Node): Expression {
  const line = c.line(node);
  if (node.optional === true) return c.note(node, "optional chain");
  if (node.object.type === "Super") return c.note(node, "super");
  const value = c.expression(node.object as Node);
  if (node.computed === true) return { kind: "Subscript", value, index: c.expression(node.property as Node), line };
  const attr = attributeName(node.property as Node);
  if (attr === "length") return { kind: "Call", callee: c.builtin("len", line), args: [value], keywords: [], calls: "specialised", line };
  return { kind: "Attribute", value, attr, line };
}

/** Private names have Python's one underscore. */
export function attributeName(property: Node): string {
  return property.type === "PrivateIdentifier" ? `_${property.name as string}` : (property.name as string);
}

function dictionary(c: Context, node: Node): Expression {
  const properties = node.properties as Node[];
  if (properties.some((one) => one.type === "SpreadElement" || one.kind !== "init" || one.method === true))
    return c.note(node, "object with methods or **");
  const keys = properties.map((one): Expression => {
    const key = one.key as Node;
    if (one.computed === true || key.type !== "Identifier") return c.expression(key);
    return { kind: "Constant", repr: pythonText(key.name as string), line: c.line(key) };
  });
  return { kind: "Dict", keys, values: properties.map((one) => c.expression(one.value as Node)), line: c.line(node) };
}
