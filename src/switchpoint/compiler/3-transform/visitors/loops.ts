/**
 * Loops. Every way back is a point. A `while`, and so a `for (;;)`, goes back in two ways: up to 3.9 by a jump to its test, with
 * a look before the test; from 3.10 on by a second copy of the test at its bottom, which jumps back, with a look after it. `for … of` and `for … in` step through an Iteration of the runtime, which is
 * quick for arrays and calls the learner's own iterators preemptibly.
 */
import { bare, type Node } from "../../node.ts";
import { PARTING, type Code } from "../code.ts";
import { beginsProtected, type Transform, type Visitor } from "../transform.ts";
import { assignable } from "./targets.ts";
import { loopAtOneGo } from "./one-go.ts";
import { assignPattern, declarePattern } from "./patterns.ts";
import { closingPatterns } from "./open-patterns.ts";
import { declarator, initialised } from "./statements.ts";
import { withDisposal } from "./blocks.ts";
import { useAsync } from "./lazy-functions.ts";
import { atDepth, isStill, opening } from "./still-loops.ts";

export const ForStatement: Visitor = (t, node, hint) => {
  const init = node.init as Node | null;
  if (init?.type === "VariableDeclaration" && (init.kind as string).endsWith("using")) return usingLoop(t, node, hint.labels);
  return forLoop(t, node, init, hint.labels);
};

/** The loop, with `init` in its head. */
function forLoop(t: Transform, node: Node, init: Node | null, labels: readonly string[]): Code {
  const head: Code =
    init === null ? "" : init.type === "VariableDeclaration" ? headDeclaration(t, node, init) : t.expression(init, { unused: true });
  return whileLoop(t, node, { labels, head, scope: perIteration(t, node, init) });
}

interface LoopParts {
  readonly labels: readonly string[];
  readonly head: Code;
  /** What makes a scope for the next iteration; comma-terminated. */
  readonly scope: string;
}

/** A loop with a head, a test and an update, each of which may be missing. */
function whileLoop(t: Transform, node: Node, parts: LoopParts): Code {
  const test = node.test as Node | null | undefined;
  return test == null || (test.type === "Literal" && test.value === true) ? endlessLoop(t, node, parts) : testedLoop(t, node, test, parts);
}

/** Without a test: one jump back. */
function endlessLoop(t: Transform, node: Node, { labels, head, scope }: LoopParts): Code {
  const before = t.flush(node);
  const body = loopBody(t, node, labels);
  const update = updateCode(t, node);
  t.op("jump_back");
  const still = isStill(t, node);
  const point = still ? atDepth(t, t.site("loop", "", node)) : t.point("loop", "", node);
  if (beginsProtected(node.body as Node)) t.amend(t.sites.length - 1, { next: "setup_finally" });
  t.pending = [];
  const begin: Code = [before, PARTING, still ? opening(t) : "", labelText(labels), "for (", head, "; ; "];
  return [begin, PARTING, scope, update, point, ") ", PARTING, "{ ", body, PARTING, "} "];
}

/**
 * With a test. It stands once in the emitted code, in CPython's twice: at the top, where it lets the loop begin or not, and at
 * the bottom, where it jumps back. A variable tells which of the two it is, and so which point comes after it. Where the test
 * has no point of its own, all that is executed from the body's last point on is charged together, after the test.
 */
