/**
 * Classes. The host's constructors and field initialisers cannot yield, so the hooks build the class (runtime/classes.ts)
 * from a list of its elements, each a generator function. What stays with the host is what only the host can do: private
 * names. They live in a small class of their own around the list:
 *
 *     class $C5 extends $.Brand { static c; static p; #balance; static [($1 = […elements…], "elements")]() {} }
 *
 * `new $C5(object)` gives an object the private fields; `$C5.c` is the learner's class, which is what its name means inside
 * it and where `super` starts from; `$C5.p` holds the private methods. Where an initialiser could look for a private field
 * that is not there yet, each private field has a class of its own inside that one, and is given when its turn comes.
 */
import { bare, isErased, type Node } from "../../node.ts";
import { Activation } from "../activation.ts";
import type { Code } from "../code.ts";
import type { PrivateKind, Transform, Visitor } from "../transform.ts";
import { emitFunction } from "./functions.ts";
import { isGenerator } from "./lazy-functions.ts";
import { closingPatterns } from "./open-patterns.ts";
import { mentionsSuper, propertyKey } from "./objects.ts";
import { initialised } from "./statements.ts";
import { statementList } from "./blocks.ts";

export const ClassDeclaration: Visitor = (t, node) => {
  const value = classCode(t, node, (node.id as Node).name as string);
  const binding = t.binding(node.id as Node)!;
  return [binding.reassigned ? "let " : "const ", initialised(t, node.id as Node, value), "; "];
};

export const ClassExpression: Visitor = (t, node, hint) =>
  classCode(t, node, node.id == null ? hint.name : ((node.id as Node).name as string));

/** What the parts of one class share while they are emitted. */
interface ClassContext {
  /** The name of the surrounding class of private names. */
  readonly holder: string;
  readonly derived: boolean;
  /** Private names, in order of first mention: their index in `p`. */
  readonly privates: Map<string, PrivateName>;
}

interface PrivateName {
  readonly kind: PrivateKind;
  readonly isStatic: boolean;
  readonly index: number;
  /** The class that gives this field alone; "" where all are given at once. */
  readonly giver: string;
}

/** The expression that makes a class. */
export function classCode(t: Transform, node: Node, name: string): Code {
  const scope = t.analysis.scopeOf.get(node)!;
  const elements = (node.body.body as Node[]).filter((element) => !isErased(element));
  const context: ClassContext = {
    holder: `${t.prefix}C${scope.id}`,
    derived: node.superClass != null,
    privates: privateNames(t, elements),
  };
  const inner = t.analysis.declaredBy.get(node);
  const held = context.privates.size > 0 || (inner?.references.length ?? 0) > 0 || mentionsSuper(node.body);
  const heritage: Code = context.derived ? t.expression(node.superClass as Node) : `${t.prefix}.none`;
  t.activation.calls = true;
  const { qualifier } = t;
  t.qualifier = `${qualifier}${name === "" ? "<lambda>" : name}.`;
  t.privates.push(new Map([...context.privates].map(([key, { kind }]) => [key, kind])));
  const declared = parameterNames(node).map(
    (key) => `{ kind: "field", static: false, private: -1, key: ${JSON.stringify(key)}, value: void 0 }, `,
  );
  const list: Code = ["[", ...declared, ...elements.map((element) => [elementCode(t, element, context), ", "]), "]"];
  t.privates.pop();
  t.qualifier = qualifier;
  const site = t.site("call", name, node);
  t.op("build");
  const start = `(yield* ${t.prefix}.class(${t.number(site)}, ${JSON.stringify(name)}, `;
  if (!held) return t.listed([start, heritage, ", null, null, ", list, "))"], node);
  const [made, statics] = [t.temp(), t.temp()];
  t.free(statics, made);
  const ofClass = [...context.privates.values()].some((one) => one.isStatic && one.giver === "") ? statics : "null";
  return t.listed([start, heritage, ", ", holderClass(t, context, list, made, statics), `, ${ofClass}, ${made}))`], node);
}

/** The parameter properties of a class: fields that its constructor sets. */
function parameterNames(node: Node): string[] {
  const constructors = (node.body.body as Node[]).filter((element) => element.kind === "constructor" && !isErased(element));
  return constructors.flatMap((element) => propertyNames(element.value as Node));
}

function propertyNames(constructor: Node): string[] {
  const properties = (constructor.params as Node[])
    .filter((param) => param.type === "TSParameterProperty")
    .map((param) => param.parameter as Node);
  return properties.map((inner) => (inner.type === "AssignmentPattern" ? inner.left.name : inner.name) as string);
}

