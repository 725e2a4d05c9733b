/**
 * Calls. The callee and the arguments are evaluated once, into temporaries; then one of three ways:
 *
 * - the host's own function that this place called last time: called at once, as long as the budget lasts;
 * - one of the program's functions: called at once if it runs at one go and the budget covers it (one-go.ts), else its generator runs inside ours;
 * - everything else (library functions and their keywords, built-ins that call back, errors): the hooks decide.
 *
 * A function declaration that is never reassigned needs no such question: its generator is called directly.
 *
 * Each caller says how deep it is right before the call, and each callee counts from there; so nothing has to be undone
 * after an exception.
 */
import { hasInit, keywordProperties } from "../../callees.ts";
import { bare, type Node } from "../../node.ts";
import type { Binding } from "../../2-analyze/scopes.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { memberReference, optionalObject, privateReadFrom, readReference, stableText } from "./members.ts";
import { thisCode } from "./names.ts";
import { templateStrings } from "./literals.ts";
import { MOST_PARAMETERS } from "../../2-analyze/plain-functions.ts";
import { isOneGo, sumOf } from "./one-go.ts";
import { oneGoCall, plainCall } from "./plain-forms.ts";
import { isHeld } from "./statements.ts";

export const CallExpression: Visitor = (t, node, hint) => {
  const callee = bare(node.callee as Node);
  if (callee.type === "Super") return superCall(t, node);
  const direct = directBody(t, callee);
  if (direct !== null && node.optional !== true)
    return mayBePlain(node) && (t.plain.has(direct) || isOneGo(t, direct.node)) ? tryCall(t, node, direct) : directCall(t, node, direct);
  const target = evaluateCallee(t, node, callee);
  const entersOnly = hint.as === "with" && isHeld(node);
  const site = t.sites.length;
  // `with lock:` asks for no attribute, and what it executes is SETUP_WITH.
  if (entersOnly && t.pending.at(-1) === "load_attr") {
    t.pending.splice(-1, 1, "setup_with");
    t.amend(site - 1, { next: "setup_with" });
  }
  const call = dynamicCall(t, node, target, node.arguments as Node[], "");
  if (entersOnly) t.amend(site, { enters: true });
  t.free(...[...target.temps].reverse());
  return ["(", target.setup, call, ")"];
};

export const TaggedTemplateExpression: Visitor = (t, node) => {
  const target = evaluateCallee(t, node, bare(node.tag as Node));
  const call = dynamicCall(t, node, target, node.quasi.expressions as Node[], templateStrings(t, node.quasi as Node));
  t.free(...[...target.temps].reverse());
  return ["(", target.setup, call, ")"];
};

export const NewExpression: Visitor = (t, node, hint) => {
  const callee = t.expression(node.callee as Node);
  const constructor = t.temp();
  const list = argumentList(t, node.arguments as Node[], node.callee as Node);
  const site = t.site("call", calleeName(bare(node.callee as Node)), node);
  if (hint.name !== "") t.amend(site, { binding: hint.name });
  t.op(hasInit(t.binding(bare(node.callee as Node))) ? "call_class" : "call_c");
  t.activation.calls = true;
  const values = t.temp();
  t.free(values, constructor);
  return [
    "(",
    constructor,
    " = ",
    callee,
    ", ",
    values,
    " = ",
    list,
    ", ",
    { at: node.start },
    `${t.prefix}.depth = ${t.prefix}d, yield* ${t.prefix}.new(${t.number(site)}, ${constructor}, ${values}))`,
  ];
};

/** The binding whose generator can be called without asking, or null. */
function directBody(t: Transform, callee: Node): Binding | null {
  if (callee.type !== "Identifier") return null;
  const binding = t.binding(callee);
  if (binding === null || binding.kind !== "function" || binding.reassigned) return null;
  return binding;
}

function directCall(t: Transform, node: Node, binding: Binding): Code {
  t.op(t.access("load", binding));
  t.activation.calls = true;
  const before = t.sites.length;
  const args: Code[] = (node.arguments as Node[]).map((argument) => argumentCode(t, argument));
  const site = t.site("call", binding.name, node);
  const place = binding.node.async === true ? `${t.prefix}.passed = ${t.number(site)}, ` : "";
  const enter = `${place}${t.prefix}.left -= ${t.prefix}c[${site}], ${t.prefix}.depth = ${t.prefix}d`;
  t.op("call_python");
  const last = node.arguments.at(-1) as Node | undefined;
  const body = t.bodyName(binding);
  if (t.sites.length === before + 1 || last === undefined)
    return [`(yield* (${enter}, ${body})(`, ...args.flatMap((code) => [code, ", "]), "))"];
  const temp = t.temp();
  t.free(temp);
  const spread = last.type === "SpreadElement";
  const value = spread ? (args.pop() as Code[])[1]! : args.pop()!;
  const wrapped: Code = [spread ? "..." : "", `(${temp} = `, value, `, ${enter}, ${temp})`];
  return [`(yield* ${body}(`, ...args.flatMap((code) => [code, ", "]), wrapped, "))"];
}

