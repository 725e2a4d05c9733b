/**
 * The tree of a small program's interleavings, from left to right: a mark for each step, in its thread's colour and shape, and at
 * the right what each order ends with; equal endings look the same. Pure functions to SVG and HTML text.
 */
import { colourOf } from "switchpoint/timeline/lanes";
import { escape } from "switchpoint/timeline/summary";
import type { Ending, Tree, TreeNode } from "switchpoint/protocol";

/** How large things are drawn: for a page, or for a telephone. */
export interface TreeScale {
  /** Pixels that there are. */
  readonly room: number;
  /** Labels in one or two letters. */
  readonly short: boolean;
}

/** More leaves than this leave no room for labels. */
export const LABELLED = 24;
/** Pixels from one step to the next, at most. */
const WIDEST = 186;

interface Placed {
  readonly node: TreeNode;
  readonly depth: number;
  readonly y: number;
  readonly children: readonly Placed[];
}

/** The drawing. */
export function treeSvg(tree: Tree, { room, short }: TreeScale): string {
  const labelled = tree.leaves <= LABELLED;
  const row = labelled ? 34 : 9;
  let leaf = 0;
  let deepest = 0;
  const place = (node: TreeNode, depth: number): Placed => {
    deepest = Math.max(deepest, depth);
    const children = node.children.map((child) => place(child, depth + 1));
    const y = children.length === 0 ? row * (leaf++ + 0.5) : (children[0]!.y + children.at(-1)!.y) / 2;
    return { node, depth, y, children };
  };
  const root = place(tree.root, 0);
  const size = labelled ? 5 : 3;
  const box = short ? 50 : 74;
  const column = Math.min(WIDEST, (room - box - 26) / Math.max(1, deepest));
  const x = (depth: number): number => 6 + depth * column;
  const end = x(deepest) + 18;
  const [width, height] = [end + box, leaf * row + 4];
  const parts: string[] = [];
  const draw = ({ node, depth, y, children }: Placed): void => {
    for (const child of children) {
      const [from, to] = [x(depth), x(depth + 1)];
      const css = colourOf(child.node.thread);
      const bend = child.y === y ? "" : `C${from} ${child.y} ${from} ${child.y} ${from + 12} ${child.y}`;
      parts.push(`<path class="edge ${css}" d="M${from} ${y}${bend}H${to}"/>`);
      const label = short ? shortOf(child.node.text) : child.node.text;
      if (labelled) parts.push(`<text class="label ${css}" x="${from + 15}" y="${child.y - 5}">${escape(label)}</text>`);
      draw(child);
    }
    parts.push(depth === 0 ? `<circle class="root" cx="${x(0)}" cy="${y}" r="3"/>` : markSvg(node.thread, x(depth), y, size));
    if (node.ending !== null)
      parts.push(endingSvg(tree.endings[node.ending]!, node.ending, { from: x(depth) + size, x: end, y, row, box }));
  };
  draw(root);
  return `<svg class="tree" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(summaryOf(tree))}">${parts.join("")}</svg>`;
}

/** A thread's own shape: circle, square, diamond. */
function markSvg(thread: number, x: number, y: number, size: number): string {
  const css = `class="mark ${colourOf(thread)}"`;
  if (thread % 3 === 1) return `<circle ${css} cx="${x}" cy="${y}" r="${size}"/>`;
  const turned = thread % 3 === 0 ? ` transform="rotate(45 ${x} ${y})"` : "";
  return `<rect ${css} x="${x - size * 0.9}" y="${y - size * 0.9}" width="${size * 1.8}" height="${size * 1.8}"${turned}/>`;
}

function endingSvg(ending: Ending, place: number, at: { from: number; x: number; y: number; row: number; box: number }): string {
  const { from, x, y, row, box } = at;
  const css = `ending e${place % 5}`;
  const line = `<path class="lead" d="M${from} ${y}H${x}"/>`;
  const text = endingText(ending);
  if (row < 20)
    return `${line}<rect class="${css}" x="${x}" y="${y - 3.5}" width="26" height="7"/><text class="small" x="${x + 31}" y="${y + 3}">${escape(text)}</text>`;
  return `${line}<g class="${css}"><rect x="${x}" y="${y - 12}" width="${box - 4}" height="24" rx="4"/><text x="${x + (box - 4) / 2}" y="${y + 4.5}" text-anchor="middle">${escape(text)}</text></g>`;
}

/** "2"; "fails"; "deadlock". */
function endingText({ stdout, verdict }: Ending): string {
  if (verdict !== "ok") return verdict === "error" ? "fails" : verdict;
  return stdout.trimEnd().split("\n").at(-1) || "ends";
}

/** "reads counter: 0" → "r 0". */
function shortOf(text: string): string {
  const [, verb = "", value = ""] = /^(\w)\w* .*?(?:[:=] (.*))?$/.exec(text) ?? [];
  return `${verb} ${value}`.trim();
}

/** What the letters of a short drawing mean: "r: reads, w: writes". */
export function lettersOf(tree: Tree): string {
  const verbs = new Set<string>();
  const walk = ({ text, children }: TreeNode): void => {
    const verb = /^\w+/.exec(text)?.[0];
    if (verb !== undefined) verbs.add(verb);
    for (const child of children) walk(child);
  };
  walk(tree.root);
  return [...verbs].map((verb) => `${verb[0]}: ${verb}`).join(", ");
}

/** "6 orders: 2 end with 2; 4 end with 1". */
export function summaryOf({ leaves, endings }: Tree): string {
  const told = endings.map((ending) => `${ending.leaves} ${ending.leaves === 1 ? "ends" : "end"} with ${endingText(ending)}`);
  return `${leaves} orders: ${told.join("; ")}`;
}

/** The same as text: each order, step by step. */
export function treeListHtml(tree: Tree): string {
  const items: string[] = [];
  const walk = (node: TreeNode, path: readonly string[]): void => {
    const here = node.thread < 0 ? path : [...path, `${escape(tree.threads[node.thread]!)} ${escape(node.text)}`];
    if (node.ending !== null) items.push(`<li>${here.join("; ")}: <b>${escape(endingText(tree.endings[node.ending]!))}</b></li>`);
    for (const child of node.children) walk(child, here);
  };
  walk(tree.root, []);
  return `<ol>${items.join("")}</ol>`;
}