/** The classes that declare the private names: one for instances, and inside it one for the class itself if it has some. */
function holderClass(t: Transform, context: ClassContext, list: Code, made: string, statics: string): Code {
  const p = t.prefix;
  const declare = (isStatic: boolean) =>
    [...context.privates]
      .filter(([, one]) => one.isStatic === isStatic && one.giver === "")
      .map(([name, { kind, index }]) => (kind === "field" ? `#${name}; ` : `get #${name}() { return ${context.holder}.p[${index}]; } `))
      .join("");
  const ofClass = declare(true);
  let elements: Code = [`static [(${made} = `, list, `, "elements")]() {} `];
  for (const [name, { giver }] of context.privates)
    if (giver !== "") elements = [`static [(class ${giver} extends ${p}.Brand { #${name}; `, elements, `}, "field")]() {} `];
  const inside: Code =
    ofClass === "" ? elements : [`static [(${statics} = class extends ${p}.Brand { ${ofClass}`, elements, `}, "statics")]() {} `];
  return [`class ${context.holder} extends ${p}.Brand { static c; static p = []; ${declare(false)}`, inside, "}"];
}

function privateNames(t: Transform, elements: readonly Node[]): ClassContext["privates"] {
  const names: ClassContext["privates"] = new Map();
  const oneByOne = elements.some(mayLookAround);
  for (const element of elements) {
    if (element.key?.type !== "PrivateIdentifier" || names.has(element.key.name as string)) continue;
    const kind: PrivateKind = element.type === "PropertyDefinition" ? "field" : element.kind === "method" ? "method" : "accessor";
    const giver = kind === "field" && oneByOne ? t.unique("F") : "";
    names.set(element.key.name as string, { kind, isStatic: element.static === true, index: names.size, giver });
  }
  return names;
}

/** Whether the initialiser of a field, or a static block, could ask for private fields that come later. */
function mayLookAround(element: Node): boolean {
  if (element.type === "StaticBlock") return true;
  if (element.type !== "PropertyDefinition" || element.value == null) return false;
  return !staysQuiet(bare(element.value as Node));
}

/** Evaluating it runs no code that could have hold of the object. */
function staysQuiet(node: Node): boolean {
  switch (node.type) {
    case "Literal":
    case "Identifier":
    case "ThisExpression":
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return true;
    case "ArrayExpression":
      return (node.elements as (Node | null)[]).every((one) => one === null || (one.type !== "SpreadElement" && staysQuiet(bare(one))));
    case "ObjectExpression":
      return (node.properties as Node[]).length === 0;
    case "UnaryExpression":
      return node.argument.type === "Literal";
    case "NewExpression":
      return quietClasses.has(bare(node.callee as Node).name as string) && (node.arguments as Node[]).every((one) => staysQuiet(bare(one)));
    default:
      return false;
  }
}

/** Classes whose construction certainly asks nobody of the program: Python's, under the names that they are imported by, too. */
const quietClasses: ReadonlySet<string> = new Set(
  "Map Set WeakMap WeakSet Array Lock RLock Condition Event Semaphore BoundedSemaphore Barrier Queue LifoQueue PriorityQueue SimpleQueue local".split(
    " ",
  ),
);

/** One element, as the object literal that runtime/classes.ts reads. */
function elementCode(t: Transform, element: Node, context: ClassContext): Code {
  const isStatic = element.static === true;
  const home = `${context.holder}.c${isStatic || element.type === "StaticBlock" ? "" : ".prototype"}`;
  if (element.type === "StaticBlock")
    return [{ at: element.start }, `{ kind: "block", static: true, body: `, blockThunk(t, element, home), " }"];
  const isPrivate = element.key.type === "PrivateIdentifier";
  const name = isPrivate ? `#${element.key.name as string}` : "";
  if (element.type === "MethodDefinition" && element.kind === "constructor") return constructorCode(t, element, context, home);
  const known = isPrivate ? context.privates.get(element.key.name as string)! : null;
  const key = isPrivate ? { code: JSON.stringify(name), name } : propertyKey(t, element);
  const keyCode: Code = element.computed === true ? [t.prefix, ".key(", key.code, ")"] : key.code;
  const place = `static: ${isStatic}, private: ${known === null ? -1 : known.index}, key: `;
  if (element.type === "MethodDefinition") {
    const value = element.value as Node;
    const emitted = emitFunction(t, value, { kind: "method", name: key.name, home });
    const extra = `, length: ${emitted.length}, generator: ${isGenerator(value)} }`;
    const oneGo: Code =
      emitted.oneGo === null ? "" : [", oneGo: ", emitted.oneGo.body, `, needs: ${t.prefix}w, block: ${emitted.oneGo.block}`];
    return [
      { at: element.start },
      `{ kind: "${element.kind as string}", ${place}`,
      keyCode,
      ", body: ",
      t.listed(emitted.body, value),
      oneGo,
      extra,
    ];
  }
  const give = known === null || known.giver === "" ? "" : `new ${known.giver}(${t.prefix}1); `;
  const write = isPrivate ? `, write: (${t.prefix}1, ${t.prefix}2) => { ${give}${t.prefix}1.${name} = ${t.prefix}2; }` : "";
  return [{ at: element.start }, `{ kind: "field", ${place}`, keyCode, fieldValue(t, element, home, key.name), write, " }"];
}

