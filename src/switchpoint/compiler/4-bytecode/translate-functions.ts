/** Functions and classes as Python writes them: an arrow is a lambda, a constructor `__init__`, `this` its first parameter. */
import { isErased, type Node } from "../node.ts";
import type { Context } from "./context.ts";
import type { ClassNode, Expression, FunctionNode, Name, Statement } from "./python-tree.ts";

/** `name`: "" for a lambda. `first`: statements before the body; `self`: the first parameter is `self`. */
export function translateFunction(c: Context, node: Node, name: string, { first = [] as Statement[], self = false } = {}): FunctionNode {
  const title = name === "" ? "<lambda>" : name;
  const qualifiedName = c.prefix + title;
  const inner = c.inside("function", `${qualifiedName}.<locals>.`, node);
  const params = (node.params as Node[]).filter((param) => !(param.type === "Identifier" && param.name === "this"));
  const { names, defaults, vararg, taken } = parameters(c, inner, params);
  return {
    kind: "Function",
    name: title,
    qualifiedName,
    params: self ? ["self", ...names] : names,
    vararg,
    defaults,
    body: [...first, ...taken, ...bodyOf(inner, node)],
    cells: c.closures.cells(node),
    free: c.closures.free(node),
    generator: node.generator === true,
    line: c.line(node),
    start: node.start,
  };
}

function bodyOf(inner: Context, node: Node): Statement[] {
  const body = node.body as Node;
  if (body.type === "BlockStatement") return inner.statements(body.body as Node[]);
  return [{ kind: "Return", value: inner.expression(body), line: inner.line(body) }];
}

interface Parameters {
  readonly names: string[];
  readonly defaults: Expression[];
  readonly vararg: string | null;
  /** What takes patterns apart, at the start of the body. */
  readonly taken: Statement[];
}

/** Defaults are evaluated where the function is made, as Python does. */
function parameters(c: Context, inner: Context, params: readonly Node[]): Parameters {
  const found: { -readonly [K in keyof Parameters]: Parameters[K] } = { names: [], defaults: [], vararg: null, taken: [] };
  for (const param of params) {
    const plain = param.type === "TSParameterProperty" ? (param.parameter as Node) : param;
    const target = plain.type === "AssignmentPattern" ? (plain.left as Node) : plain;
    if (plain.type === "AssignmentPattern") found.defaults.push(c.expression(plain.right as Node));
    if (target.type === "RestElement" && target.argument.type === "Identifier") found.vararg = target.argument.name as string;
    else if (target.type === "Identifier") {
      found.names.push(target.name as string);
      if (param.type === "TSParameterProperty") found.taken.push(assignToSelf(inner, param, target.name as string, inner.name(target)));
      else if (plain.type !== "AssignmentPattern" && param.optional === true)
        found.defaults.push({ kind: "Constant", repr: "None", line: c.line(param) });
    } else {
      found.names.push(`.${found.names.length}`);
      found.taken.push({ kind: "Expr", value: inner.note(param, "parameter that is taken apart"), line: inner.line(param) });
    }
  }
  return found;
}

function assignToSelf(c: Context, node: Node, attr: string, value: Expression): Statement {
  const line = c.line(node);
  const self = c.expression({ type: "ThisExpression", start: node.start, end: node.start });
  return { kind: "Assign", targets: [{ kind: "Attribute", value: self, attr, line }], value, line };
}

