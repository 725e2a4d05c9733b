/**
 * Loops. Every way back to the top is a point. `for … of` and `for … in` step through an Iteration of the runtime, which is
 * quick for arrays and calls the learner's own iterators preemptibly.
 */
import { bare, type Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { assignable } from "./targets.ts";
import { assignPattern, declarePattern } from "./patterns.ts";
import { declarator, initialised } from "./statements.ts";
import { withDisposal } from "./blocks.ts";

export const ForStatement: Visitor = (t, node, hint) => {
  const init = node.init as Node | null;
  if (init?.type === "VariableDeclaration" && init.kind === "using") return usingLoop(t, node, hint.labels);
  return forLoop(t, node, init, hint.labels);
};

/** The loop, with `init` in its head. */
function forLoop(t: Transform, node: Node, init: Node | null, labels: readonly string[]): Code {
  const head: Code =
    init === null ? "" : init.type === "VariableDeclaration" ? headDeclaration(t, node, init) : t.expression(init, { unused: true });
  const before = t.flush(node);
  const test: Code = node.test == null ? "" : t.expression(node.test as Node);
  if (node.test != null) t.op("branch");
  const afterTest = [...t.pending];
  const body = loopBody(t, node);
  const update: Code = node.update == null ? "" : [t.expression(node.update as Node, { unused: true }), ", "];
  t.op("jump_back");
  const scope = perIteration(t, node, init);
  const point = t.point("loop", "", node);
  t.pending = leaves(node.body as Node) ? [] : afterTest;
  return [before, labelText(labels), "for (", head, "; ", test, "; ", scope, update, point, ") { ", body, "} "];
}

/** `let i = 0`, with the object that stands for the loop's scope where `i` is shared. */
function headDeclaration(t: Transform, loop: Node, init: Node): Code {
  const declarators = (init.declarations as Node[]).flatMap((one) => declarator(t, one, init.kind as string));
  const scope = t.analysis.scopeOf.get(loop)!;
  if (scope.hasShared && init.kind !== "var") declarators.unshift(`${t.scopeName(scope)} = ${t.prefix}.scope()`);
  return [`${init.kind as string} `, ...declarators.flatMap((code, index) => (index === 0 ? [code] : [", ", code]))];
}

/** Each iteration has its own copy of the `let` variables: a scope of its own. */
function perIteration(t: Transform, loop: Node, init: Node | null): string {
  const scope = t.analysis.scopeOf.get(loop)!;
  return scope.hasShared && init?.kind === "let" ? `${t.scopeName(scope)} = ${t.prefix}.scope(), ` : "";
}

/** `for (using x = …; …)`: the resource lives as long as the loop. */
function usingLoop(t: Transform, node: Node, labels: readonly string[]): Code {
  const outer = t.disposal;
  const disposal = t.unique("u");
  t.disposal = disposal;
  const init = node.init as Node;
  const declared = (init.declarations as Node[]).flatMap((one) => declarator(t, one, "using"));
  const code: Code = [
    "const ",
    ...declared.flatMap((one, index) => (index === 0 ? [one] : [", ", one])),
    "; ",
    forLoop(t, node, null, labels),
  ];
  t.disposal = outer;
  return ["{ ", withDisposal(t, node, disposal, [t.scopeDeclaration(node), code]), "} "];
}

export const WhileStatement: Visitor = (t, node, hint) => {
  const before = t.flush(node);
  const test = t.expression(node.test as Node);
  t.op("branch");
  const afterTest = [...t.pending];
  const body = loopBody(t, node);
  t.op("jump_back");
  const point = t.point("loop", "", node);
  t.pending = leaves(node.body as Node) ? [] : afterTest;
  return [before, labelText(hint.labels), "for (; ", test, "; ", point, ") { ", body, "} "];
};

export const DoWhileStatement: Visitor = (t, node, hint) => {
  const before = t.flush(node);
  const body = loopBody(t, node);
  const test = t.expression(node.test as Node);
  t.op("branch_back");
  const afterTest = [...t.pending];
  const point = t.point("loop", "", node);
  t.pending = leaves(node.body as Node) ? [] : afterTest;
  return [before, labelText(hint.labels), "do { ", body, "} while (", test, ` && (${point}, true)); `];
};

/** The body; what its last statements executed stays pending for the way back, unless a `continue` comes by another way. */
function loopBody(t: Transform, node: Node): Code {
  const body = t.statement(node.body as Node);
  const flush = jumpsBack(node.body as Node) ? t.flush(node) : "";
  return [body, flush];
}

function labelText(labels: readonly string[]): string {
  return labels.map((label) => `${label}: `).join("");
}

/** Whether some `break` may leave the loop with this body. Labels are taken as if they all did. */
function leaves(body: Node): boolean {
  return contains(body, "BreakStatement");
}

function jumpsBack(body: Node): boolean {
  return contains(body, "ContinueStatement");
}

function contains(value: unknown, type: string): boolean {
  if (Array.isArray(value)) return value.some((item) => contains(item, type));
  if (typeof value !== "object" || value === null) return false;
  const node = value as Node;
  if (node.type === type) return true;
  if (node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression") return false;
  return Object.keys(node).some((key) => key !== "loc" && contains(node[key], type));
}

export const ForOfStatement: Visitor = (t, node, hint) => {
  const p = t.prefix;
  const iterable = headExpression(t, node);
  const open = t.site("get", "", node.right as Node);
  t.op("get_iter");
  const loop = t.unique("l");
  const { step, body, back } = stepping(t, node, loop);
  const close = t.site("call", "", node);
  t.activation.calls = true;
  const opening: Code = [`{ const ${loop} = yield* ${p}.open(${t.number(open)}, `, iterable, "); "];
  return [
    opening,
    "try { ",
    labelText(hint.labels),
    `for (; ${step}; ${back}) { `,
    body,
    `} } catch (${p}e) { throw yield* ${p}.closeAfter(${t.number(close)}, ${loop}, ${p}.caught(${p}e)); }`,
    ` finally { if (${loop}.live && !${p}.killed) { ${p}.depth = ${p}d; yield* ${p}.close(${t.number(close)}, ${loop}); } } } `,
  ];
};

export const ForInStatement: Visitor = (t, node, hint) => {
  const object = headExpression(t, node);
  const open = t.site("get", "", node.right as Node);
  t.op("get_iter");
  const loop = t.unique("l");
  const { step, body, back } = stepping(t, node, loop);
  return [
    `{ const ${loop} = yield* ${t.prefix}.keysOf(${t.number(open)}, `,
    object,
    "); ",
    labelText(hint.labels),
    `for (; ${step}; ${back}) { `,
    body,
    "} } ",
  ];
};

/** What is looped over. The loop's own names are there already, but uninitialised. */
function headExpression(t: Transform, node: Node): Code {
  const scope = t.analysis.scopeOf.get(node)!;
  const lexical = node.left.type === "VariableDeclaration" && node.left.kind !== "var";
  if (lexical) t.dead.add(scope);
  const code = t.expression(node.right as Node);
  t.dead.delete(scope);
  return code;
}

/** The three parts of a loop over an Iteration: the step (a point of its own), the body with its variable bound, the way back. */
function stepping(t: Transform, node: Node, loop: string): { step: string; body: Code; back: string } {
  const p = t.prefix;
  const site = t.site("get", "", node);
  t.op("for_iter");
  const afterStep = [...t.pending];
  const step = `${t.charged(site)} || ${loop}.slow ? yield* ${p}.step(${t.number(site)}, ${loop}) : ${loop}.advance()`;
  const bind = bindEach(t, node, `${loop}.value`);
  const inner = loopBody(t, node);
  const disposal = usesResource(node) ? t.unique("u") : null;
  const body = disposal === null ? [t.scopeDeclaration(node), bind, inner] : resourceBody(t, node, loop);
  t.op("jump_back");
  const back = t.point("loop", "", node);
  t.pending = leaves(node.body as Node) ? [] : afterStep;
  return { step, body, back };
}

function usesResource(node: Node): boolean {
  return node.left.type === "VariableDeclaration" && node.left.kind === "using";
}

/** `for (using x of xs)`: each value is disposed of at the end of its iteration. */
function resourceBody(t: Transform, node: Node, loop: string): Code {
  const outer = t.disposal;
  const disposal = t.unique("u");
  t.disposal = disposal;
  const name = node.left.declarations[0].id as Node;
  const bind: Code = ["const ", initialised(t, name, `${t.prefix}.use(${disposal}, ${loop}.value)`), "; "];
  const code: Code = [t.scopeDeclaration(node), bind, t.statement(node.body as Node)];
  t.disposal = outer;
  return withDisposal(t, node, disposal, code);
}

/** Binds or assigns the value of one step. */
function bindEach(t: Transform, node: Node, value: string): Code {
  const left = bare(node.left as Node);
  if (left.type === "VariableDeclaration") {
    const target = left.declarations[0].id as Node;
    const declarators =
      target.type === "Identifier"
        ? [initialised(t, target, value)]
        : declarePattern(t, target, value, (identifier, code) => initialised(t, identifier, code));
    const clash = left.kind === "var" && target.type === "Identifier" && t.binding(target)!.kind !== "var";
    const keyword = clash ? "" : left.kind === "using" ? "const " : `${left.kind as string} `;
    return [keyword, ...declarators.flatMap((code, index) => (index === 0 ? [code] : [", ", code])), "; "];
  }
  if (left.type === "ArrayPattern" || left.type === "ObjectPattern") return [assignPattern(t, left, value, false), "; "];
  const place = assignable(t, left, []);
  const code: Code = ["(", place.setup, place.write(value), "); "];
  place.done();
  return code;
}
