/**
 * Assignment targets: variables, properties, private names, `super` properties. Object and key are evaluated once; the
 * target can then be read and written.
 */
import type { Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform } from "../transform.ts";
import { memberReference, privateReadFrom, readReference, stableText, writeReference } from "./members.ts";
import { readName, thisCode, writeName } from "./names.ts";

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
  const ask = t.looking(site, `(yield* ${t.prefix}.set(${t.number(site)}, ${object}, "#${name}", ${value}))`);
  return ["(", ask, ", ", { at: target.start }, `${object}.#${name} = ${value})`];
}