function mayBePlain(node: Node): boolean {
  const args = node.arguments as Node[];
  return args.length <= MOST_PARAMETERS && args.every((argument) => argument.type !== "SpreadElement");
}

/** The call of a function that has a plain form, or runs at one go. */
function tryCall(t: Transform, node: Node, binding: Binding): Code {
  t.op(t.access("load", binding));
  t.activation.calls = true;
  const { setup, texts, temps } = evaluateArguments(t, node.arguments as Node[], "", undefined);
  const site = t.site("call", binding.name, node);
  t.op("call_python");
  const result = t.temp();
  t.free(result, ...[...temps].reverse());
  const charge = t.charge(site, (text) => `${text}, `, "");
  const call = t.plain.has(binding) ? plainCall(t, site, node, binding, texts, result) : oneGoCall(t, node, binding, texts);
  return ["(", ...setup, charge, call, ")"];
}

/** What is called, and with which `this`. */
interface Callee {
  readonly setup: Code;
  readonly callee: string;
  readonly self: string;
  readonly name: string;
  readonly temps: readonly string[];
}

function evaluateCallee(t: Transform, node: Node, callee: Node): Callee {
  const name = calleeName(callee);
  const chained = callee.type === "ChainExpression";
  const member = chained ? bare(callee.expression as Node) : callee;
  const found = t.temp();
  let setup: Code;
  let self = "void 0";
  let temps: readonly string[] = [];
  const outer = t.chain;
  if (chained) t.chain = [];
  if (member.type === "MemberExpression" && member.object.type === "Super") {
    setup = [found, " = ", t.expression(member), ", "];
    self = thisCode(t);
  } else if (member.type === "MemberExpression" && member.property.type === "PrivateIdentifier") {
    const object = t.temp();
    temps = [object];
    const value = optionalObject(t, member, t.expression(member.object as Node), object);
    setup = [value, found, " = ", privateReadFrom(t, member, object), ", "];
    self = object;
  } else if (member.type === "MemberExpression") {
    const reference = memberReference(t, member, node.arguments as Node[] | undefined);
    setup = [reference.setup, found, " = ", readReference(t, member, reference, "getm"), ", "];
    self = reference.object;
    temps = reference.temps;
  } else setup = [found, " = ", t.expression(callee), ", "];
  if (chained) {
    setup = ["(", ...t.chain!, "(", setup, "0)), "];
    setup = [found, " = void 0, ", setup];
    t.chain = outer;
  }
  if (node.optional === true) {
    t.op("branch");
    t.chain!.push(["(", setup, t.cost(node), found, ") == null ? void 0 : "]);
    setup = "";
  }
  return { setup, callee: found, self, name, temps: [found, ...temps] };
}

function calleeName(callee: Node): string {
  if (callee.type === "Identifier") return callee.name as string;
  if (callee.type !== "MemberExpression") return "";
  return callee.property.type === "PrivateIdentifier"
    ? `#${callee.property.name as string}`
    : callee.computed === true
      ? ""
      : (callee.property.name as string);
}

/** The call itself, of a callee in a temporary. `first`: a ready-made first argument. */
function dynamicCall(t: Transform, node: Node, target: Callee, args: readonly Node[], first: Code): Code {
  t.activation.calls = true;
  const p = t.prefix;
  if (args.some((argument) => argument.type === "SpreadElement")) {
    const list = t.temp();
    const code = argumentList(t, args, null);
    const site = t.site("call", target.name, node);
    t.free(list);
    return [
      list,
      " = ",
      code,
      ", ",
      { at: node.start },
      `${p}.depth = ${p}d, yield* ${p}.apply(${t.number(site)}, ${target.callee}, ${target.self}, ${list})`,
    ];
  }
  const { setup, texts, temps } = evaluateArguments(t, args, first, node.callee as Node | undefined);
  const site = t.site("call", target.name, node);
  const afterC = t.site("call", target.name, node, [target.name === "push" && args.length === 1 ? "call_specialised" : "call_c"]);
  const afterPython = t.site("call", target.name, node, ["call_python"]);
  const [result, after] = [t.temp(), t.temp()];
  t.free(after, result, ...[...temps].reverse());
  const { callee, self } = target;
  const list = [self, ...texts].join(", ");
  const native = self === "void 0" ? `${callee}(${texts.join(", ")})` : `${callee}.call(${list})`;
  const [cost, place] = [`${p}c[${site}]`, { at: node.start }];
  const together = (next: number): string => `${p}.left -= ${sumOf(t, [site, next])}, `;
  const stand = t.async ? `${p}.passed = ${t.number(site)}, ` : "";
  const other = `(${after} = 0, ${p}.call(${t.number(site)}, ${callee}, ${self}, [${texts.join(", ")}]))`;
  return [
    ...setup,
    [`${after} = ${afterC}, ${callee} === ${p}n[${site}] && ${p}.left >= ${cost} ? (${together(afterC)}${result} = `, place, native],
    [`) : (${after} = ${afterPython}, ${stand}${result} = ${p}.oneGo(${callee}, ${cost}, ${p}d)) !== void 0 ? `],
    [`(${together(afterPython)}${result} = `, place, `${result}(${list})) : `],
    [`(${p}.left -= ${cost}, ${p}.depth = ${p}d, ${result} = yield* (${result} = ${p}.bodyOf(${callee})) !== void 0 ? `],
    [place, `${result}.call(${list}) : `, place, `${other}, ${after} > 0 && (${p}.left -= ${p}c[${after}])), `],
    `${p}.left < 0 && ${after} > 0 && (yield* ${p}.at(${p}b + ${after})), ${result}`,
  ];
}

