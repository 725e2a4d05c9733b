/**
 * What a call means in Python, as far as the source tells: which last argument stands for keyword arguments
 * (`acquire({ timeout: 1 })` is `acquire(timeout=1)`), and which classes have an `__init__`.
 */
import type { Binding } from "./2-analyze/scopes.ts";
import { bare, isErased, type Node } from "./node.ts";

/** Methods of Python's classes that take keywords; of others the last object is an ordinary argument. */
const takeKeywords = new Set(["acquire", "wait", "wait_for", "join", "get", "put"]);

/** The properties of `last` if it gives keywords to `callee`, else null. `binding`: what the callee's name means, if it is one. */
export function keywordProperties(callee: Node, binding: Binding | null, last: Node | undefined): readonly Node[] | null {
  if (last?.type !== "ObjectExpression") return null;
  const target = bare(callee);
  const library = target.type === "Identifier" && binding?.kind === "import";
  const method = target.type === "MemberExpression" && target.computed !== true && takeKeywords.has(target.property.name as string);
  if (!library && !method) return null;
  const properties = last.properties as Node[];
  const plain = properties.every(
    (one) => one.type === "Property" && one.computed !== true && one.kind === "init" && one.key.type === "Identifier",
  );
  return plain ? properties : null;
}

/** A class of the program that has an `__init__`: it has a constructor, or fields with values, or a class above it. */
export function hasInit(binding: Binding | null): boolean {
  if (binding?.kind !== "class" && binding?.kind !== "inner") return false;
  const { superClass, body } = binding.node as Node & {
    readonly superClass: Node | null;
    readonly body: { readonly body: readonly Node[] };
  };
  return superClass !== null || body.body.some((one) => !isErased(one) && initialises(one));
}

function initialises(element: Node): boolean {
  return element.kind === "constructor" || (element.type === "PropertyDefinition" && element.static !== true && element.value != null);
}