function testedLoop(t: Transform, node: Node, test: Node, { labels, head, scope }: LoopParts): Code {
  const { following, taken } = t;
  const before = t.flush(node);
  const atBottom = t.temp();
  const condition = t.expression(test, { jumpsWhen: true });
  const quiet = t.taken === taken + (before === "" ? 0 : 1);
  const tested = t.pending.splice(0);
  const point = t.site("loop", "", node, []);
  const first = t.site("jump", "", node, [...tested, "branch"]);
  const body = loopBody(t, node, labels, node.update == null ? atBottom : null);
  const update = updateCode(t, node);
  t.op("jump_to_test");
  const back = quiet ? "0" : t.point("jump", "", node);
  const next = beginsProtected(node.body as Node) ? ({ next: "setup_finally" } as const) : {};
  t.amend(point, { instructions: [...t.pending.splice(0), ...tested, "branch_back"], ...next });
  t.amend(first, next);
  // What the test executed is charged after the loop, on whichever way it ends.
  const exit = t.jumpPoint(node, following);
  t.free(atBottom);
  t.pending = leaves(node.body as Node) ? [] : [...tested, "branch"];
  const which = `${t.prefix}b + (${atBottom} === 1 ? ${point} : ${first})`;
  const still = isStill(t, node);
  if (still) {
    t.amend(first, { round: "begins" });
    t.amend(point, { round: "ends" });
  }
  const depth = still ? `${t.prefix}.depth = ${t.prefix}d, ` : "";
  const look = t.asking(point, `(${depth}yield* ${t.prefix}.at(${which}))`);
  const begin: Code = [before, `${atBottom} = 0; ${labelText(labels)}for (`, head, "; ", PARTING, "(", condition, ") && ", PARTING];
  const turn: Code = ["(", look, `, ${atBottom} = 1, true); ${scope}`, PARTING, update, back, PARTING];
  return [begin, turn, ") { ", body, PARTING, `} if (${atBottom} === 0) { `, exit, "; ", PARTING, "} "];
}

/** Comma-terminated; nothing if there is none. */
function updateCode(t: Transform, node: Node): Code[] {
  return node.update == null ? [] : [t.expression(node.update as Node, { unused: true }), ", "];
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
  const before = t.activation.patterns;
  const declared = (init.declarations as Node[]).flatMap((one) => declarator(t, one, init.kind as string));
  const code: Code = [
    "const ",
    ...declared.flatMap((one, index) => (index === 0 ? [one] : [", ", one])),
    "; ",
    forLoop(t, node, null, labels),
  ];
  t.disposal = outer;
  return ["{ ", withDisposal(t, node, disposal, closingPatterns(t, before, node, [t.scopeDeclaration(node), code])), "} "];
}

export const WhileStatement: Visitor = (t, node, hint) => whileLoop(t, node, { labels: hint.labels, head: "", scope: "" });

export const DoWhileStatement: Visitor = (t, node, hint) => {
  const before = t.flush(node);
  const body = loopBody(t, node, hint.labels);
  const test = t.expression(node.test as Node, { jumpsWhen: true });
  t.op("branch_back");
  const afterTest = [...t.pending];
  const still = isStill(t, node);
  const point = still ? atDepth(t, t.site("loop", "", node)) : t.point("loop", "", node);
  t.pending = leaves(node.body as Node) ? [] : afterTest;
  const begin: Code = [before, PARTING, still ? opening(t) : "", labelText(hint.labels), "do { ", body, PARTING, "} while ("];
  return [begin, test, " && ", PARTING, "(", point, ", true)); ", PARTING];
};

/** The body; what its last statements executed stays pending for the way back, unless a `continue` comes by another way. */
function loopBody(t: Transform, node: Node, labels: readonly string[], atBottom: string | null = null): Code {
  t.following = null;
  t.loops.push({ labels, atBottom });
  const body = t.statement(node.body as Node);
  t.loops.pop();
  const flush = jumpsBack(node.body as Node) ? t.flush(node) : "";
  return loopAtOneGo(t, node.body as Node, [body, flush]);
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
  if (node.await === true) return forAwait(t, node, hint.labels);
  const iterable = headExpression(t, node);
  const open = t.site("get", "", node.right as Node);
  t.op("get_iter");
  const loop = t.unique("l");
  const { step, body, back } = stepping(t, node, loop, hint.labels);
  const close = t.site("call", "", node);
  t.activation.calls = true;
  const opening: Code = [`{ const ${loop} = yield* ${p}.open(${t.number(open)}, `, iterable, "); "];
  return [
    opening,
    "try { ",
    labelText(hint.labels),
    `for (; ${step}; `,
    back,
    ") { ",
    body,
    `} } catch (${p}e) { throw yield* ${p}.closeAfter(${t.number(close)}, ${loop}, ${p}.caught(${p}e)); }`,
    ` finally { if (${loop}.live && !${p}.killed) { ${p}.depth = ${p}d; yield* ${p}.close(${t.number(close)}, ${loop}); } } } `,
  ];
};

