/**
 * Object and array literals. Methods become pairs like other functions; a getter or setter cannot be a generator, so an
 * empty one holds its place and the hooks put in the real one before anybody sees the object.
 */
import type { Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { spreadCode } from "./calls.ts";
import { faced } from "./faces.ts";
import { emitFunction } from "./functions.ts";

export const ArrayExpression: Visitor = (t, node) => {
  const elements = (node.elements as (Node | null)[]).map((element): Code => {
    if (element === null) return ", ";
    return [element.type === "SpreadElement" ? ["...", spreadCode(t, element)] : t.expression(element), ", "];
  });
  t.op("build");
  return ["[", ...elements, "]"];
};

export const ObjectExpression: Visitor = (t, node, hint) => {
  const properties = node.properties as Node[];
  const holder = properties.some((property) => property.value != null && mentionsSuper(property.value as Node)) ? t.unique("H") : null;
  const accessors: Code[] = [];
  const temps: string[] = [];
  const pieces = properties.map((property): Code => [propertyCode(t, property, holder, accessors, temps), ", "]);
  // Keywords are part of the call.
  if (hint.as !== "keywords") t.op("build");
  t.free(...temps.reverse());
  let code: Code = ["{ ", ...pieces, "}"];
  if (accessors.length > 0) code = [`${t.prefix}.accessors(`, code, ", [", ...accessors.flatMap((one) => [one, ", "]), "])"];
  if (holder === null) return ["(", code, ")"];
  // `super` in a method needs the object: a class body is a scope that can hold it without being a function.
  const made = t.temp();
  t.free(made);
  return [`(class ${holder} { static o; static [(${made} = `, code, `, "made")]() {} }.o = ${made})`];
};

/** Whether `super` occurs in a function or in its arrow functions. */
export function mentionsSuper(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mentionsSuper);
  if (typeof value !== "object" || value === null) return false;
  const node = value as Node;
  if (node.type === "Super") return true;
  return Object.keys(node).some((key) => key !== "loc" && mentionsSuper(node[key]));
}

/** A property's key as it stands in a literal, and as a static name ("" if it is computed). */
export function propertyKey(t: Transform, property: Node): { code: Code; name: string } {
  const key = property.key as Node;
  if (property.computed === true) return { code: t.expression(key), name: "" };
  if (key.type === "Identifier") return { code: JSON.stringify(key.name), name: key.name as string };
  const name = typeof key.bigint === "string" ? key.bigint : String(key.value);
  return { code: JSON.stringify(name), name };
}

function propertyCode(t: Transform, property: Node, holder: string | null, accessors: Code[], temps: string[]): Code {
  if (property.type === "SpreadElement") {
    const value = t.expression(property.argument as Node);
    const site = t.site("get", "", property);
    return ["...(yield* ", t.prefix, `.spreadObject(${t.number(site)}, `, value, "))"];
  }
  const { code: key, name } = propertyKey(t, property);
  const value = property.value as Node;
  const home = holder === null ? null : `${holder}.o`;
  if (property.kind === "get" || property.kind === "set") return accessor(t, property, key, home, accessors, temps);
  if (property.method === true) {
    const emitted = emitFunction(t, value, { kind: "method", name, home });
    if (name === "" && property.computed === true) return namedLater(t, key, () => faced(t, value, "method", "", emitted), temps);
    return [name === "__proto__" ? `["__proto__"]` : key, ": ", faced(t, value, "method", name, emitted)];
  }
  // `__proto__: x` sets the prototype; `{ __proto__ }` does not.
  if (property.shorthand === true) return [name === "__proto__" ? `["__proto__"]` : key, ": ", t.expression(value)];
  if (property.computed === true && isAnonymous(value)) return namedLater(t, key, () => t.expression(value), temps);
  const written = property.computed === true ? ["[", key, "]"] : key;
  return [written, ": ", t.expression(value, { name: name === "__proto__" ? "" : name })];
}

/** Whether an expression is a function or class that gets its name from its place. */
export function isAnonymous(node: Node): boolean {
  return (
    node.type === "ArrowFunctionExpression" || ((node.type === "FunctionExpression" || node.type === "ClassExpression") && node.id == null)
  );
}

/** A function whose name is a computed key. */
function namedLater(t: Transform, key: Code, value: () => Code, temps: string[]): Code {
  const kept = t.temp();
  temps.push(kept);
  return [`[${kept} = ${t.prefix}.key(`, key, `)]: ${t.prefix}.named(${kept}, `, value(), ")"];
}

function accessor(t: Transform, property: Node, key: Code, home: string | null, accessors: Code[], temps: string[]): Code {
  const kind = property.kind as "get" | "set";
  const [kept, body] = [t.temp(), t.temp()];
  temps.push(kept, body);
  const emitted = emitFunction(t, property.value as Node, { kind: "method", name: "", home });
  accessors.push(`${kept}, "${kind}", ${body}`);
  const place = `[(${kept} = ${t.prefix}.key(`;
  return [`${kind} `, place, key, `), ${body} = `, emitted.body, `, ${kept})](${kind === "set" ? `${t.prefix}v` : ""}) {}`];
}
