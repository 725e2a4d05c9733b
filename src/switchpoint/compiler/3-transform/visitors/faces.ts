/**
 * Faces: the ordinary functions that a program sees in place of its generators. They have the right name and length, and
 * run their generator at one go when the host calls them.
 */
import type { Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform } from "../transform.ts";
import { isGenerator } from "./lazy-functions.ts";
import { isOneGo } from "./one-go.ts";
import { lengthOf, parametersOf } from "./parameters.ts";
import { plainName, type OneGo } from "./plain-forms.ts";

/** A generator function and what its face must know. */
export interface EmittedFunction {
  readonly body: Code;
  readonly length: number;
  readonly usesTarget: boolean;
  /** Its plain form, if it runs at one go. */
  readonly oneGo: OneGo | null;
  /** The declaration of its plain form, if it is without effects; "" if not. */
  readonly plain: Code;
}

/** The expression that makes face and generator. */
export function faced(t: Transform, node: Node, kind: "function" | "arrow" | "method", name: string, emitted: EmittedFunction): Code {
  const body = `${t.prefix}b`;
  // A coroutine function is no constructor, as a method is none.
  const face = node.async === true && kind === "function" ? "method" : kind;
  const tagged = tagCode(t, face, name, emitted.length, body, {
    generator: isGenerator(node),
    usesTarget: emitted.usesTarget,
    block: emitted.oneGo?.block,
  });
  if (emitted.oneGo === null) return [`((${body}) => ${tagged})(`, t.listed(emitted.body, node), ")"];
  return [`((${body}, ${t.prefix}o) => ${tagged})(`, t.listed(emitted.body, node), ", ", emitted.oneGo.body, ")"];
}

/** The expression that makes the face of the generator called `body`. */
export function tagCode(
  t: Transform,
  kind: "function" | "arrow" | "method",
  name: string,
  length: number,
  body: string,
  { generator, usesTarget, block }: { generator: boolean; usesTarget: boolean; block?: number | undefined },
): string {
  const p = t.prefix;
  if (generator) return `${p}.tagGenerator(${face(t, "method", name, length, body, false)}, ${body})`;
  const oneGo = block === undefined ? "" : `, ${body === `${p}b` ? `${p}o` : plainName(body)}, ${p}w, ${block}`;
  return `${p}.${usesTarget ? "tagTarget" : "tag"}(${face(t, kind, name, length, body, usesTarget)}, ${body}${oneGo})`;
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
    block: isOneGo(t, node) && (binding === null || !t.plain.has(binding)) ? t.reserve(node) : undefined,
  });
  return noted === "" ? tagged : `(${noted}${tagged})`;
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
