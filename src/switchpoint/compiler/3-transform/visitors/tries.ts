/**
 * try, catch, finally. A kill (a step limit inside code that the host called) passes through both without running any of
 * the learner's code; a host stack overflow arrives as a RecursionError.
 */
import type { Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { closingPatterns } from "./open-patterns.ts";
import { declarePattern } from "./patterns.ts";
import { initialised } from "./statements.ts";
import { statementList } from "./blocks.ts";

export const TryStatement: Visitor = (t, node) => {
  const p = t.prefix;
  t.op("setup_finally");
  const before = t.activation.patterns;
  const statements: Code = [statementList(t, node.block.body as Node[], node.block as Node, "block"), t.flush(node.block as Node)];
  const block: Code = ["try { ", closingPatterns(t, before, node.block as Node, statements), "} "];
  t.pending = [];
  const handler: Code = node.handler == null ? "" : catchClause(t, node.handler as Node);
  t.pending = [];
  const finalizer = node.finalizer as Node | null;
  if (finalizer === null) return [block, handler];
  const code = statementList(t, finalizer.body as Node[], finalizer, "block");
  const flush = t.flush(finalizer);
  return [block, handler, `finally { if (!${p}.killed) { `, code, flush, "} } "];
};

function catchClause(t: Transform, node: Node): Code {
  const p = t.prefix;
  const caught = `${p}.caught(${p}e)`;
  const param = node.param as Node | null;
  const scope = t.scopeDeclaration(node);
  const before = t.activation.patterns;
  let bind: Code;
  if (param === null) bind = `${caught}; `;
  else {
    const declarators =
      param.type === "Identifier"
        ? [initialised(t, param, caught)]
        : declarePattern(t, param, caught, (identifier, code) => initialised(t, identifier, code));
    bind =
      declarators.length === 0
        ? `${caught}; `
        : ["let ", ...declarators.flatMap((code, index) => (index === 0 ? [code] : [", ", code])), "; "];
  }
  const body = statementList(t, node.body.body as Node[], node.body as Node, "block");
  const handler: Code = [scope, bind, "{ ", body, t.flush(node), "} "];
  return [`catch (${p}e) { `, closingPatterns(t, before, node, handler), "} "];
}
