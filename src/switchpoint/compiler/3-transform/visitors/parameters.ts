/**
 * The parameters of functions, as far as several visitors ask about them.
 */
import type { Node } from "../../node.ts";

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

/** A parameter that the emitted function can have as it is. */
export function isSimple(param: Node): boolean {
  const inner = plain(param);
  if (inner.type === "Identifier") return true;
  if (inner.type === "RestElement") return inner.argument.type === "Identifier";
  return inner.type === "AssignmentPattern" && inner.left.type === "Identifier" && inner.right.type === "Literal";
}
