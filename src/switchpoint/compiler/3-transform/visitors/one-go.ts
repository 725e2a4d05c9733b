/**
 * Code whose whole cost is known before it begins: it runs at one go if the budget covers it, and no point in it asks.
 *
 * Such code is a sequence of steps that ends: no loop, no call, nothing that may wait or call a function of the program. It may read
 * and write whatever it likes, for as long as the budget lasts nobody else runs; and if the budget covers the most that it can
 * charge, its generator would have asked at none of its points either. Where the budget is smaller (the explorer's always is) the
 * generator runs, with every point. There are two kinds of it:
 *
 * - the body of a function, which then is an ordinary function beside its generator (plain-forms.ts);
 * - the body of a loop, which is written twice: `if ($.left >= $w[3]) { at one go } else { with its points }`.
 *
 * `$w[3]` is the sum of what all sites in the code charge. It becomes infinite when the program defines a getter or setter
 * that one of its properties may meet (runtime/properties.ts). In a loop, a computed key that is no number goes to the hooks all the same;
 * if a getter answers there, the rest of the round asks nobody. An error leaves behind what would have been charged before it.
 */
import { bare, isErased, type Node } from "../../node.ts";
import { chargesOf, plainCode, type Code } from "../code.ts";
import type { Transform } from "../transform.ts";
import { isSimple, parametersOf } from "./parameters.ts";

/** Where the code stands. */
export type Place = "function" | "loop";

/** Fewer charges than this are not worth writing a loop's body twice. */
const WORTH = 2;

/** The body of a loop, `code`, as it runs at one go or with its points. */
export function loopAtOneGo(t: Transform, body: Node, code: Code): Code {
  const charges = chargesOf(code);
  if (charges.length < WORTH || !runsAtOneGo(t, body, "loop")) return code;
  const number = t.reserve(body);
  fill(t, number, charges);
  const test = `if (${t.prefix}.left >= ${t.prefix}w[${number}]) { `;
  return { generator: [test, togetherCharged(t, code), "} else { ", code, "} "], plain: code };
}

/** Says what a block may charge. */
export function fill(t: Transform, block: number, charges: readonly number[]): void {
  const asks = charges.filter((site) => {
    const { kind, name } = t.sites[site]!;
    return (kind === "get" || kind === "set") && name !== "";
  });
  t.blocks[block] = { sites: charges, asks };
}

/** Code that runs at one go: charges in a row are made together. */
export function togetherCharged(t: Transform, code: Code): Code {
  return plainCode(code, (sites) => sumOf(t, sites));
}

/** What some sites charge together. */
export function sumOf(t: Transform, sites: readonly number[]): string {
  return sites.length === 1 ? `${t.prefix}c[${sites[0]!}]` : `${t.prefix}q[${t.sums.push(sites) - 1}]`;
}

/** Whether a function runs at one go. */
export function isOneGo(t: Transform, node: Node): boolean {
  const known = t.oneGo.get(node);
  if (known !== undefined) return known;
  const runs =
    node.async !== true && node.generator !== true && parametersOf(node).every(isSimple) && runsAtOneGo(t, node.body as Node, "function");
  t.oneGo.set(node, runs);
  return runs;
}

const parts: ReadonlySet<string> = new Set([
  ...["BlockStatement", "IfStatement", "ExpressionStatement", "EmptyStatement", "ThrowStatement"],
  ...["LogicalExpression", "ConditionalExpression", "SequenceExpression", "ArrayExpression", "TemplateLiteral", "TemplateElement"],
]);
const jumps: Readonly<Record<Place, ReadonlySet<string>>> = {
  function: new Set(["ReturnStatement"]),
  loop: new Set(["BreakStatement", "ContinueStatement"]),
};

/** Whether the code is a sequence of steps without a loop or a call. */
function runsAtOneGo(t: Transform, wrapped: Node, place: Place): boolean {
  const node = bare(wrapped);
  if (isErased(node)) return true;
  const all = (list: unknown): boolean => (list as (Node | null)[]).every((one) => one === null || runsAtOneGo(t, one, place));
  const both = (...list: unknown[]): boolean => all(list.map((one) => one ?? null));
  if (parts.has(node.type) || jumps[place].has(node.type)) return all(partsOf(node));
  switch (node.type) {
    case "VariableDeclaration":
      return (
        !(node.kind as string).endsWith("using") &&
        (node.declarations as Node[]).every((one) => one.id.type === "Identifier" && both(one.init))
      );
    case "Literal":
    case "ThisExpression":
      return true;
    case "Identifier":
      return isVariable(t, node);
    case "UnaryExpression":
      return node.operator !== "delete" && both(node.argument);
    case "BinaryExpression":
      return node.operator !== "in" && node.operator !== "instanceof" && both(node.left, node.right);
    case "UpdateExpression":
      return isTarget(node.argument as Node) && both(node.argument);
    case "AssignmentExpression":
      return isTarget(node.left as Node) && both(node.left, node.right);
    case "MemberExpression":
      return node.optional !== true && isProperty(t, node, place) && both(node.object, node.computed === true ? node.property : null);
    case "ObjectExpression":
      return (node.properties as Node[]).every((one) => isPlainProperty(one) && both(one.value));
    default:
      return false;
  }
}

/** What a node is made of, but for labels. */
function partsOf(node: Node): Node[] {
  return Object.entries(node)
    .filter(([key]) => key !== "label" && key !== "loc")
    .flatMap(([, value]) => value as Node | Node[])
    .filter((value) => typeof value === "object" && value !== null && typeof value.type === "string");
}

function isVariable(t: Transform, node: Node): boolean {
  const binding = t.binding(node);
  return binding === null ? node.name !== "arguments" : binding.kind !== "import";
}

function isTarget(wrapped: Node): boolean {
  const { type } = bare(wrapped);
  return type === "Identifier" || type === "MemberExpression";
}

function isProperty(t: Transform, node: Node, place: Place): boolean {
  if (node.object.type === "Super") return false;
  if (node.property.type === "PrivateIdentifier") return t.privateKind(node.property.name as string) !== "accessor";
  if (node.computed !== true) return true;
  return place === "loop" && !t.mayIndex;
}

function isPlainProperty(property: Node): boolean {
  return property.type === "Property" && property.kind === "init" && property.method !== true && property.computed !== true;
}
