/**
 * Assignments and updates. `x += e` is a read, then e, then a write: three steps between which another thread may come.
 */
import { bare, type Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { thisCode, readName, writeName } from "./names.ts";
import { memberReference, privateReadFrom, readReference, stableText, writeReference } from "./members.ts";
import { assignPattern } from "./patterns.ts";
import { branches } from "./operators.ts";

const logical = new Set(["&&=", "||=", "??="]);

export const AssignmentExpression: Visitor = (t, node, hint) => {
  const target = bare(node.left as Node);
  const operator = node.operator as string;
  if (target.type === "ArrayPattern" || target.type === "ObjectPattern") {
    const value = t.expression(node.right as Node);
    return assignPattern(t, target, value, !hint.unused);
  }
  const place = assignable(t, target, [node.right as Node]);
  const name = target.type === "Identifier" ? (target.name as string) : "";
  const right = () => t.expression(node.right as Node, { name });
  let code: Code;
  if (operator === "=") code = place.write(right());
  else if (logical.has(operator)) {
    const left = place.read();
    t.op("branch");
    code = ["(", ...branches(t, node, left, operator.slice(0, 2), [() => place.write(right())]), ")"];
  } else {
    const left = place.read();
    const value = right();
    t.op("inplace");
    code = place.write(["(", left, ` ${operator.slice(0, -1)} `, value, ")"]);
  }
  place.done();
  return ["(", place.setup, code, ")"];
};

export const UpdateExpression: Visitor = (t, node, hint) => {
  const target = bare(node.argument as Node);
  const operator = node.operator as string;
  const binding = target.type === "Identifier" ? t.binding(target) : null;
  if (binding !== null && !binding.shared && binding.kind !== "import") {
    t.op(t.access("load", binding), "load_const", "inplace", t.access("store", binding));
    const name = target.name as string;
    return node.prefix === true ? `(${operator}${name})` : `(${name}${operator})`;
  }
  const place = assignable(t, target, []);
  const [updated, old] = [t.temp(), t.temp()];
  const read = place.read();
  t.op("load_const", "inplace");
  // The host's own ++ on the temporary: right for BigInt too, and it turns the old value into a number.
  const write = place.write(updated);
  t.free(old, updated);
  place.done();
  const step = node.prefix === true || hint.unused ? `${operator}${updated}` : `${old} = ${updated}${operator}`;
  const result = node.prefix === true || hint.unused ? "" : `, ${old}`;
  return ["(", place.setup, updated, " = ", read, ", ", step, ", ", write, result, ")"];
};

/** Something that can be read and written, its object and key evaluated once. */
export interface Assignable {
  /** Comma-terminated evaluation of object and key. */
  readonly setup: Code;
  read(): Code;
  /** The value may be any expression; its value is the value of the result. */
  write(value: Code): Code;
  /** Gives its temporaries back. */
  done(): void;
}

/** Prepares an assignment target. `rest`: what is evaluated before the write. */
export function assignable(t: Transform, target: Node, rest: readonly Node[]): Assignable {
  if (target.type === "Identifier") {
    return { setup: "", read: () => readName(t, target, t.binding(target)), write: (value) => writeName(t, target, value), done: () => {} };
  }
  if (target.type !== "MemberExpression") return notAssignable(t, target);
  if (target.object.type === "Super") return superPlace(t, target);
  if (target.property.type === "PrivateIdentifier") return privatePlace(t, target, rest);
  const reference = memberReference(t, target, rest);
  return {
    setup: reference.setup,
    read: () => readReference(t, target, reference),
    write: (value) => withTemp(t, value, (name) => writeReference(t, target, reference, name)),
    done: () => t.free(...[...reference.temps].reverse()),
  };
}

/** `f() = 1` is an error of the run, not of the compiler. */
function notAssignable(t: Transform, target: Node): Assignable {
  const code: Code = ["(", t.expression(target), ", ", t.prefix, ".invalidTarget())"];
  return { setup: "", read: () => code, write: () => code, done: () => {} };
}

function withTemp(t: Transform, value: Code, use: (name: string) => Code): Code {
  const temp = t.temp();
  const code = use(temp);
  t.free(temp);
  return ["(", temp, " = ", value, ", ", code, ")"];
}

function superPlace(t: Transform, target: Node): Assignable {
  const key = t.temp();
  const keyCode = target.computed === true ? t.expression(target.property as Node) : JSON.stringify(target.property.name);
  const name = target.computed === true ? "" : (target.property.name as string);
  const home = t.activation.owner.home ?? "null";
  const self = thisCode(t);
  const slow = (verb: string, kind: "get" | "set", value: Code): Code => {
    const site = t.site(kind, name, target);
    t.op(kind === "get" ? "load_attr" : "store_attr");
    return ["(yield* ", t.prefix, `.${verb}(${t.number(site)}, ${home}, ${self}, ${key}`, value, "))"];
  };
  return {
    setup: [key, " = ", keyCode, ", "],
    read: () => slow("superGet", "get", ""),
    write: (value) => slow("superSet", "set", [", ", value]),
    done: () => t.free(key),
  };
}

function privatePlace(t: Transform, target: Node, rest: readonly Node[]): Assignable {
  const name = target.property.name as string;
  const code = t.expression(target.object as Node);
  const stable = stableText(t, target.object as Node, rest);
  const object = stable ?? t.temp();
  return {
    setup: stable === null ? [object, " = ", code, ", "] : "",
    read: () => privateReadFrom(t, target, object),
    write: (value) => withTemp(t, value, (kept) => privateWrite(t, target, name, object, kept)),
    done: () => (stable === null ? t.free(object) : undefined),
  };
}

function privateWrite(t: Transform, target: Node, name: string, object: string, value: string): Code {
  const site = t.site("set", `#${name}`, target);
  t.op("store_attr");
  if (t.privateKind(name) === "accessor")
    return `(yield* ${t.prefix}.privateSet(${t.number(site)}, #${name} in ${object} ? ${object}.#${name} : null, ${object}, "#${name}", ${value}))`;
  const ask = `${t.charged(site)} && (yield* ${t.prefix}.set(${t.number(site)}, ${object}, "#${name}", ${value}))`;
  return [`(${ask}, `, { at: target.start }, `${object}.#${name} = ${value})`];
}
