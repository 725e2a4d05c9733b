/**
 * TypeScript's statements as Python's: `for (;;)` is a while loop, `for … of` a for loop, `using` a with block, `catch` is
 * `except BaseException`.
 */
import { bare, isErased, jumps, type Node } from "../node.ts";
import type { Context } from "./context.ts";
import type { Expression, Statement, Target } from "./python-tree.ts";
import { attributeName, operatorNamed } from "./translate-expressions.ts";
import { moduleName, translateClass, translateFunction } from "./translate-functions.ts";

/** What Python would execute. A `using` holds for the rest of its block, so the rest goes into a with. */
export function translateStatements(c: Context, nodes: readonly Node[]): Statement[] {
  const statements: Statement[] = [];
  const present = nodes.filter((node) => !isErased(node));
  for (const [index, node] of present.entries()) {
    if (node.type !== "VariableDeclaration" || node.kind !== "using") {
      statements.push(...translateStatement(c, node));
      continue;
    }
    const rest = translateStatements(c, present.slice(index + 1));
    statements.push(...withBlocks(c, node, rest));
    break;
  }
  return statements;
}

function withBlocks(c: Context, node: Node, rest: Statement[]): Statement[] {
  return (node.declarations as Node[]).reduceRight<Statement[]>((body, one) => {
    const binding = c.binding(one.id as Node);
    const target = binding === null || binding.references.length === 0 ? null : c.name(one.id as Node);
    return [{ kind: "With", context: guarded(c, one.init as Node), target, body, line: c.line(node) }];
  }, rest);
}

/** `lock.held()` is the lock itself: `with lock`. */
function guarded(c: Context, node: Node): Expression {
  const call = bare(node);
  const callee = call.type === "CallExpression" ? bare(call.callee as Node) : null;
  const held = callee?.type === "MemberExpression" && callee.computed !== true && callee.property.name === "held";
  return c.expression(held && (call.arguments as Node[]).length === 0 ? (callee.object as Node) : node);
}

type Translate = (c: Context, node: Node) => Statement[];

function translateStatement(c: Context, node: Node): Statement[] {
  const translate = translators[node.type];
  return translate === undefined ? note(c, node, node.type.replace(/Statement$|Declaration$/, "").toLowerCase()) : translate(c, node);
}

function note(c: Context, node: Node, text: string): Statement[] {
  return [{ kind: "Expr", value: c.note(node, text), line: c.line(node) }];
}

/** The statements of a loop's body or a branch: a block, or one statement. */
function bodyOf(c: Context, node: Node | null | undefined): Statement[] {
  if (node == null) return [];
  return node.type === "BlockStatement" ? c.statements(node.body as Node[]) : c.statements([node]);
}

const translators: Readonly<Record<string, Translate>> = {
  ExpressionStatement: (c, node) => effects(c, node.expression as Node),
  EmptyStatement: () => [],
  DebuggerStatement: () => [],
  BlockStatement: (c, node) => c.statements(node.body as Node[]),
  VariableDeclaration: (c, node) => (node.declarations as Node[]).flatMap((one) => declaration(c, one, node.kind as string)),
  FunctionDeclaration(c, node) {
    const line = c.line(node);
    if (node.id == null) return note(c, node, "default export without a name");
    const target = c.name(node.id as Node);
    return [{ kind: "FunctionDef", target, node: translateFunction(c, node, target.id), line }];
  },
  ClassDeclaration(c, node) {
    if (node.id == null) return note(c, node, "default export without a name");
    const target = c.name(node.id as Node);
    return [{ kind: "ClassDef", target, node: translateClass(c, node, target.id), line: c.line(node) }];
  },
  IfStatement: (c, node) => [
    {
      kind: "If",
      test: c.expression(node.test as Node),
      body: bodyOf(c, node.consequent as Node),
      orelse: bodyOf(c, node.alternate as Node | null),
      line: c.line(node),
    },
  ],
  WhileStatement: (c, node) => [
    { kind: "While", test: unlessTrue(c, node.test as Node), body: bodyOf(c, node.body as Node), update: [], line: c.line(node) },
  ],
  DoWhileStatement: (c, node) => [
    { kind: "DoWhile", test: c.expression(node.test as Node), body: bodyOf(c, node.body as Node), line: c.line(node) },
  ],
  ForStatement: forLoop,
  ForOfStatement: forOf,
  LabeledStatement: (c, node) => c.statements([node.body as Node]),
  BreakStatement: (c, node) => (node.label == null ? [{ kind: "Break", line: c.line(node) }] : note(c, node, "break with a label")),
  ContinueStatement: (c, node) =>
    node.label == null ? [{ kind: "Continue", line: c.line(node) }] : note(c, node, "continue with a label"),
  ReturnStatement: (c, node) => [
    { kind: "Return", value: node.argument == null ? null : c.expression(node.argument as Node), line: c.line(node) },
  ],
  ThrowStatement: (c, node) => [{ kind: "Raise", value: c.expression(node.argument as Node), line: c.line(node) }],
  TryStatement: tryStatement,
  SwitchStatement: switchStatement,
  ImportDeclaration: imported,
  ExportNamedDeclaration(c, node) {
    if (node.declaration != null) return c.statements([node.declaration as Node]);
    return node.source == null ? [] : note(c, node, "export from another module");
  },
  ExportDefaultDeclaration(c, node) {
    const declared = node.declaration as Node;
    return declared.type.endsWith("Declaration") ? c.statements([declared]) : note(c, node, "default export");
  },
};

