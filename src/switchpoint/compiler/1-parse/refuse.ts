/**
 * What parses but has no meaning here: each use is reported, with what to write instead.
 *
 * Names such as `eval` are refused wherever they are used as a value, so that no alias of theirs exists; what a program
 * could still reach by computed names is cut off at run time (runtime/learner-globals.ts).
 */
import type { Diagnostic } from "../compiled.ts";
import { fault, type FaultCode } from "../errors.ts";
import { childrenOf, type Node } from "../node.ts";
import type { SourceLines } from "../source-lines.ts";

/** All uses of unsupported syntax, in source order. */
export function refusals(module: Node, source: SourceLines, file: string): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const reported = new Set<Node>();
  const visit = (node: Node, inAsync: boolean): void => {
    const code = refusal(node, inAsync);
    if (code !== null && !reported.has(node)) {
      faults.push(fault(code, file, source.at(node.start)));
      if (code !== "async") return;
      // The body may hold more faults; the function itself is reported once.
      reported.add(node.value as Node);
    }
    if (node.type.startsWith("TS") && !loweredOrTransparent.has(node.type)) return;
    const inside = isFunction(node) ? node.async === true : inAsync;
    for (const child of childrenOf(node)) visit(child, inside);
  };
  visit(module, false);
  return faults;
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

/** A method, whose function begins at its parameters. */
function isMethod(node: Node): boolean {
  return node.type === "MethodDefinition" || node.method === true;
}

function refusal(node: Node, inAsync: boolean): FaultCode | null {
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
      return inAsync ? null : "await";
    case "ForOfStatement":
      return node.await === true && !inAsync ? "await" : null;
    case "VariableDeclaration":
      return node.kind === "await using" && !inAsync ? "await" : null;
    case "MethodDefinition":
    case "Property":
      return isMethod(node) && node.value.async === true ? "async" : null;
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return node.async === true ? "async" : null;
    default:
      return null;
  }
}

function isName(node: Node, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}
