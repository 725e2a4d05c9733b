/**
 * Lanes → an SVG string: the timeline figure. Pure; used by the site's build, by the page after a Run, and by `--svg`.
 *
 * The grammar (LOOK.md): threads have colours (classes t0 to t6), states have textures, so that a lane reads in grey too.
 * Running is solid; waiting for the GIL is hatched gold; ready without a core is open dots; on a lock is an outline with a
 * bar; on I/O is small dots; asleep is a thin line; waiting for another thread's end is a dashed line. Colours come from
 * CSS variables of the page (textures.ts has the patterns, standalone.ts a style sheet for a file of its own).
 */
import type { Trace } from "../machine/trace.ts";
import type { Arrow, Hold, Lane, Lanes, Segment } from "./lanes.ts";
import { colourOf, lanesOf } from "./lanes.ts";
import { coreLanesOf } from "./core-lanes.ts";
import { merge } from "./merge.ts";
import type { Scale } from "./scale.ts";
import { nsPerPixel, ticks, timeText, toPixels } from "./scale.ts";
import { escape, summary } from "./summary.ts";

/** How to draw. */
export interface DrawOptions {
  /** Of the whole figure, in CSS pixels. Below 560, names stand above their lanes. */
  readonly width: number;
  /** "step": one microsecond is one step of a schedule, and the axis counts steps. */
  readonly unit?: "time" | "step";
  /** A lane for each thread (the default), or for each core. */
  readonly by?: "thread" | "core";
  /** Draw only this part (ns); the default is the whole run. */
  readonly from?: number;
  readonly to?: number;
}

/** Where things are in the drawn figure, for cursors: the scale, and the height of the figure. */
export interface Geometry {
  readonly scale: Scale;
  readonly height: number;
  /** Top of each thread's lane; index is the thread number. */
  readonly tops: readonly number[];
}

/** One step of a replay on the time axis, in nanoseconds. */
export const STEP = 1000;

const AXIS = 26;
const NARROW = 560;
const GIL_HEIGHT = 14;
const TEXT = 7.1; // mean width of a character at 12 px

interface Layout extends Geometry {
  readonly lanes: Lanes;
  readonly width: number;
  readonly narrow: boolean;
  readonly step: boolean;
  readonly barHeight: number;
  readonly gilTops: readonly number[];
  /** Where words already stand: no others are put over them. */
  readonly words: { readonly y: number; readonly from: number; readonly to: number }[];
}

/** The figure as `<svg>…</svg>`. Textures are referred to by id; see textures.ts. */
export function drawTimeline(trace: Trace, options: DrawOptions): string {
  return drawLanes(lanesOf(trace), options);
}

/** The same, for those who draw one run again and again. */
export function drawLanes(lanes: Lanes, options: DrawOptions): string {
  const layout = layOut(options.by === "core" ? coreLanesOf(lanes) : lanes, options);
  const { scale, height, width } = layout;
  const parts = [
    axis(layout),
    ...layout.lanes.gils.map((holds, k) => gilLane(layout, holds, k)),
    arrows(layout),
    ...layout.lanes.lanes.map((lane) => threadLane(layout, lane)),
  ];
  const data = `data-start="${scale.start}" data-end="${scale.end}" data-left="${scale.left}" data-right="${scale.right}" data-height="${height}"`;
  const label = escape(summary(lanes, layout.step));
  return `<svg class="timeline-figure" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}" ${data}>${parts.join("")}</svg>`;
}

/** Where the figure would put things. */
export function geometryOf(trace: Trace, options: DrawOptions): Geometry {
  const { scale, height, tops } = layOut(lanesOf(trace), options);
  return { scale, height, tops };
}

function layOut(lanes: Lanes, options: DrawOptions): Layout {
  const narrow = options.width < NARROW;
  const longest = Math.max(3, ...lanes.lanes.map((lane) => lane.name.length));
  const left = narrow ? 2 : Math.min(Math.max(72, Math.ceil(longest * TEXT) + 16), 180);
  const scale: Scale = { start: options.from ?? 0, end: options.to ?? lanes.end, left, right: options.width - (narrow ? 2 : 12) };
  const crowded = lanes.lanes.length > 8;
  const barHeight = crowded ? 12 : narrow ? 18 : 22;
  const above = narrow ? 17 : 0; // room for the name
  const below = crowded ? 6 : 20; // room for a label
  let y = AXIS;
  const gilTops = lanes.gils.map(() => {
    const top = y + above;
    y = top + GIL_HEIGHT + (narrow ? 8 : 16);
    return top;
  });
  const tops = lanes.lanes.map(() => {
    const top = y + above;
    y = top + barHeight + (narrow ? Math.max(4, below - 12) : below);
    return top;
  });
  const step = options.unit === "step";
  return { lanes, width: options.width, narrow, step, barHeight, gilTops, tops, scale, height: Math.ceil(y + 4), words: [] };
}