/** An expression whose value nobody uses: assignments are statements in Python. */
function effects(c: Context, wrapped: Node): Statement[] {
  const node = bare(wrapped);
  const line = c.line(node);
  if (node.type === "SequenceExpression") return (node.expressions as Node[]).flatMap((one) => effects(c, one));
  if (node.type === "AssignmentExpression") return assignment(c, node);
  if (node.type === "UpdateExpression") {
    const target = targetOf(c, node.argument as Node);
    if (target === null) return note(c, node, "update");
    return [{ kind: "AugAssign", target, op: node.operator === "++" ? "+" : "-", value: { kind: "Constant", repr: "1", line }, line }];
  }
  if (node.type === "UnaryExpression" && node.operator === "delete") {
    const target = targetOf(c, node.argument as Node);
    return target === null ? note(c, node, "delete") : [{ kind: "Delete", target, line }];
  }
  return [{ kind: "Expr", value: c.expression(node), line }];
}

function assignment(c: Context, node: Node): Statement[] {
  const line = c.line(node);
  const target = targetOf(c, node.left as Node);
  if (target === null) return note(c, node, "assignment to a pattern");
  const right = bare(node.right as Node);
  if (node.operator !== "=") {
    const op = operatorNamed((node.operator as string).slice(0, -1));
    if (op === null) return note(c, node, `the operator ${node.operator as string}`);
    return [{ kind: "AugAssign", target, op, value: c.expression(right), line }];
  }
  // `a = b = value`: one value, several targets.
  if (right.type === "AssignmentExpression" && right.operator === "=") {
    const [inner] = assignment(c, right);
    if (inner?.kind === "Assign") return [{ ...inner, targets: [target, ...inner.targets], line }];
  }
  return [{ kind: "Assign", targets: [target], value: valueFor(target, c.expression(right)), line }];
}

/** `[a, b] = [b, a]` is Python's `a, b = b, a`. */
function valueFor(target: Target, value: Expression): Expression {
  return target.kind === "Tuple" && value.kind === "List" ? { ...value, kind: "Tuple" } : value;
}

function targetOf(c: Context, wrapped: Node): Target | null {
  const node = bare(wrapped);
  const line = c.line(node);
  if (node.type === "Identifier") return c.name(node);
  if (node.type === "ArrayPattern") {
    const elements = (node.elements as (Node | null)[]).map((element) => (element === null ? null : targetOf(c, element)));
    return elements.includes(null) ? null : { kind: "Tuple", elements: elements as Target[], line };
  }
  if (node.type !== "MemberExpression" || node.object.type === "Super") return null;
  const value = c.expression(node.object as Node);
  if (node.computed === true) return { kind: "Subscript", value, index: c.expression(node.property as Node), line };
  return { kind: "Attribute", value, attr: attributeName(node.property as Node), line };
}

function declaration(c: Context, one: Node, kind: string): Statement[] {
  const line = c.line(one);
  const init = one.init == null ? null : bare(one.init as Node);
  if (init === null && kind === "var") return [];
  const target = targetOf(c, one.id as Node);
  if (target === null) return note(c, one, "declaration of a pattern");
  if (target.kind === "Name" && init !== null && isNamedFunction(init))
    return [{ kind: "FunctionDef", target, node: translateFunction(c, init, target.id), line }];
  const value: Expression = init === null ? { kind: "Constant", repr: "None", line } : c.expression(init);
  return [{ kind: "Assign", targets: [target], value: valueFor(target, value), line }];
}

