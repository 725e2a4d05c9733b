/**
 * Statements without loops: declarations, branches, jumps, labels.
 */
import { bare, isErased, jumps, type Node } from "../../node.ts";
import { PARTING, type Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { hoistedTag } from "./faces.ts";
import { useAsync } from "./lazy-functions.ts";
import { declarePattern } from "./patterns.ts";

export const ExpressionStatement: Visitor = (t, node) => {
  const code = t.expression(node.expression as Node, { unused: true });
  t.op("pop");
  // A directive ("use strict") and an expression that begins like a declaration are harmless in parentheses.
  return ["(", code, "); "];
};

export const EmptyStatement: Visitor = () => "; ";
export const DebuggerStatement: Visitor = () => "; ";

export const VariableDeclaration: Visitor = (t, node) => {
  const declarators = (node.declarations as Node[]).flatMap((one) => declarator(t, one, node.kind as string));
  return declaration(t, node, declarators);
};

/** One declarator as `name = code` pieces; a `var` that shares its variable with a parameter is assigned elsewhere. */
export function declarator(t: Transform, node: Node, kind: string): Code[] {
  const target = node.id as Node;
  const init = node.init as Node | null;
  if (target.type === "Identifier") {
    if (init === null && kind === "var") return [target.name as string];
    if (kind === "await using") return [initialised(t, target, useAsync(t, init!, t.expression(init!, { name: target.name as string })))];
    const as = kind === "using" ? "with" : "value";
    const value: Code = init === null ? "void 0" : t.expression(init, { name: target.name as string, as });
    if (init === null) t.op("load_const");
    if (kind === "using" && !isHeld(init)) t.op("setup_with");
    return [initialised(t, target, kind === "using" ? [`${t.prefix}.use(${t.disposal}, `, value, ")"] : value)];
  }
  return declarePattern(t, target, t.expression(init!), (identifier, code) => initialised(t, identifier, code));
}

/** `lock.held()`: entering is the whole of the call. */
export function isHeld(node: Node | null): boolean {
  const call = node === null ? null : bare(node);
  const callee = call?.type === "CallExpression" && (call.arguments as Node[]).length === 0 ? bare(call.callee as Node) : null;
  return callee?.type === "MemberExpression" && callee.computed !== true && callee.property.name === "held";
}

/** `name = value` for a name that is being declared; the first value of a shared variable is a write if somebody can look. */
export function initialised(t: Transform, identifier: Node, value: Code): Code {
  const binding = t.binding(identifier)!;
  const name = identifier.name as string;
  const store = t.access("store", binding);
  if (!binding.shared || binding.bornBeforeSeen) {
    t.op(store);
    return [name, " = ", value];
  }
  const temp = t.temp();
  t.free(temp);
  const site = t.site("write", name, identifier);
  t.op(store);
  const ask = t.looking(site, `(yield* ${t.prefix}.wr(${t.number(site)}, ${t.scopeName(binding.scope)}, ${temp}))`);
  return [name, " = (", temp, " = ", value, ", ", ask, `, ${temp})`];
}

function declaration(t: Transform, node: Node, declarators: Code[]): Code {
  const kind = node.kind as string;
  const clash = kind === "var" && sharesName(t, node);
  const keyword = clash ? "" : kind.endsWith("using") ? "const " : `${kind} `;
  // `var x` again, after the parameter x: nothing to do, unless there is a value.
  if (clash) return declarators.filter((code) => typeof code !== "string").flatMap((code) => ["(", code, "); "]);
  return [keyword, ...declarators.flatMap((code, index) => (index === 0 ? [code] : [", ", code])), "; "];
}

/** A `var` whose variable is a parameter or a function of the same name. */
function sharesName(t: Transform, node: Node): boolean {
  return (node.declarations as Node[]).some((one) => {
    const binding = one.id.type === "Identifier" ? t.binding(one.id as Node) : null;
    return binding !== null && binding.kind !== "var";
  });
}

/**
 * Each arm goes on counting where the test left off, and charges at its end what no point of its own has charged. Where one
 * arm leaves for good, only the other goes on. The jump to the second arm, or past the first, is a point: 3.10 looks there.
 */
export const IfStatement: Visitor = (t, node) => {
  const { following } = t;
  const test = t.expression(node.test as Node, { jumpsWhen: false });
  const before = [...t.pending];
  const arm = (statement: Node | null) => {
    const code: Code = statement == null ? "" : t.statement(statement);
    return { code, tail: t.pending, leaves: jumps(statement) };
  };
  t.op("branch");
  const yes = arm(node.consequent as Node);
  t.pending = before;
  const point = t.jumpPoint(node, (node.alternate as Node | null) ?? following);
  const no = arm(node.alternate as Node | null);
  const flushes: Code[] = ["", ""];
  if (yes.leaves || no.leaves) t.pending = yes.leaves ? no.tail : yes.tail;
  else {
    [yes, no].forEach(({ tail }, index) => {
      t.pending = tail;
      flushes[index] = t.flush(node);
    });
  }
  const otherwise: Code = [point, "; ", no.code, flushes[1]!];
  return ["if (", test, ") ", PARTING, "{ ", yes.code, flushes[0]!, PARTING, "} else { ", otherwise, PARTING, "} "];
};

export const ThrowStatement: Visitor = (t, node) => {
  const value = t.expression(node.argument as Node);
  t.op("raise");
  return ["throw ", t.flushed(value, node), "; ", PARTING];
};

export const BreakStatement: Visitor = (t, node) => {
  t.op("jump_forward");
  return [t.flush(node), node.label == null ? "break; " : `break ${node.label.name as string}; `, PARTING];
};

/** Back to the test of a while loop; elsewhere on to what stands at the loop's bottom, with its own point. */
export const ContinueStatement: Visitor = (t, node) => {
  const label = node.label?.name as string | undefined;
  const loop = t.loops.findLast(({ labels }) => label === undefined || labels.includes(label));
  const leave = label === undefined ? "continue; " : `continue ${label}; `;
  if (loop?.atBottom == null) return [t.flush(node), leave, PARTING];
  t.op("jump_back");
  return [t.point("jump", "", node), `; ${loop.atBottom} = 0; `, leave, PARTING];
};

const loops = new Set(["ForStatement", "ForInStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement", "LabeledStatement"]);

/** Labels go directly before the loop that they name, whatever else the loop needs around it. */
export const LabeledStatement: Visitor = (t, node, hint) => {
  const labels = [...hint.labels, node.label.name as string];
  const body = bare(node.body as Node);
  if (loops.has(body.type)) return t.statement(body, labels);
  return [PARTING, labels.map((label) => `${label}: `).join(""), "{ ", t.statement(body), PARTING, "} "];
};

/** Functions declared in a case are known in all of them: whichever case is entered first makes their faces. */
export const SwitchStatement: Visitor = (t, node) => {
  const value = t.expression(node.discriminant as Node);
  t.op("compare", "branch");
  const head = t.flushed(value, node);
  const all = (node.cases as Node[])
    .flatMap((one) => one.consequent as Node[])
    .filter((one) => one.type === "FunctionDeclaration" && !isErased(one));
  const declared = all.length === 0 ? "" : `let ${all.map((one) => one.id.name as string).join(", ")}; `;
  const faces = all.map((one) => `${one.id.name as string} ??= ${hoistedTag(t, one)}; `).join("");
  const cases = (node.cases as Node[]).map((one): Code => {
    t.pending = [];
    const test: Code = one.test == null ? "default: " : ["case ", t.flushed(t.expression(one.test as Node), one), ": "];
    t.pending = [];
    const statements = (one.consequent as Node[]).filter((statement) => !isErased(statement));
    const body = statements.map((statement) => t.statement(statement));
    return [test, faces, body, t.flush(one)];
  });
  t.pending = [];
  return ["{ ", t.scopeDeclaration(node), declared, "switch (", head, ") { ", ...cases, "} } "];
};
