/**
 * The syntax tree, as loosely typed as acorn's TypeScript plugin leaves it: ESTree nodes plus TS… nodes, with offsets into the source.
 */

/** One node. Which further fields it has depends on `type` (ESTree; for TS… nodes, typescript-eslint's names). */
export interface Node {
  readonly type: string;
  /** Offsets into the source, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  // The parser's typings do not cover its TypeScript nodes; each visitor knows the shape of its own node.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly [field: string]: any;
}

/** Wrappers that exist for the type checker only: the value is that of `expression`. */
const typeOnly = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
  "ParenthesizedExpression",
]);

/** The expression inside type assertions: what `(x as any)!` is about. */
export function bare(node: Node): Node {
  let inner = node;
  while (typeOnly.has(inner.type)) inner = inner.expression as Node;
  return inner;
}

/** Declarations that leave nothing behind when types are erased. */
export function isErased(node: Node): boolean {
  if (node.declare === true) return true;
  switch (node.type) {
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSDeclareFunction":
    case "TSDeclareMethod":
    case "TSIndexSignature":
    case "TSAbstractMethodDefinition":
    case "TSAbstractPropertyDefinition":
    case "TSAbstractClassProperty":
      return true;
    case "MethodDefinition":
      return (node.value as Node).type === "TSDeclareMethod" || (node.value as Node).body == null;
    case "PropertyDefinition":
      return node.abstract === true;
    case "ExportNamedDeclaration":
      return node.exportKind === "type" || (node.declaration != null && isErased(node.declaration as Node));
    case "ExportDefaultDeclaration":
      return isErased(node.declaration as Node);
    case "ImportDeclaration":
    case "ExportAllDeclaration":
      return node.importKind === "type" || node.exportKind === "type";
    default:
      return false;
  }
}

/** Whether a statement certainly never comes to its end. */
export function jumps(node: Node | null | undefined): boolean {
  switch (node?.type) {
    case "ReturnStatement":
    case "ThrowStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return true;
    case "BlockStatement":
      return (node.body as Node[]).some(jumps);
    case "IfStatement":
      return jumps(node.consequent as Node) && jumps(node.alternate as Node | null);
    default:
      return false;
  }
}

/** Whether a value is a node (and not, say, a regular expression's description). */
export function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" && value !== null && typeof (value as Node).type === "string" && typeof (value as Node).start === "number"
  );
}

/** The child nodes, in source order, without those that are types. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const key of Object.keys(node)) {
    if (typeFields.has(key)) continue;
    const value: unknown = node[key];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) children.push(item);
    } else if (isNode(value)) children.push(value);
  }
  return children.sort((a, b) => a.start - b.start);
}

const typeFields = new Set([
  "typeAnnotation",
  "returnType",
  "typeParameters",
  "typeArguments",
  "superTypeParameters",
  "superTypeArguments",
  "implements",
  "loc",
]);