/** Arguments as repeatable texts. */
function evaluateArguments(
  t: Transform,
  args: readonly Node[],
  first: Code,
  callee: Node | undefined,
): { setup: Code[]; texts: string[]; temps: string[] } {
  const setup: Code[] = [];
  const texts: string[] = [];
  const temps: string[] = [];
  const keep = (code: Code) => {
    const temp = t.temp();
    temps.push(temp);
    texts.push(temp);
    setup.push(temp, " = ", code, ", ");
  };
  if (first !== "") keep(first);
  const keywords = callee !== undefined && givesKeywords(t, callee, args);
  args.forEach((argument, index) => {
    const code = t.expression(argument, keywords && index === args.length - 1 ? { as: "keywords" } : {});
    const stable = stableText(t, argument, args.slice(index + 1));
    if (stable === null) keep(code);
    else texts.push(stable);
  });
  return { setup, texts, temps };
}

function argumentCode(t: Transform, argument: Node): Code {
  if (argument.type !== "SpreadElement") return t.expression(argument);
  return ["...", spreadCode(t, argument)];
}

/** All values of an iterable, as an array. */
export function spreadCode(t: Transform, spread: Node): Code {
  const code = t.expression(spread.argument as Node);
  const site = t.site("get", "", spread);
  t.op("get_iter");
  return ["(yield* ", t.prefix, `.spread(${t.number(site)}, `, code, "))"];
}

/** Arguments as one array. */
export function argumentList(t: Transform, args: readonly Node[], callee: Node | null): Code {
  const keywords = callee !== null && givesKeywords(t, callee, args);
  const codes = args.map((argument, index) =>
    keywords && index === args.length - 1 ? t.expression(argument, { as: "keywords" }) : argumentCode(t, argument),
  );
  return ["[", ...codes.flatMap((code) => [code, ", "]), "]"];
}

function givesKeywords(t: Transform, wrapped: Node, args: readonly Node[]): boolean {
  const callee = bare(wrapped);
  return keywordProperties(callee, callee.type === "Identifier" ? t.binding(callee) : null, args.at(-1)) !== null;
}

/** `super(…)`: makes `this`, then runs the field initialisers of this class. */
function superCall(t: Transform, node: Node): Code {
  const p = t.prefix;
  const owner = t.activation.owner;
  owner.usesTarget = true;
  t.activation.calls = true;
  const ofClass = (owner.home ?? "null").replace(/\.prototype$/, "");
  const parent = `${p}.superClass(${ofClass})`;
  const [found, values] = [t.temp(), t.temp()];
  const list = argumentList(t, node.arguments as Node[], null);
  const site = t.site("call", "super", node);
  t.free(values, found);
  const self = `${p}this${owner.id}`;
  return [
    `(${found} = ${parent}, ${values} = `,
    list,
    ", ",
    { at: node.start },
    `${p}.depth = ${p}d, ${found} = yield* ${p}.superCall(${t.number(site)}, ${found}, ${values}, ${p}target${owner.id}), ${p}.once(${self}), ${self} = ${found}, `,
    `yield* ${p}.initialise(${ofClass}, ${self}), ${t.superEpilogue}${self})`,
  ];
}

/** `a?.b`, `a?.()`: once a link is null or undefined, the whole chain is undefined. */
export const ChainExpression: Visitor = (t, node) => {
  const outer = t.chain;
  t.chain = [];
  const code = t.expression(node.expression as Node);
  const guards = t.chain;
  t.chain = outer;
  return ["(", ...guards, t.flushed(code, node), ")"];
};
