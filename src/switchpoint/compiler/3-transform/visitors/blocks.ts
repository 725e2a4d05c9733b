/**
 * Lists of statements: the object that stands for the scope, the faces of hoisted functions, and the disposal of what
 * `using` binds.
 */
import { isErased, type Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform, Visitor } from "../transform.ts";
import { hoistedTag } from "./faces.ts";
import { closingPatterns } from "./open-patterns.ts";

export const BlockStatement: Visitor = (t, node) => ["{ ", statementList(t, node.body as Node[], node, "block"), "} "];

/**
 * The statements of a scope, opened by `scopeNode`. `level`: functions and modules own their scope declaration, and
 * function declarations directly in a function may share their name with a parameter or a `var`. `opening` comes first, where
 * all names of the scope can be seen.
 */
export function statementList(
  t: Transform,
  nodes: readonly Node[],
  scopeNode: Node,
  level: "block" | "function" | "module",
  declaresScope = level === "block",
  opening: Code = "",
): Code {
  const statements = nodes.filter((node) => !isErased(node));
  const scope = declaresScope ? t.scopeDeclaration(scopeNode) : "";
  const disposal = statements.some(bindsResource) ? t.unique("u") : null;
  const before = t.activation.patterns;
  const outer = t.disposal;
  if (disposal !== null) t.disposal = disposal;
  const hoisted = statements.map((node) => hoistedFace(t, node, level)).join("");
  const code: Code = [
    scope,
    opening,
    hoisted,
    ...statements.map((node, index) => {
      t.following = statements[index + 1] ?? null;
      return t.statement(node);
    }),
  ];
  t.disposal = outer;
  return disposal === null ? code : withDisposal(t, scopeNode, disposal, closingPatterns(t, before, scopeNode, code));
}

function bindsResource(node: Node): boolean {
  return node.type === "VariableDeclaration" && (node.kind === "using" || node.kind === "await using");
}

/** The face of a function declared in this list; "" for other statements. */
function hoistedFace(t: Transform, statement: Node, level: string): string {
  const exported = statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration";
  const node = exported ? (statement.declaration as Node | null) : statement;
  if (node == null || node.type !== "FunctionDeclaration") return "";
  const binding = node.id == null ? null : t.analysis.declaredBy.get(node.id as Node)!;
  const name = binding?.name ?? `${t.prefix}default`;
  const face = hoistedTag(t, node);
  t.op("make_function", t.access("store", binding));
  const declare =
    binding !== null && (binding.kind === "param" || binding.kind === "var")
      ? ""
      : level === "function"
        ? "var "
        : binding?.reassigned === true
          ? "let "
          : "const ";
  return `${declare}${name} = ${face}; `;
}

/** Everything after a `using` runs under a try that disposes in reverse order; a guard sees the error, and may swallow it. */
export function withDisposal(t: Transform, node: Node, disposal: string, code: Code): Code {
  const p = t.prefix;
  const flush = t.flush(node);
  t.activation.calls = true;
  // The call of __exit__(None, None, None).
  t.pending = ["load_const", "call_c"];
  const site = t.site("call", "", { ...node, start: Math.max(node.start, node.end - 1) });
  return [
    `const ${disposal} = ${p}.resources(); try { `,
    code,
    flush,
    `} catch (${p}e) { ${disposal}.fail(${p}.caught(${p}e)); } finally { if (!${p}.killed) { ${p}.depth = ${p}d; yield* ${p}.dispose(${t.number(site)}, ${disposal}); } } `,
  ];
}
