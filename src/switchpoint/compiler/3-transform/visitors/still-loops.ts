/**
 * Loops of which every round begins alike, as far as their own activation goes: they assign no variable that only it can see.
 * What such a loop does in the next round depends on what it reads from shared places and on nothing else, so an explorer can
 * tell a round that changed nothing (runtime/rounds.ts). To be sure which activation a round belongs to, the loop's points say how
 * deep the call is.
 *
 * Loops that contain another loop are left out: of one loop in each activation rounds are followed at a time.
 */
import { bare, type Node } from "../../node.ts";
import type { Code } from "../code.ts";
import type { Transform } from "../transform.ts";

/** True if the loop's rounds can be followed; then its activation keeps its depth. */
export function isStill(t: Transform, loop: Node): boolean {
  const still = ["test", "update", "body"].every((part) => leavesAlone(t, loop[part]));
  if (still) t.activation.calls = true;
  return still;
}

/** The point at which a round ends. */
export function atDepth(t: Transform, site: number): Code {
  const p = t.prefix;
  t.amend(site, { round: "ends" });
  return t.asking(site, `(${p}.depth = ${p}d, yield* ${p}.at(${t.number(site)}))`);
}

/** The statement at which the first round begins, where no point does. */
export function opening(t: Transform): Code {
  const p = t.prefix;
  return { generator: `if (${p}.left < 0) { ${p}.depth = ${p}d; ${p}.opens(); } `, plain: "" };
}

const LOOPS = /^(For|ForOf|ForIn|While|DoWhile)Statement$/;
const FUNCTIONS = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

/** True if nothing in `value` (a node, or nodes) assigns a variable of the activation, suspends it, or is a loop. */
function leavesAlone(t: Transform, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => leavesAlone(t, item));
  if (typeof value !== "object" || value === null) return true;
  const node = value as Node;
  if (typeof node.type !== "string") return true;
  if (FUNCTIONS.test(node.type)) return true;
  if (LOOPS.test(node.type) || node.type === "YieldExpression" || node.type === "AwaitExpression") return false;
  if (node.type === "VariableDeclaration" && node.kind === "var") return false;
  if (node.type === "AssignmentExpression" && !isElsewhere(t, node.left as Node)) return false;
  if (node.type === "UpdateExpression" && !isElsewhere(t, node.argument as Node)) return false;
  return Object.keys(node).every((key) => key === "loc" || leavesAlone(t, node[key]));
}

/** The target is a place that other threads may see: assigning it is a visible operation. */
function isElsewhere(t: Transform, target: Node): boolean {
  const place = bare(target);
  if (place.type === "MemberExpression") return true;
  return place.type === "Identifier" && t.binding(place)?.shared === true;
}
