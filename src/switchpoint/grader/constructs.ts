/**
 * What a source text uses, as `source` checks ask for it: names imported from Python's modules and used, members, and words of
 * the language. Read from the tree, so that comments, strings and other names do not count.
 */
import type { Node } from "../compiler/node.ts";
import { parse } from "../compiler/1-parse/parse.ts";
import { SourceLines } from "../compiler/source-lines.ts";

/** Word of the language → the nodes that it stands for. */
export const constructs: ReadonlyMap<string, (node: Node) => boolean> = new Map<string, (node: Node) => boolean>([
  ["while", ({ type }) => type === "WhileStatement" || type === "DoWhileStatement"],
  ["for", ({ type }) => ["ForStatement", "ForOfStatement", "ForInStatement"].includes(type)],
  ["if", ({ type }) => type === "IfStatement"],
  ["try", ({ type }) => type === "TryStatement"],
  ["class", ({ type }) => type === "ClassDeclaration" || type === "ClassExpression"],
  ["new", ({ type }) => type === "NewExpression"],
  ["async", (node) => /Function/.test(node.type) && node.async === true],
  ["await", (node) => node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await === true)],
  ["yield", ({ type }) => type === "YieldExpression"],
  ["using", (node) => node.type === "VariableDeclaration" && (node.kind as string).endsWith("using")],
]);

/** What has been met. */
class Survey {
  readonly words = new Set<string>();
  readonly members = new Set<string>();
  /** Local name → the library's. */
  readonly imported = new Map<string, string>();
  readonly names = new Set<string>();

  visit(value: unknown): void {
    if (Array.isArray(value)) for (const each of value) this.visit(each);
    else if (typeof value === "object" && value !== null && typeof (value as Node).type === "string") this.#node(value as Node);
  }

  #node(node: Node): void {
    for (const [word, is] of constructs) if (is(node)) this.words.add(word);
    if (node.type === "ImportDeclaration") {
      for (const { local, imported } of node.specifiers as Node[]) {
        if (imported !== undefined && imported !== null)
          this.imported.set((local as Node).name as string, (imported as Node).name as string);
      }
      return;
    }
    if (node.type === "MemberExpression" && node.computed !== true) this.members.add(`.${(node.property as Node).name as string}`);
    if (node.type === "MemberExpression" && node.computed === true && typeof (node.property as Node).value === "string")
      this.members.add(`.${(node.property as Node).value as string}`);
    if (node.type === "Identifier") this.names.add(node.name as string);
    // A type is no use of what it names, and a member's own name none of an import.
    for (const [field, child] of Object.entries(node)) {
      if (field === "typeAnnotation" || field === "returnType") continue;
      if (field === "property" && node.computed !== true) continue;
      this.visit(child);
    }
  }
}

/** Everything that the text uses; null if it cannot be read. */
export function constructsIn(text: string): ReadonlySet<string> | null {
  const parsed = parse(new SourceLines(text), "submission.ts");
  if (!parsed.ok) return null;
  const survey = new Survey();
  survey.visit(parsed.module);
  const used = [...survey.imported].filter(([local]) => survey.names.has(local)).map(([, name]) => name);
  // `import * as threading`: what is used of it is a member.
  return new Set([...survey.words, ...survey.members, ...[...survey.members].map((member) => member.slice(1)), ...used]);
}
