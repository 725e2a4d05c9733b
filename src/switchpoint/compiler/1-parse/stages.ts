/**
 * The first two stages of one line, as data to look at: its tokens, and the tree of the statement that stands on it. For the course,
 * which shows how a line becomes instructions; the compiler itself goes on from the whole tree (parse.ts).
 *
 * Left to others: the last stage, instructions (4-bytecode/bytecode.ts).
 */
import type { Token } from "acorn";
import type { Node } from "../node.ts";
import { TypeScriptParser } from "./parse.ts";

/** One word of the source. */
export interface ShownToken {
  /** "name", "keyword", "number", "string", "operator" or "punctuation". */
  readonly kind: string;
  readonly text: string;
}

/** A node of a tree, with what is below it. */
export interface ShownNode {
  /** The parser's name for it: "AssignmentExpression", or "AugAssign" in a Python tree. */
  readonly kind: string;
  /** The name, number or operator that it stands for; "" if it only holds others together. */
  readonly text: string;
  /** What it is to the node above: "left"; "" at the top. */
  readonly role: string;
  readonly children: readonly ShownNode[];
}

const OPTIONS = { ecmaVersion: "latest", sourceType: "module", locations: true } as const;

/** The tokens of line `line` (from 1). @throws SyntaxError where the source has none */
export function tokensOf(source: string, line: number): ShownToken[] {
  const tokens: ShownToken[] = [];
  for (const token of TypeScriptParser.tokenizer(source, OPTIONS)) {
    if (token.loc!.start.line === line) tokens.push({ kind: kindOf(token), text: source.slice(token.start, token.end) });
  }
  return tokens;
}

function kindOf({ type }: Token): string {
  const { keyword, label, binop, isAssign, prefix, postfix } = type as Token["type"] & Record<string, unknown>;
  if (keyword) return "keyword";
  if (label === "name") return "name";
  if (label === "num") return "number";
  if (label === "string") return "string";
  return isAssign || prefix || postfix || (binop ?? null) !== null ? "operator" : "punctuation";
}

/** The tree of the first statement that begins on line `line`; null if none does. @throws SyntaxError where the source has none */
export function treeOf(source: string, line: number): ShownNode | null {
  const found = statementOn(TypeScriptParser.parse(source, OPTIONS) as unknown as Node, line);
  return found === null ? null : shown(found, "");
}

function statementOn(node: Node, line: number): Node | null {
  const begins = (node as unknown as { loc: { start: { line: number } } }).loc.start.line === line;
  if (begins && /Statement$|Declaration$/.test(node.type) && node.type !== "BlockStatement") return node;
  for (const [, child] of childrenOf(node)) {
    const found = statementOn(child, line);
    if (found !== null) return found;
  }
  return null;
}

function childrenOf(node: Node): [role: string, child: Node][] {
  return Object.entries(node).flatMap(([role, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child): [string, Node] => [role, child]),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

function shown(node: Node, role: string): ShownNode {
  const { operator, name, raw } = node as unknown as Record<string, string | undefined>;
  const children = childrenOf(node).map(([part, child]) => shown(child, part));
  return { kind: node.type, text: operator ?? name ?? raw ?? "", role, children };
}