/** Pixel coordinates with one decimal: a third of the bytes of full doubles. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function axis({ scale, height, step, narrow }: Layout): string {
  const length = scale.right - scale.left;
  const marks = step ? stepTicks(scale, length) : ticks(scale.start, scale.end, Math.min(narrow ? 5 : 8, length / 60));
  const drawn = marks.map(({ at, label }) => {
    const x = px(toPixels(scale, at));
    const room = label.length * TEXT * 0.5;
    const anchor = Number(x) < room ? "start" : Number(x) + room > scale.right + 12 ? "end" : "middle";
    const line = step ? "" : `<path class="grid" d="M${x} 20V${height - 4}"/>`;
    return `${line}<text x="${x}" y="12" text-anchor="${anchor}">${label}</text>`;
  });
  return `<g class="axis">${drawn.join("")}</g>`;
}

/** Steps are counted from 1 and stand over the middle of their column. */
function stepTicks(scale: Scale, room: number) {
  const count = Math.round((scale.end - scale.start) / STEP);
  const every = Math.max(1, Math.ceil((count * 26) / room));
  const marks = [];
  for (let k = 1; k <= count; k += every) marks.push({ at: scale.start + (k - 0.5) * STEP, label: k === 1 ? "step 1" : String(k) });
  return marks;
}

function laneName(layout: Layout, name: string, top: number, height: number, css: string): string {
  const y = layout.narrow ? top - 5 : top + height / 2 + 4;
  return `<text class="name ${css}" x="0" y="${px(y)}">${escape(name)}</text>`;
}

function gilLane(layout: Layout, holds: readonly Hold[], index: number): string {
  const { scale } = layout;
  const top = layout.gilTops[index]!;
  const marks = merge(within(holds, scale), nsPerPixel(scale), (hold) => String(hold.thread));
  const bars = marks.map((hold) => bar(scale, hold.start, hold.end, top, GIL_HEIGHT, `running ${colourOf(hold.thread)}`));
  const name = layout.lanes.gils.length > 1 ? `GIL ${index}` : "GIL";
  return `<g class="lane gil">${laneName(layout, name, top, GIL_HEIGHT, "gold")}${bars.join("")}</g>`;
}

function threadLane(layout: Layout, lane: Lane): string {
  const { scale, barHeight } = layout;
  const top = layout.tops[lane.thread]!;
  const look = ({ state, who }: Segment): string => (who === undefined ? state : String(who));
  const seen = within(lane.segments, scale);
  const marks = layout.step ? steps(seen, scale) : merge(seen, nsPerPixel(scale), look);
  const colour = colourOf(lane.thread);
  const drawn = marks.map((mark) => segment(scale, mark, top, barHeight, mark.who === undefined ? colour : colourOf(mark.who)));
  const labels = layout.step || layout.narrow || barHeight < 14 ? "" : waitLabels(layout, marks, top + barHeight + 13);
  return `<g class="lane ${colour}">${laneName(layout, lane.name, top, barHeight, "")}${drawn.join("")}${labels}</g>`;
}

/** In a schedule each step is a box of its own; a thread that could go on but does not is left blank (there are no cores to wait for). */
function steps(segments: readonly Segment[], scale: Scale): Segment[] {
  const acting = segments.filter((segment) => segment.state !== "ready");
  if (nsPerPixel(scale) * 3 > STEP) return merge(acting, nsPerPixel(scale), (segment) => segment.state);
  return acting.flatMap((segment) => {
    if (segment.state !== "running") return [segment];
    const boxes: Segment[] = [];
    for (let start = segment.start; start < segment.end; start += STEP)
      boxes.push({ ...segment, start, end: Math.min(segment.end, start + STEP) });
    return boxes;
  });
}

/** The part of the spans that the scale shows. */
function within<S extends { start: number; end: number }>(spans: readonly S[], { start, end }: Scale): S[] {
  const seen = spans.filter((span) => span.end > start && span.start < end);
  return seen.map((span) =>
    span.start < start || span.end > end ? { ...span, start: Math.max(start, span.start), end: Math.min(end, span.end) } : span,
  );
}

function bar(scale: Scale, start: number, end: number, top: number, height: number, css: string): string {
  const x = toPixels(scale, start);
  const width = toPixels(scale, end) - x;
  const shown = Math.max(1, width > 4 ? width - 1 : width);
  const round = shown > 6 ? 2.5 : 0;
  return `<rect class="${css}" x="${px(x)}" y="${px(top)}" width="${px(shown)}" height="${height}"${round ? ` rx="${round}"` : ""}/>`;
}