/** `async for`: who leaves it early does not close the iterator. */
function forAwait(t: Transform, node: Node, labels: readonly string[]): Code {
  const iterable = headExpression(t, node);
  const open = t.site("get", "", node.right as Node);
  t.op("get_iter");
  const loop = t.unique("l");
  t.activation.calls = true;
  const { step, body, back } = stepping(t, node, loop, labels);
  const opening: Code = [`{ const ${loop} = yield* ${t.prefix}.openAsync(${t.number(open)}, `, iterable, "); "];
  return [opening, labelText(labels), `for (; ${step}; `, back, ") { ", body, "} } "];
}

export const ForInStatement: Visitor = (t, node, hint) => {
  const object = headExpression(t, node);
  const open = t.site("get", "", node.right as Node);
  t.op("get_iter");
  const loop = t.unique("l");
  const { step, body, back } = stepping(t, node, loop, hint.labels);
  return [
    `{ const ${loop} = yield* ${t.prefix}.keysOf(${t.number(open)}, `,
    object,
    "); ",
    labelText(hint.labels),
    `for (; ${step}; `,
    back,
    ") { ",
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
function stepping(t: Transform, node: Node, loop: string, labels: readonly string[]): { step: string; body: Code; back: Code } {
  const p = t.prefix;
  const site = t.site("get", "", node);
  t.op("for_iter");
  const afterStep = [...t.pending];
  const step =
    node.await === true
      ? `(${p}.left -= ${p}c[${site}], ${p}.depth = ${p}d, yield* ${p}.stepAsync(${t.number(site)}, ${loop}))`
      : `${t.charged(site)} || ${loop}.slow ? yield* ${p}.step(${t.number(site)}, ${loop}) : ${loop}.advance()`;
  const before = t.activation.patterns;
  const bound = usesResource(node) ? resourceBody(t, node, loop, labels) : boundBody(t, node, loop, labels);
  const body = closingPatterns(t, before, node, bound);
  t.op("jump_back");
  const back = t.point("loop", "", node);
  t.pending = leaves(node.body as Node) ? [] : afterStep;
  return { step, body, back };
}

function boundBody(t: Transform, node: Node, loop: string, labels: readonly string[]): Code {
  const bind = bindEach(t, node, `${loop}.value`);
  return [t.scopeDeclaration(node), bind, loopBody(t, node, labels)];
}

function usesResource(node: Node): boolean {
  return node.left.type === "VariableDeclaration" && (node.left.kind as string).endsWith("using");
}

/** `for (using x of xs)`: each value is disposed of at the end of its iteration. */
function resourceBody(t: Transform, node: Node, loop: string, labels: readonly string[]): Code {
  const outer = t.disposal;
  const disposal = t.unique("u");
  t.disposal = disposal;
  const name = node.left.declarations[0].id as Node;
  const each = `${loop}.value`;
  const used: Code = node.left.kind === "await using" ? useAsync(t, name, each) : `${t.prefix}.use(${disposal}, ${each})`;
  const bind: Code = ["const ", initialised(t, name, used), "; "];
  const before = t.activation.patterns;
  const code: Code = [t.scopeDeclaration(node), bind, loopBody(t, node, labels)];
  t.disposal = outer;
  return withDisposal(t, node, disposal, closingPatterns(t, before, node, code));
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
    const keyword = clash ? "" : (left.kind as string).endsWith("using") ? "const " : `${left.kind as string} `;
    return [keyword, ...declarators.flatMap((code, index) => (index === 0 ? [code] : [", ", code])), "; "];
  }
  if (left.type === "ArrayPattern" || left.type === "ObjectPattern") return [assignPattern(t, left, value, false), "; "];
  const place = assignable(t, left, []);
  const code: Code = ["(", place.setup, place.write(value), "); "];
  place.done();
  return code;
}
