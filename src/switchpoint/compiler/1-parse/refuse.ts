/**
 * What parses but has no meaning here: each use is reported, with what to write instead.
 *
 * Names such as `eval` are refused wherever they are used as a value, so that no alias of theirs exists; what a program
 * could still reach by computed names is cut off at run time (runtime/learner-globals.ts).
 */
import type { Diagnostic } from "../compiled.ts";
import { fault, type FaultCode } from "../errors.ts";
import { childrenOf, isErased, type Node } from "../node.ts";
import { declaredNames } from "../declared-names.ts";
import type { SourceLines } from "../source-lines.ts";

/** All uses of unsupported syntax, in source order. */
export function refusals(module: Node, source: SourceLines, file: string): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const visit = (node: Node, around: Surroundings): void => {
    const code = refusal(node, around);
    if (code !== null) {
      faults.push(fault(code, file, source.at(node.start)));
      return;
    }
    if (node.type.startsWith("TS") && !loweredOrTransparent.has(node.type)) return;
    const inside = isFunction(node) ? surroundings(node) : around;
    for (const child of childrenOf(node)) visit(child, inside);
  };
  visit(module, "plain");
  faults.push(...repeatedExports(module, source, file));
  return faults;
}

/** Names that are exported twice, which the parser lets pass. (An enum may be declared, and so exported, in several parts.) */
function repeatedExports(module: Node, source: SourceLines, file: string): Diagnostic[] {
  const seen = new Set<string>();
  const faults: Diagnostic[] = [];
  for (const statement of (module.body as Node[]).filter((one) => !isErased(one))) {
    for (const [name, node] of exportedNames(statement)) {
      if (seen.has(name)) faults.push(fault("syntax", file, source.at(node.start), `Duplicate export '${name}'`));
      seen.add(name);
    }
  }
  return faults;
}

function exportedNames(statement: Node): [name: string, node: Node][] {
  if (statement.type === "ExportDefaultDeclaration") return [["default", statement]];
  if (statement.type === "ExportAllDeclaration" && statement.exported != null) return [[nameOf(statement.exported), statement]];
  if (statement.type !== "ExportNamedDeclaration") return [];
  const declaration = statement.declaration as Node | null;
  if (declaration?.type === "TSEnumDeclaration") return [];
  if (declaration != null) return declaredNames(declaration).map((name) => [name, statement]);
  return (statement.specifiers as Node[]).filter((one) => one.exportKind !== "type").map((one) => [nameOf(one.exported as Node), one]);
}

function nameOf(node: Node): string {
  return (node.type === "Identifier" ? node.name : node.value) as string;
}

const loweredOrTransparent = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
  "TSEnumDeclaration",
  "TSEnumMember",
  "TSParameterProperty",
]);

function isFunction(node: Node): boolean {
  return node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";
}

/** What kind of code a node stands in. */
type Surroundings = "plain" | "async" | "async generator";

function surroundings(node: Node): Surroundings {
  if (node.async !== true) return "plain";
  return node.generator === true ? "async generator" : "async";
}

function refusal(node: Node, around: Surroundings): FaultCode | null {
  switch (node.type) {
    case "Decorator":
      return "decorator";
    case "TSModuleDeclaration":
      return node.declare === true ? null : "namespace";
    case "TSImportEqualsDeclaration":
      return "import-equals";
    case "TSExportAssignment":
      return "export-assignment";
    case "ImportExpression":
      return "dynamic-import";
    case "ImportDeclaration":
      return node.phase != null ? "import-defer" : (node.attributes?.length ?? 0) > 0 ? "import-attributes" : null;
    case "MetaProperty":
      return node.meta.name === "import" ? "import-meta" : null;
    case "CallExpression":
      return isName(node.callee, "eval") ? "eval" : isName(node.callee, "Function") ? "new-function" : null;
    case "NewExpression":
      return isName(node.callee, "Function") ? "new-function" : null;
    case "WithStatement":
      return "with";
    case "AccessorProperty":
    case "TSAbstractAccessorProperty":
      return "accessor";
    case "PropertyDefinition":
      return node.accessor === true ? "accessor" : null;
    case "AwaitExpression":
      return around === "plain" ? "await" : null;
    case "ForOfStatement":
      return node.await === true && around === "plain" ? "await" : null;
    case "VariableDeclaration":
      return node.kind === "await using" && around === "plain" ? "await" : null;
    case "ReturnStatement":
      return node.argument != null && around === "async generator" ? "async-generator-return" : null;
    case "YieldExpression":
      return node.delegate === true && around === "async generator" ? "async-generator-delegate" : null;
    default:
      return null;
  }
}

function isName(node: Node, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}
