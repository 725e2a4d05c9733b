/**
 * Functions. Each becomes a pair: a generator function that does the work and yields at its points, and the face that the
 * program sees, an ordinary function with the right name and length. Emitted code that calls the face runs the generator
 * in its place; when the host calls it (a Proxy trap, toString inside a host operation), it runs the generator at one go.
 *
 * The generator of a declaration stays where the declaration stood, so that the host hoists it; its face is made at the
 * start of the block. `this`, `arguments` and `new.target` that arrow functions need are kept in variables.
 */
import { bare, jumps, type Node } from "../../node.ts";
import { Activation } from "../activation.ts";
import { PARTING, type Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { closingPatterns } from "./open-patterns.ts";
import { oneGoForm, pureForm } from "./plain-forms.ts";
import { isOneGo } from "./one-go.ts";
import { declarePattern } from "./patterns.ts";
import { statementList } from "./blocks.ts";
import { isGenerator, isLazy, lazyBody } from "./lazy-functions.ts";
import { faced, type EmittedFunction } from "./faces.ts";
import { isSimple, lengthOf, parametersOf, plain } from "./parameters.ts";

/** How a function is made. */
export interface FunctionOptions {
  readonly kind: "function" | "arrow" | "method" | "constructor";
  readonly name: string;
  /** Code of the object above whose prototype `super` looks. */
  readonly home?: string | null;
  readonly derived?: boolean;
  /** It is without effects: it has a plain form. */
  readonly pure?: boolean;
  /** Statements at the start of the body, after the parameters are bound. */
  readonly first?: Code;
  /** Runs when `super()` has returned: parameter properties. */
  readonly afterSuper?: ((self: string) => string) | null;
}

/** In place of a declaration stands its generator; blocks.ts makes the face. */
export const FunctionDeclaration: Visitor = (t, node) => {
  const binding = node.id == null ? null : t.analysis.declaredBy.get(node.id as Node)!;
  const name = binding === null ? `${t.prefix}f_default` : t.bodyName(binding);
  const pure = binding !== null && t.plain.has(binding);
  const { body, plain, oneGo } = emitFunction(t, node, { kind: "function", name: binding?.name ?? "default", pure }, name);
  return [body, "\u0020", plain, oneGo === null ? "" : [oneGo.body, " "]];
};

export const FunctionExpression: Visitor = (t, node, hint) => {
  const self = node.id == null ? null : t.analysis.declaredBy.get(node.id as Node)!;
  const name = self?.name ?? hint.name;
  const emitted = emitFunction(t, node, { kind: "function", name });
  t.op("make_function");
  if (self === null || self.references.length === 0) return faced(t, node, "function", name, emitted);
  return ["(() => { const ", name, " = ", faced(t, node, "function", name, emitted), "; return ", name, "; })()"];
};

export const ArrowFunctionExpression: Visitor = (t, node, hint) => {
  const emitted = emitFunction(t, node, { kind: "arrow", name: hint.name });
  t.op("make_function");
  return faced(t, node, "arrow", hint.name, emitted);
};

/** The generator function of a function node; `bodyName` names it in the emitted text. */
export function emitFunction(t: Transform, node: Node, options: FunctionOptions, bodyName = ""): EmittedFunction {
  const params = parametersOf(node);
  const outer = { activation: t.activation, pending: t.pending, chain: t.chain, afterSuper: t.superEpilogue };
  const atOneGo = options.pure !== true && mayRunAtOneGo(t, node, options);
  const activation = new Activation(options.kind === "arrow" ? "arrow" : "function", outer.activation, {
    namesThis: atOneGo,
    derived: options.derived ?? false,
    constructs: options.kind === "constructor" && options.derived !== true,
    home: options.home ?? null,
  });
  t.activation = activation;
  t.chain = null;
  t.superEpilogue = options.kind === "arrow" ? outer.afterSuper : (options.afterSuper?.(`${t.prefix}this${activation.id}`) ?? "");
  t.pending = ["resume"];
  const entry = t.site("entry", options.name, node);
  const { list, binds } = bindParameters(t, params);
  const generator = isGenerator(node) ? t.unique("g") : null;
  const qualified = t.qualifier + (options.name === "" ? "<lambda>" : options.name);
  const { qualifier } = t;
  t.qualifier = `${qualified}.<locals>.`;
  const inside = isLazy(node) ? lazyBody(t, node, qualified, () => bodyCode(t, node)) : functionBody(t, node, options);
  t.qualifier = qualifier;
  const own = options.name === "" ? t.unique("a") : t.unique(`f_${identifierPart(options.name)}_`);
  const name = bodyName !== "" ? bodyName : (generator ?? own);
  const body = closingPatterns(t, 0, node, [binds, inside(name)]);
  const variables = `${activation.temps(t.prefix)}${t.scopeDeclaration(node)}`;
  const asks = t.asking(entry, `(yield* ${t.prefix}.at(${t.number(entry)}))`);
  const opening: Code = [prologue(t, activation), asks, "; ", thisAndArguments(t, activation), variables];
  t.activation = outer.activation;
  t.pending = outer.pending;
  t.chain = outer.chain;
  t.superEpilogue = outer.afterSuper;
  const text: Code = [`function* ${name}(`, list, ") { ", opening, body, "}"];
  const emitted = { body: text, length: lengthOf(params), usesTarget: activation.usesTarget };
  if (options.pure === true) return { ...emitted, oneGo: null, plain: pureForm(t, name, list, entry, variables, body) };
  const self = `${t.prefix}this${activation.id}`;
  const oneGo = atOneGo ? oneGoForm(t, node, name, [self, list], entry, variables, body) : null;
  return { ...emitted, oneGo, plain: "" };
}

/** Constructors are left out: they make no result of their own. */
function mayRunAtOneGo(t: Transform, node: Node, { kind }: FunctionOptions): boolean {
  return kind !== "constructor" && isOneGo(t, node);
}

function identifierPart(name: string): string {
  return name.replace(/[^\p{ID_Continue}]/gu, "_");
}

/** What every generator does first: how deep are we? */
function prologue(t: Transform, activation: Activation): string {
  const p = t.prefix;
  const { id } = activation;
  const depth = activation.calls
    ? `const ${p}d = ${p}.depth + 1; if (${p}d > ${p}.limit) throw ${p}.recursionError(); `
    : `if (${p}.depth >= ${p}.limit) throw ${p}.recursionError(); `;
  const target = activation.usesTarget ? `const ${p}target${id} = ${p}.takeTarget(); ` : "";
  return `${target}${depth}`;
}

/** What arrow functions inside need. */
function thisAndArguments({ prefix: p }: Transform, { id, derived, keepsThis, keepsArguments }: Activation): string {
  const self = derived ? `let ${p}this${id}; ` : keepsThis ? `const ${p}this${id} = this; ` : "";
  return `${self}${keepsArguments ? `const ${p}args${id} = arguments; ` : ""}`;
}

/** Parameters: as they are where that is enough, else positions that are taken apart at the start of the body. */
function bindParameters(t: Transform, params: readonly Node[]): { list: string; binds: Code } {
  if (params.every((param) => isSimple(param))) return { list: params.map((param) => simpleText(t, param)).join(", "), binds: "" };
  const names = params.map((param, index) => `${param.type === "RestElement" ? "..." : ""}${t.prefix}p${index}`);
  const declarators = params.flatMap((param, index) => {
    const pattern = param.type === "RestElement" ? (param.argument as Node) : plain(param);
    return parameterDeclarators(t, pattern, `${t.prefix}p${index}`);
  });
  const binds: Code =
    declarators.length === 0 ? "" : ["let ", ...declarators.flatMap((code, index) => (index === 0 ? [code] : [", ", code])), "; "];
  return { list: names.join(", "), binds };
}

function parameterDeclarators(t: Transform, pattern: Node, position: string): Code[] {
  const [target, fallback] = pattern.type === "AssignmentPattern" ? [pattern.left as Node, pattern.right as Node] : [pattern, null];
  const name = target.type === "Identifier" ? (target.name as string) : "";
  const value: Code = fallback === null ? position : [`(${position} === void 0 ? `, t.expression(fallback, { name }), ` : ${position})`];
  if (target.type === "Identifier") return [[name, " = ", value]];
  return declarePattern(t, target, value, (identifier, code) => [identifier.name as string, " = ", code]);
}

function simpleText(t: Transform, param: Node): string {
  const inner = plain(param);
  if (inner.type === "Identifier") return inner.name as string;
  if (inner.type === "RestElement") return `...${inner.argument.name as string}`;
  return `${inner.left.name as string} = ${t.source.text.slice(inner.right.start, inner.right.end)}`;
}

/** The statements of an ordinary function. */
function functionBody(t: Transform, node: Node, options: FunctionOptions): () => Code {
  const body = node.body as Node;
  const first = options.first ?? "";
  if (body.type !== "BlockStatement") {
    const code: Code = [first, returnCode(t, body, body)];
    return () => code;
  }
  const statements = statementList(t, body.body as Node[], node, "function");
  if ((body.body as Node[]).some(jumps)) return () => [first, statements];
  t.op("load_const", "return");
  const result =
    options.derived === true
      ? `return ${t.prefix}.derivedResult(void 0, ${t.prefix}this${t.activation.id}); `
      : options.kind === "constructor"
        ? "return this; "
        : "";
  const end: Code = [t.flush(body), result];
  const code: Code = [first, statements, { at: Math.max(body.start, body.end - 1) }, end];
  return () => code;
}

/** The statements of a function whose body runs later, and what it does at its end. */
function bodyCode(t: Transform, node: Node): Code {
  const body = node.body as Node;
  if (body.type !== "BlockStatement") return returnCode(t, body, body);
  const statements = statementList(t, body.body as Node[], node, "function", false);
  t.op("load_const", "return");
  const end = (body.body as Node[]).some(jumps) ? "" : t.flush(body);
  return [statements, { at: Math.max(body.start, body.end - 1) }, end];
}

export const ReturnStatement: Visitor = (t, node) => returnCode(t, node, node.argument as Node | null);

/** `return c ? a : b` returns from two places, so that each way charges once. */
function returnCode(t: Transform, node: Node, argument: Node | null): Code {
  const value = argument === null || argument === undefined ? null : bare(argument);
  if (value?.type === "ConditionalExpression") {
    const test = t.expression(value.test as Node, { jumpsWhen: false });
    const before = [...t.pending];
    t.op("branch");
    const yes = returnCode(t, node, value.consequent as Node);
    t.pending = before;
    const point = t.jumpPoint(value.alternate as Node, null);
    const otherwise: Code = [point, "; ", returnCode(t, node, value.alternate as Node)];
    return ["if (", test, ") ", PARTING, "{ ", yes, "} else { ", otherwise, "} "];
  }
  const { derived, constructs, id } = t.activation;
  if (value === null) t.op("load_const");
  let code: Code = value === null ? "void 0" : t.expression(value);
  t.op("return");
  if (derived) code = [`${t.prefix}.derivedResult(`, code, `, ${t.prefix}this${id})`];
  else if (constructs) code = [`${t.prefix}.baseResult(`, code, ", this)"];
  const place = value ?? node;
  return [{ at: place.start }, "return ", t.flushed(code, place), "; ", PARTING];
}
