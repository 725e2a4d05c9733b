/**
 * The names that patterns and declarations make.
 */
import type { Node } from "./node.ts";

/** The identifiers that a pattern binds, in source order. */
export function patternNames(target: Node): Node[] {
  switch (target.type) {
    case "Identifier":
      return [target];
    case "AssignmentPattern":
      return patternNames(target.left as Node);
    case "RestElement":
      return patternNames(target.argument as Node);
    case "TSParameterProperty":
      return patternNames(target.parameter as Node);
    case "ArrayPattern":
      return (target.elements as (Node | null)[]).flatMap((element) => (element === null ? [] : patternNames(element)));
    case "ObjectPattern":
      return (target.properties as Node[]).flatMap((property) =>
        patternNames((property.type === "RestElement" ? property.argument : property.value) as Node),
      );
    default:
      return [];
  }
}

/** The names that an exported declaration makes. */
export function declaredNames(declaration: Node): string[] {
  if (declaration.type === "VariableDeclaration")
    return (declaration.declarations as Node[])
      .flatMap((one) => patternNames(one.id as Node))
      .map((identifier) => identifier.name as string);
  return [declaration.id.name as string];
}
