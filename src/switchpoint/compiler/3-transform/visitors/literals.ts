/**
 * Literals and templates. A regular expression and a template make nothing that another thread could see.
 */
import type { Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";

export const Literal: Visitor = (t, node) => {
  t.op("load_const");
  return t.source.text.slice(node.start, node.end);
};

export const TemplateLiteral: Visitor = (t, node) => {
  const pieces: Code[] = ["`"];
  (node.quasis as Node[]).forEach((quasi, index) => {
    pieces.push(t.source.text.slice(quasi.start, quasi.end));
    const expression = (node.expressions as Node[])[index];
    if (expression !== undefined) pieces.push("${", t.expression(expression), "}");
  });
  t.op("build");
  return [...pieces, "`"];
};

/** The strings of a tagged template: one frozen array per place in the source, so the host makes it. */
export function templateStrings(t: Transform, node: Node): Code {
  const quasis = (node.quasis as Node[]).map((quasi) => t.source.text.slice(quasi.start, quasi.end));
  return ["((s) => s)`", quasis.join("${0}"), "`"];
}