/** A function bound to a name is a def, unless it is a lambda. */
function isNamedFunction(node: Node): boolean {
  return (
    (node.type === "ArrowFunctionExpression" || (node.type === "FunctionExpression" && node.id == null)) &&
    node.body.type === "BlockStatement"
  );
}

function unlessTrue(c: Context, test: Node): Expression | null {
  const translated = c.expression(test);
  return translated.kind === "Constant" && (translated.repr === "True" || translated.repr === "1") ? null : translated;
}

function forLoop(c: Context, node: Node): Statement[] {
  const init = node.init as Node | null;
  const before = init === null ? [] : init.type === "VariableDeclaration" ? c.statements([init]) : effects(c, init);
  const test = node.test == null ? null : unlessTrue(c, node.test as Node);
  const update = node.update == null ? [] : effects(c, node.update as Node);
  return [...before, { kind: "While", test, body: bodyOf(c, node.body as Node), update, line: c.line(node) }];
}

function forOf(c: Context, node: Node): Statement[] {
  const left = bare(node.left as Node);
  const declared = left.type === "VariableDeclaration" ? (left.declarations[0].id as Node) : left;
  const target = targetOf(c, declared);
  if (target === null || (left.type === "VariableDeclaration" && left.kind === "using"))
    return note(c, node, "loop over patterns or guards");
  return [{ kind: "For", target, iter: c.expression(node.right as Node), body: bodyOf(c, node.body as Node), line: c.line(node) }];
}

function tryStatement(c: Context, node: Node): Statement[] {
  const clause = node.handler as Node | null;
  if (clause?.param != null && clause.param.type !== "Identifier") return note(c, node, "catch of a pattern");
  const handler =
    clause === null
      ? null
      : {
          name: clause.param == null ? null : c.name(clause.param as Node),
          body: c.statements(clause.body.body as Node[]),
          line: c.line(clause),
        };
  const final = node.finalizer == null ? [] : c.statements(node.finalizer.body as Node[]);
  return [{ kind: "Try", body: c.statements(node.block.body as Node[]), handler, final, line: c.line(node) }];
}

/** A chain of if and elif, where every case ends by leaving and the value is a plain name. */
function switchStatement(c: Context, node: Node): Statement[] {
  const cases = node.cases as Node[];
  const tested = bare(node.discriminant as Node);
  const plain =
    tested.type === "Identifier" && cases.every((one, index) => index === cases.length - 1 || (one.consequent as Node[]).some(jumps));
  if (!plain || cases.some((one, index) => one.test === null && index < cases.length - 1)) return note(c, node, "switch");
  if (cases.some((one) => (one.consequent as Node[]).slice(0, -1).some(hasBreak)))
    return note(c, node, "switch with a break inside a case");
  return cases.reduceRight<Statement[]>((orelse, one) => {
    const statements = (one.consequent as Node[]).filter((statement) => statement.type !== "BreakStatement");
    const body = c.statements(statements);
    if (one.test === null) return body;
    const line = c.line(one);
    const test: Expression = { kind: "Compare", op: "==", left: c.expression(tested), right: c.expression(one.test as Node), line };
    return [{ kind: "If", test, body, orelse, line }];
  }, []);
}

function hasBreak(node: Node): boolean {
  if (node.type === "BreakStatement") return true;
  if (/^(For|While|DoWhile|Switch)/.test(node.type)) return false;
  return ["body", "consequent", "alternate", "block"].some((field) => {
    const inner = node[field] as Node | Node[] | null | undefined;
    return Array.isArray(inner) ? inner.some(hasBreak) : inner != null && typeof inner.type === "string" && hasBreak(inner);
  });
}

/** Types vanish: what is never used as a value is not imported. */
function imported(c: Context, node: Node): Statement[] {
  const line = c.line(node);
  const module = moduleName(node.source.value as string);
  const specifiers = (node.specifiers as Node[]).filter(
    (one) => one.importKind !== "type" && (c.binding(one.local as Node)?.references.length ?? 0) > 0,
  );
  const namespace = specifiers.find((one) => one.type === "ImportNamespaceSpecifier");
  if (namespace !== undefined) return [{ kind: "Import", module, target: c.name(namespace.local as Node), line }];
  if (specifiers.length === 0) return [];
  const names = specifiers.map((one) => ({
    name: one.type === "ImportDefaultSpecifier" ? "default" : String(one.imported.name ?? one.imported.value),
    target: c.name(one.local as Node),
  }));
  return [{ kind: "ImportFrom", module, names, line }];
}
