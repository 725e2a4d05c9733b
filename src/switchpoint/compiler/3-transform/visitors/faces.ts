/**
 * Faces: the ordinary functions that a program sees in place of its generators. They have the right name and length, and
 * run their generator at one go when the host calls them.
 */
import type { Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform } from "../transform.ts";
import { isGenerator } from "./lazy-functions.ts";

/** A generator function and what its face must know. */
export interface EmittedFunction {
  readonly body: Code;
  readonly length: number;
  readonly usesTarget: boolean;
}

/** The expression that makes face and generator. */
export function faced(t: Transform, node: Node, kind: "function" | "arrow" | "method", name: string, emitted: EmittedFunction): Code {
  const body = `${t.prefix}b`;
  // A coroutine function is no constructor, as a method is none.
  const face = node.async === true && kind === "function" ? "method" : kind;
  const tagged = tagCode(t, face, name, emitted.length, body, {
    generator: isGenerator(node),
    usesTarget: emitted.usesTarget,
  });
  return [`((${body}) => ${tagged})(`, t.listed(emitted.body, node), ")"];
}

/** The expression that makes the face of the generator called `body`. */
export function tagCode(
  t: Transform,
  kind: "function" | "arrow" | "method",
  name: string,
  length: number,
  body: string,
  { generator, usesTarget }: { generator: boolean; usesTarget: boolean },
): string {
  const p = t.prefix;
  if (generator) return `${p}.tagGenerator(${face(t, "method", name, length, body, false)}, ${body})`;
  return `${p}.${usesTarget ? "tagTarget" : "tag"}(${face(t, kind, name, length, body, usesTarget)}, ${body})`;
}

function face(
  t: Transform,
  kind: "function" | "arrow" | "method",
  name: string,
  length: number,
  body: string,
  usesTarget: boolean,
): string {
  const p = t.prefix;
  const params = Array.from({ length }, (_, index) => `${p}${index + 1}`);
  const key = JSON.stringify(name);
  if (kind === "arrow") {
    const args = length === 0 ? `${p}r` : `[${[...params, `...${p}r`].join(", ")}]`;
    const arrow = `(${[...params, `...${p}r`].join(", ")}) => ${p}.atomic(${body}, void 0, ${args})`;
    return name === "" ? arrow : `({ ${key}: ${arrow} })[${key}]`;
  }
  const target = usesTarget ? `${p}.target = new.target; ` : "";
  const rest = `(${params.join(", ")}) { ${target}return ${p}.atomic(${body}, this, arguments); }`;
  if (kind === "method") return `({ ${name === "__proto__" ? `[${key}]` : key}${rest} })[${key}]`;
  if (name === "") return `(0, function ${rest})`;
  return `({ ${name === "__proto__" ? `[${key}]` : key}: function ${rest} })[${key}]`;
}

/** The expression that makes the face of a declared function. */
export function hoistedTag(t: Transform, node: Node): string {
  const binding = node.id == null ? null : t.analysis.declaredBy.get(node.id as Node)!;
  const body = binding === null ? `${t.prefix}f_default` : t.bodyName(binding);
  const name = binding?.name ?? "default";
  const noted = t.lists ? `${t.prefix}m.listed(${body}, ${node.start}), ` : "";
  const tagged = tagCode(t, node.async === true ? "method" : "function", name, lengthOf(parametersOf(node)), body, {
    generator: isGenerator(node),
    usesTarget: mentionsTarget(node),
  });
  return noted === "" ? tagged : `(${noted}${tagged})`;
}

/** The parameters of a function, without TypeScript's `this`. */
export function parametersOf(node: Node): Node[] {
  return (node.params as Node[]).filter((param) => !(param.type === "Identifier" && param.name === "this"));
}

/** The number that `length` must be: parameters before the first default or rest. */
export function lengthOf(params: readonly Node[]): number {
  const end = params.findIndex((param) => plain(param).type === "AssignmentPattern" || param.type === "RestElement");
  return end === -1 ? params.length : end;
}

/** The pattern of a parameter property, or the parameter itself. */
export function plain(param: Node): Node {
  return param.type === "TSParameterProperty" ? (param.parameter as Node) : param;
}

/** Whether a function mentions `new.target` itself (or in an arrow function). */
function mentionsTarget(node: Node): boolean {
  const search = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(search);
    if (typeof value !== "object" || value === null) return false;
    const inner = value as Node;
    if (inner.type === "MetaProperty") return true;
    if (inner.type === "FunctionDeclaration" || inner.type === "FunctionExpression") return false;
    return Object.keys(inner).some((key) => key !== "loc" && search(inner[key]));
  };
  return search(node.params) || search(node.body);
}