/** A class: methods are functions of its body; fields are set at the start of `__init__`. */
export function translateClass(c: Context, node: Node, name: string): ClassNode {
  const prefix = c.prefix + name;
  const body = c.inside("class", `${prefix}.`, null);
  const elements = (node.body.body as Node[]).filter((element) => !isErased(element));
  // A field that is only declared is nothing in Python.
  const fields = elements.filter((element) => element.type === "PropertyDefinition" && element.static !== true && element.value != null);
  const constructor = elements.find((element) => element.kind === "constructor");
  const statements: Statement[] = [];
  if (constructor === undefined && fields.length > 0) statements.push(define(body, node, makeInit(body, node, fields)));
  for (const element of elements) {
    if (element === constructor) statements.push(define(body, element, withFields(body, element, fields)));
    else statements.push(...elementStatements(body, element));
  }
  const bases = node.superClass == null ? [] : [c.expression(node.superClass as Node)];
  const free = new Set(
    elements.flatMap((element) => c.closures.free((element.type === "MethodDefinition" ? element.value : element) as Node)),
  );
  free.delete("self");
  return {
    kind: "Class",
    name,
    qualifiedName: prefix,
    bases,
    body: statements,
    free: [...free].sort(),
    line: c.line(node),
    start: node.start,
  };
}

function elementStatements(body: Context, element: Node): Statement[] {
  const line = body.line(element);
  if (element.type === "StaticBlock") return [{ kind: "Expr", value: body.note(element, "static block"), line }];
  if (element.computed === true || (element.type === "MethodDefinition" && element.kind !== "method"))
    return [{ kind: "Expr", value: body.note(element, "property or computed member of a class"), line }];
  const name = memberName(element);
  if (element.type === "MethodDefinition")
    return [define(body, element, translateFunction(body, element.value as Node, name, { self: element.static !== true }))];
  if (element.static !== true) return [];
  const value: Expression = element.value == null ? { kind: "Constant", repr: "None", line } : body.expression(element.value as Node);
  return [{ kind: "Assign", targets: [body.builtin(name, line)], value, line }];
}

function memberName(element: Node): string {
  const key = element.key as Node;
  return key.type === "PrivateIdentifier" ? `_${key.name as string}` : String(key.name ?? key.value);
}

function define(body: Context, node: Node, made: FunctionNode): Statement {
  const line = body.line(node);
  const target: Name = { kind: "Name", id: made.name, access: "name", imported: false, line };
  return { kind: "FunctionDef", target, node: made, line };
}

function withFields(body: Context, constructor: Node, fields: readonly Node[]): FunctionNode {
  const node = constructor.value as Node;
  const made = translateFunction(body, node, "__init__", { first: fieldStatements(body, node, fields), self: true });
  const free = new Set([...made.free, ...fields.flatMap((field) => body.closures.free(field))]);
  free.delete("self");
  return { ...made, free: [...free].sort() };
}

function makeInit(body: Context, node: Node, fields: readonly Node[]): FunctionNode {
  const free = new Set(fields.flatMap((field) => body.closures.free(field)));
  const cells = fields.flatMap((field) => body.closures.cells(field));
  return {
    kind: "Function",
    name: "__init__",
    qualifiedName: `${body.prefix}__init__`,
    params: ["self"],
    vararg: null,
    defaults: [],
    body: fieldStatements(body, node, fields),
    cells: [...new Set(cells)].sort(),
    free: [...free].sort(),
    generator: false,
    line: body.line(node),
    start: -1,
  };
}

function fieldStatements(body: Context, owner: Node, fields: readonly Node[]): Statement[] {
  return fields.map((field) => {
    const inner = body.inside("function", `${body.prefix}__init__.<locals>.`, field);
    const line = inner.line(field);
    if (field.computed === true) return { kind: "Expr", value: inner.note(field, "computed field"), line };
    const value = inner.expression(field.value as Node);
    const cell = body.closures.cells(owner).includes("self") || body.closures.cells(field).includes("self");
    const self: Name = { kind: "Name", id: "self", access: cell ? "deref" : "fast", imported: false, line };
    return { kind: "Assign", targets: [{ kind: "Attribute", value: self, attr: memberName(field), line }], value, line };
  });
}

/** What an import is called in Python: `switchpoint/threading` is `threading`. */
export function moduleName(specifier: string): string {
  return specifier
    .replace(/^switchpoint\//, "")
    .replace(/^\.\//, "")
    .replace(/\.ts$/, "")
    .replaceAll("/", ".");
}