/** The initialiser of a field: a constant, an ordinary function where it has no points, or a generator function. */
function fieldValue(t: Transform, element: Node, home: string, name: string): Code {
  const value = element.value as Node | null;
  if (value === null || value === undefined) return ", value: void 0";
  if (value.type === "Literal" && value.regex === undefined) return [", value: ", t.source.text.slice(value.start, value.end)];
  const sites = t.sites.length;
  const { code, opening } = thunk(t, element, home, () => ["return ", t.expression(value, { name }), "; "]);
  const plain = t.sites.length === sites;
  return [plain ? ", plain: function () { " : ", body: function* () { ", opening, code, "}"];
}

function blockThunk(t: Transform, element: Node, home: string): Code {
  const { code, opening } = thunk(t, element, home, () => statementList(t, element.body as Node[], element, "function"));
  return ["function* () { ", opening, code, "}"];
}

/** Emits code that runs with `this` as the object or class being made. */
function thunk(t: Transform, node: Node, home: string, emit: () => Code): { code: Code; opening: string } {
  const outer = { activation: t.activation, pending: t.pending, chain: t.chain };
  const activation = new Activation("thunk", outer.activation, { home });
  t.activation = activation;
  t.pending = [];
  t.chain = null;
  const code = closingPatterns(t, 0, node, emit());
  t.activation = outer.activation;
  t.pending = outer.pending;
  t.chain = outer.chain;
  const p = t.prefix;
  const depth = activation.calls ? `const ${p}d = ${p}.depth + 1; if (${p}d > ${p}.limit) throw ${p}.recursionError(); ` : "";
  const self = activation.keepsThis ? `const ${p}this${activation.id} = this; ` : "";
  const target = activation.usesTarget ? `const ${p}target${activation.id} = void 0; ` : "";
  return { code, opening: `${depth}${target}${activation.temps(p)}${self}${t.scopeDeclaration(node)}` };
}

function constructorCode(t: Transform, element: Node, context: ClassContext, home: string): Code {
  const value = element.value as Node;
  const names = propertyNames(value);
  const define = (self: string, separator: string) => names.map((name) => `${self}.${name} = ${name}${separator} `).join("");
  const emitted = emitFunction(t, value, {
    kind: "constructor",
    name: "constructor",
    home,
    derived: context.derived,
    first: context.derived ? "" : define("this", ";"),
    afterSuper: context.derived && names.length > 0 ? (self: string) => define(self, ",") : null,
  });
  return [
    { at: element.start },
    `{ kind: "constructor", static: false, length: ${emitted.length}, target: ${emitted.usesTarget}, body: `,
    emitted.body,
    " }",
  ];
}

/** `new.target`. */
export const MetaProperty: Visitor = (t) => {
  const owner = t.activation.owner;
  t.op("load_fast");
  if (owner.kind === "thunk") return "void 0";
  owner.usesTarget = true;
  return `${t.prefix}target${owner.id}`;
};

/** enum: an object, with the names of numbers. */
export const TSEnumDeclaration: Visitor = (t, node) => {
  const binding = t.binding(node.id as Node)!;
  const name = binding.name;
  const pieces: Code[] = binding.node === node ? [`const ${name} = {}; `] : [];
  let next: Code = "0";
  for (const member of node.members as Node[]) {
    const key = JSON.stringify(member.id.type === "Identifier" ? member.id.name : member.id.value);
    const value: Code = member.initializer == null ? next : t.expression(member.initializer as Node);
    pieces.push({ at: member.start }, `${t.prefix}.enumMember(${name}, ${key}, `, value, "); ");
    next = `${name}[${key}] + 1`;
  }
  t.op("build", t.access("store", binding));
  return pieces;
};
