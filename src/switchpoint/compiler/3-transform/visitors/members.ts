/**
 * Properties and elements: reads, deletions, private names, `super`, and optional chains.
 *
 * The object and the key are evaluated once and kept; then comes the point; then the access itself. Property reads fall to
 * the hooks (`getv`) when the budget is gone, or when a getter of the learner's may answer to this name (the site's
 * threshold in `$z` is raised then), because a getter must be preemptible too.
 */
import { bare, type Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { constants, thisCode } from "./names.ts";

/** A place to read from or write to, with object and key evaluated: `setup` runs first, then `place` may be used often. */
export interface Reference {
  /** Comma-terminated assignments of temporaries. */
  readonly setup: Code;
  readonly object: string;
  /** How the key is written as an expression. */
  readonly key: string;
  /** `.name` or `[key]`, to append to the object. */
  readonly suffix: string;
  readonly name: string;
  readonly computed: boolean;
  readonly temps: readonly string[];
}

/** Evaluates object and key of a member expression. `rest`: what is evaluated between now and the access. */
export function memberReference(t: Transform, node: Node, rest: readonly Node[] = []): Reference {
  const object = bare(node.object as Node);
  const property = node.property as Node;
  const keyed = node.computed === true ? [property, ...rest] : rest;
  const temps: string[] = [];
  const setup: Code[] = [];
  const keep = (expression: Node, later: readonly Node[]): string => {
    const code = t.expression(expression);
    const stable = stableText(t, expression, later);
    if (stable !== null) return expression === object && /^\d/.test(stable) ? `(${stable})` : stable;
    const temp = t.temp();
    temps.push(temp);
    setup.push(temp, " = ", code, ", ");
    return temp;
  };
  const objectName = node.optional === true ? keepOptional(t, node, object, setup, temps) : keep(object, keyed);
  if (node.computed !== true) {
    const name = property.name as string;
    return { setup, object: objectName, key: JSON.stringify(name), suffix: `.${name}`, name, computed: false, temps };
  }
  const key = keep(property, rest);
  return { setup, object: objectName, key, suffix: `[${key}]`, name: keyName(property), computed: true, temps };
}

function keepOptional(t: Transform, node: Node, object: Node, setup: Code[], temps: string[]): string {
  const code = t.expression(object);
  const temp = t.temp();
  temps.push(temp);
  setup.push(optionalObject(t, node, code, temp));
  return temp;
}

/** In a chain, `object?.` ends the whole chain with undefined where the object is null or undefined. */
export function optionalObject(t: Transform, member: Node, code: Code, temp: string): Code {
  if (member.optional !== true) return [temp, " = ", code, ", "];
  t.op("branch");
  t.chain!.push(["(", t.cost(member), temp, " = ", code, ") == null ? void 0 : "]);
  return "";
}

/** The text of an expression that may be repeated because nothing in between can change it; null if there is none. */
export function stableText(t: Transform, node: Node, later: readonly Node[]): string | null {
  const inner = bare(node);
  if (inner.type === "ThisExpression") return t.activation.owner.derived ? null : thisCode(t);
  if (inner.type === "Literal" && inner.regex === undefined) return t.source.text.slice(inner.start, inner.end);
  if (inner.type !== "Identifier") return null;
  const binding = t.binding(inner);
  if (binding === null || binding.shared || binding.captured || constants.has(binding.kind) || t.dead.has(binding.scope)) return null;
  return binding.reassigned && !later.every((one) => isQuiet(one)) ? null : binding.name;
}

/** Whether evaluating the expression assigns nothing. */
function isQuiet(node: Node): boolean {
  const inner = bare(node);
  switch (inner.type) {
    case "Identifier":
    case "Literal":
    case "ThisExpression":
      return true;
    case "MemberExpression":
      return isQuiet(inner.object as Node) && (inner.computed !== true || isQuiet(inner.property as Node));
    case "BinaryExpression":
      return isQuiet(inner.left as Node) && isQuiet(inner.right as Node);
    default:
      return false;
  }
}

function keyName(property: Node): string {
  return property.type === "Literal" ? String(property.value) : "";
}

/** The threshold test of a property site. Accessors with an index for a name are not looked for, but in modules that may have shared arrays. */
function askProperty(t: Transform, site: number, reference: Reference): string {
  const charge = `(${t.prefix}.left -= ${t.prefix}c[${site}])`;
  const limit = `${t.prefix}z[${site}]`;
  if (!reference.computed || t.mayIndex) return `${charge} < ${limit}`;
  return /^\d/.test(reference.key) ? `${charge} < 0` : `${charge} < (typeof ${reference.key} === "number" ? 0 : ${limit})`;
}

/**
 * The hooks' way to a property, or the host's, `quick`. Code that runs at one go takes the host's, unless the key is computed and no number:
 * then one of the program's getters or setters may answer to it.
 */
function accessCode(t: Transform, node: Node, site: number, reference: Reference, slow: string, quick: Code): Code {
  const { key, computed } = reference;
  const placed: Code = [{ at: node.start }, quick];
  const named = !computed || /^\d/.test(key);
  const plain: Code = named ? placed : [`typeof ${key} !== "number" ? `, slow, " : ", placed];
  return {
    generator: ["(", askProperty(t, site, reference), " ? ", slow, " : ", placed, ")"],
    plain: ["(", t.charge(site, (text) => `${text}, `, ""), plain, ")"],
  };
}

/** The read at a reference (after its setup). */
export function readReference(t: Transform, node: Node, reference: Reference, verb = "getv"): Code {
  const site = t.site("get", reference.name, node);
  // In Python the length of a thing is a call of C code.
  if (!reference.computed && reference.name === "length") t.op("load_global", "call_specialised");
  else t.op(reference.computed ? "load_subscr" : "load_attr");
  const slow = `yield* ${t.prefix}.${verb}(${t.number(site)}, ${reference.object}, ${reference.key})`;
  return accessCode(t, node, site, reference, slow, [reference.object, reference.suffix]);
}

/** The write of a value, which must be a repeatable name, at a reference. */
export function writeReference(t: Transform, node: Node, reference: Reference, value: string): Code {
  const site = t.site("set", reference.name, node);
  t.op(reference.computed ? "store_subscr" : "store_attr");
  const slow = `yield* ${t.prefix}.setv(${t.number(site)}, ${reference.object}, ${reference.key}, ${value})`;
  return accessCode(t, node, site, reference, slow, `(${reference.object}${reference.suffix} = ${value})`);
}

export const MemberExpression: Visitor = (t, node) => {
  if (node.object.type === "Super") return superRead(t, node);
  if (node.property.type === "PrivateIdentifier") return privateRead(t, node);
  const reference = memberReference(t, node);
  const read = readReference(t, node, reference);
  t.free(...[...reference.temps].reverse());
  return ["(", reference.setup, read, ")"];
};

/** `super.x`: looked up above the home object, with `this` as receiver. */
export function superRead(t: Transform, node: Node): Code {
  const owner = t.activation.owner;
  const self = thisCode(t);
  const key = node.computed === true ? t.expression(node.property as Node) : JSON.stringify(node.property.name);
  const site = t.site("get", node.computed === true ? "" : (node.property.name as string), node);
  t.op("load_attr");
  return ["(yield* ", t.prefix, `.superGet(${t.number(site)}, ${owner.home ?? "null"}, ${self}, `, key, "))"];
}

/** `object.#name`: methods never change and need no point; accessors are called preemptibly. */
export function privateRead(t: Transform, node: Node): Code {
  const object = t.expression(node.object as Node);
  const temp = t.temp();
  const setup = optionalObject(t, node, object, temp);
  const read = privateReadFrom(t, node, temp);
  t.free(temp);
  return ["(", setup, read, ")"];
}

/** The read of a private name of the object in a temporary. */
export function privateReadFrom(t: Transform, node: Node, object: string): Code {
  const name = node.property.name as string;
  const kind = t.privateKind(name);
  if (kind === "accessor") {
    const site = t.site("get", `#${name}`, node);
    t.op("load_attr");
    return `(yield* ${t.prefix}.privateGet(${t.number(site)}, #${name} in ${object} ? ${object}.#${name} : null, ${object}, "#${name}"))`;
  }
  if (kind === "method") {
    t.op("load_attr");
    return `${object}.#${name}`;
  }
  const site = t.site("get", `#${name}`, node);
  t.op("load_attr");
  const ask = t.looking(site, `(yield* ${t.prefix}.get(${t.number(site)}, ${object}, "#${name}"))`);
  return ["(", ask, ", ", { at: node.start }, `${object}.#${name})`];
}

/** `delete object.key`. */
export function deleteMember(t: Transform, node: Node): Code {
  if (node.object.type === "Super") return [t.prefix, ".deleteSuper(", thisCode(t), ")"];
  const reference = memberReference(t, node);
  const site = t.site("delete", reference.name, node);
  t.op("store_subscr");
  t.free(...[...reference.temps].reverse());
  const ask = `${t.charged(site)} && (yield* ${t.prefix}.set(${t.number(site)}, ${reference.object}, ${t.prefix}.key(${reference.key}), void 0))`;
  return ["(", reference.setup, ask, ", ", `delete ${reference.object}${reference.suffix})`];
}
