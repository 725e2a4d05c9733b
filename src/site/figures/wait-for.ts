/**
 * The wait-for graph of a deadlock: who waits for what, who holds it, around in a circle. A pure function to SVG text.
 */
import { colourOf } from "switchpoint/timeline/lanes";
import { escape } from "switchpoint/timeline/summary";
import type { Finding, FindingThread } from "switchpoint/results";

interface Node {
  readonly text: string;
  /** The thread's number, or null for what it waits for. */
  readonly thread: number | null;
}

const [WIDTH, HEIGHT] = [440, 176];
const [ACROSS, DOWN] = [148, 62];
const BOX = 26;

/** The circle of a deadlock as a figure; "" if its threads do not wait in a circle. `threads` are all names, in their order. */
export function waitForHtml(finding: Finding, threads: readonly string[]): string {
  const circle = circleOf(finding.threads);
  if (finding.kind !== "deadlock" || circle.length < 1) return "";
  const nodes = circle.flatMap(({ name, waits_for }): Node[] => [
    { text: name, thread: threads.indexOf(name) },
    { text: waits_for!, thread: null },
  ]);
  const places = nodes.map((_, k) => place(k, nodes.length));
  const arrows = nodes.map((node, k) =>
    arrow(places[k]!, places[(k + 1) % nodes.length]!, node, nodes[(k + 1) % nodes.length]!, nodes.length === 2 ? 34 : 0),
  );
  const boxes = nodes.map((node, k) => box(node, places[k]!));
  const words = circle.map(({ name, waits_for, held_by }) => `${name} waits for ${waits_for}, held by ${held_by}`).join("; ");
  return `<svg class="wait-for timeline-figure" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escape(words)}">${arrows.join("")}${boxes.join("")}</svg>`;
}

/** The blocked threads that wait for each other, in the order of waiting; empty if there is no circle. */
export function circleOf(threads: readonly FindingThread[]): FindingThread[] {
  const byName = new Map(threads.map((thread) => [thread.name, thread]));
  for (const first of threads) {
    const path: FindingThread[] = [];
    for (let at: FindingThread | undefined = first; at !== undefined; at = at.held_by === null ? undefined : byName.get(at.held_by)) {
      if (at.waits_for === null || at.held_by === null) break;
      if (at === first && path.length > 0) return path;
      if (path.includes(at)) break;
      path.push(at);
    }
  }
  return [];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function place(k: number, count: number): Point {
  const angle = Math.PI + (2 * Math.PI * k) / count;
  return { x: WIDTH / 2 + ACROSS * Math.cos(angle), y: HEIGHT / 2 + DOWN * Math.sin(angle) };
}

const widthOf = (node: Node): number => node.text.length * 7.4 + 20;

function box(node: Node, { x, y }: Point): string {
  const width = widthOf(node);
  const shape = `x="${x - width / 2}" y="${y - BOX / 2}" width="${width}" height="${BOX}"`;
  const css = node.thread === null ? 'class="lock held" rx="13"' : `class="running ${colourOf(node.thread)}" rx="3"`;
  return `<rect ${css} ${shape}/><text class="${node.thread === null ? "" : "on-colour"}" x="${x}" y="${y + 4}" text-anchor="middle">${escape(node.text)}</text>`;
}

/** From the edge of one box to the edge of the next, with what it means beside it; `bend` bows it to its left, in pixels. */
function arrow(a: Point, b: Point, from: Node, to: Node, bend: number): string {
  const along = Math.atan2(b.y - a.y, b.x - a.x);
  const over = { x: (a.x + b.x) / 2 + 2 * bend * Math.sin(along), y: (a.y + b.y) / 2 - 2 * bend * Math.cos(along) };
  const start = edge(a, bend === 0 ? b : over, widthOf(from));
  const end = edge(b, bend === 0 ? a : over, widthOf(to));
  const angle = bend === 0 ? Math.atan2(end.y - start.y, end.x - start.x) : Math.atan2(end.y - over.y, end.x - over.x);
  const tip = (turn: number): string => `L${end.x - 8 * Math.cos(angle + turn)} ${end.y - 8 * Math.sin(angle + turn)}`;
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y + (bend === 0 ? 0 : over.y - HEIGHT / 2)) / 2 };
  const anchor = bend !== 0 ? "middle" : middle.x < WIDTH / 2 ? "end" : "start";
  const aside = anchor === "middle" ? 0 : anchor === "end" ? -10 : 10;
  const words = from.thread === null ? "held by" : "waits for";
  const line = bend === 0 ? `L${end.x} ${end.y}` : `Q${over.x} ${over.y} ${end.x} ${end.y}`;
  return `<path class="edge" fill="none" d="M${start.x} ${start.y}${line}"/><path class="tip" d="M${end.x} ${end.y}${tip(0.45)}${tip(-0.45)}z"/><text class="label" x="${middle.x + aside}" y="${middle.y + (middle.y < HEIGHT / 2 ? -6 : 14)}" text-anchor="${anchor}">${words}</text>`;
}

/** Where the line from the middle of a box to `b` leaves it. */
function edge(a: Point, b: Point, width: number): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = Math.min((width / 2 + 3) / Math.abs(dx || 1e-9), (BOX / 2 + 3) / Math.abs(dy || 1e-9));
  return { x: a.x + dx * share, y: a.y + dy * share };
}