function segment(scale: Scale, mark: Segment, top: number, height: number, colour: string): string {
  const middle = px(top + height / 2);
  const from = toPixels(scale, mark.start);
  const to = toPixels(scale, mark.end);
  if (mark.state === "sleep" || mark.state === "join")
    return `<path class="${mark.state} ${colour}" d="M${px(from)} ${middle}H${px(to)}"/>`;
  const body = bar(scale, mark.start, mark.end, top, height, `${mark.state} ${colour}`);
  if (mark.state !== "lock" || to - from < 6) return body;
  return `${body}<path class="lock-bar ${colour}" d="M${px(from + 4)} ${middle}H${px(to - 5)}"/>`;
}

/** What a wait is called: in full, and where that does not fit, in short. */
const WORDS: Readonly<Record<string, (on: string | null, time: string) => readonly string[]>> = {
  gil: (_, time) => [`waits for the GIL ${time}`, `${time} wait`],
  lock: (on, time) => [`waits for ${on ?? "a lock"} ${time}`, `waits ${time}`],
  join: (on, time) => [on === null ? `joins ${time}` : `joins ${on} ${time}`, "joins"],
  sleep: (_, time) => [`sleeps ${time}`, time],
  io: (on, time) => [`on ${on ?? "I/O"} ${time}`, time],
  ready: (_, time) => [`ready for ${time}`, "ready"],
};

/** Each kind of waiting is named once, under its first stretch with room for the words. */
function waitLabels(layout: Layout, marks: readonly Segment[], y: number): string {
  const named = new Set<string>();
  return marks
    .map((mark) => {
      if (named.has(mark.state)) return "";
      const [from, to] = [toPixels(layout.scale, mark.start), toPixels(layout.scale, mark.end)];
      const middle = (from + to) / 2;
      const text = WORDS[mark.state]?.(mark.on, timeText(mark.end - mark.start)).find((words) => {
        const half = (words.length * TEXT) / 2;
        return half * 2 - 12 <= to - from && takeRoom(layout, y, middle - half, middle + half);
      });
      if (text === undefined) return "";
      named.add(mark.state);
      return `<text class="label of-${mark.state}" x="${px(middle)}" y="${px(y)}" text-anchor="middle">${escape(text)}</text>`;
    })
    .join("");
}

/** Claims room for words at height `y`; false if others are there. */
function takeRoom(layout: Layout, y: number, from: number, to: number): boolean {
  const taken = layout.words.some((word) => Math.abs(word.y - y) < 14 && word.from < to + 6 && from < word.to + 6);
  if (!taken) layout.words.push({ y, from, to });
  return !taken;
}

/** Arrows between lanes; those that would stand on top of each other are left out (the table counts all). */
function arrows(layout: Layout): string {
  if (layout.lanes.lanes.length > 8) return "";
  const lastAt = new Map<string, number>();
  let labelled = false;
  const drawn = layout.lanes.arrows.map((arrow) => {
    if (arrow.time < layout.scale.start || arrow.time > layout.scale.end) return "";
    const x = toPixels(layout.scale, arrow.time);
    if (x - (lastAt.get(arrow.kind) ?? -Infinity) < 16) return "";
    lastAt.set(arrow.kind, x);
    const text = arrow.kind === "drop-request" && !labelled && !layout.narrow ? dropLabel(layout, arrow, x) : "";
    labelled ||= text !== "";
    return arrowPath(layout, arrow, x) + text;
  });
  return `<g class="arrows">${drawn.join("")}</g>`;
}

function arrowPath(layout: Layout, arrow: Arrow, x: number): string {
  const [from, to] = [layout.tops[arrow.from]!, layout.tops[arrow.to]!];
  const up = to < from;
  const y1 = up ? from - 1 : from + layout.barHeight + 1;
  const y2 = up ? to + layout.barHeight + 2 : to - 2;
  const bend = px(x - 5);
  const css = arrow.kind === "wake" ? `wake ${colourOf(arrow.from)}` : arrow.kind;
  const head = up
    ? `M${px(x - 3.5)} ${px(y2 + 7)}L${px(x)} ${px(y2)}L${px(x + 3.5)} ${px(y2 + 7)}z`
    : `M${px(x - 3.5)} ${px(y2 - 7)}L${px(x)} ${px(y2)}L${px(x + 3.5)} ${px(y2 - 7)}z`;
  return `<path class="${css}" d="M${px(x)} ${px(y1)}C${bend} ${px(y1 + (y2 - y1) / 3)} ${bend} ${px(y1 + ((y2 - y1) * 2) / 3)} ${px(x)} ${px(y2)}"/><path class="head ${css}" d="${head}"/>`;
}

function dropLabel(layout: Layout, arrow: Arrow, x: number): string {
  const y = Math.max(layout.tops[arrow.from]!, layout.tops[arrow.to]!) - 7;
  const [from, to] = [x + 8, x + 8 + "drop request".length * TEXT];
  if (to > layout.scale.right || !takeRoom(layout, y, from, to)) return "";
  return `<text class="label of-gil" x="${px(from)}" y="${px(y)}">drop request</text>`;
}
