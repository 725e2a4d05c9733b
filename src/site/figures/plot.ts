/**
 * One figure of a run against one option of the machine: lines of points, as SVG and as a table. Series differ by dash and
 * mark and are named at their ends; colours are for threads. A pure function of its data.
 */
import { roundStep, timeText, unitFor } from "switchpoint/timeline/scale";
import { escape } from "switchpoint/timeline/summary";

/** A plot's data. `points[k]` belongs to `x.values[k]`; null: not computed, or there is no such figure. */
export interface PlotData {
  readonly x: {
    readonly name: string;
    readonly values: readonly (number | string)[];
    readonly texts: readonly string[];
    readonly log: boolean;
  };
  readonly y: { readonly name: string; readonly unit: "s" | "" };
  readonly series: readonly { readonly label: string; readonly points: readonly (number | null)[] }[];
}

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = { left: 62, right: 128, top: 26, bottom: 46 };
const DASHES = ["", "6 4", "2 3", "10 3 2 3"];

/** The plot; its colours are the page's variables. */
export function plotSvg(data: PlotData): string {
  const most = Math.max(0, ...data.series.flatMap(({ points }) => points.map((point) => point ?? 0)));
  const step = stepFor((most || 1) / 5);
  const top = Math.ceil((most || 1) / step) * step;
  const up = (value: number): number => round(HEIGHT - MARGIN.bottom - (value / top) * (HEIGHT - MARGIN.bottom - MARGIN.top));
  const across = acrossOf(data.x);
  const labels = labelPlaces(data, up);
  const title = `${data.y.name} against ${data.x.name}: ${data.series.map(({ label }) => label).join(", ")}`;
  return [
    `<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(title)}">`,
    ...levels(top, step, data.y.unit, up),
    `<text class="axis" x="${MARGIN.left}" y="13">${escape(data.y.name)}</text>`,
    ...xTicks(data.x, across),
    `<text class="axis" x="${(MARGIN.left + WIDTH - MARGIN.right) / 2}" y="${HEIGHT - 6}" text-anchor="middle">${escape(data.x.name)}</text>`,
    ...data.series.map((series, k) => line(series.points, k, across, up) + label(series.label, labels[k]!)),
    "</svg>",
  ].join("");
}

/** The same figures as a table. */
export function plotTable({ x, y, series }: PlotData): string {
  const head = `<tr><th scope="col">${escape(x.name)}</th>${series.map(({ label }) => `<th scope="col">${escape(label || y.name)}</th>`).join("")}</tr>`;
  const rows = x.texts.map(
    (text, k) =>
      `<tr><th scope="row">${escape(text)}</th>${series.map(({ points }) => `<td>${figureText(points[k] ?? null, y.unit)}</td>`).join("")}</tr>`,
  );
  return `<table><caption>${escape(y.name)}</caption><thead>${head}</thead><tbody>${rows.join("")}</tbody></table>`;
}

/** `roundStep`, for fractions too: times are mostly far below a second. */
function stepFor(least: number): number {
  return roundStep(least * 1e9) / 1e9;
}

function figureText(value: number | null, unit: "s" | ""): string {
  if (value === null) return "–";
  return unit === "s" ? timeText(value * 1e9) : String(Number(value.toPrecision(4)));
}

function acrossOf({ values, log }: PlotData["x"]): (k: number) => number {
  const [left, right] = [MARGIN.left + 14, WIDTH - MARGIN.right];
  const numbers = values.map(Number);
  const even = numbers.some(Number.isNaN) || new Set(numbers).size < 2;
  const place = (value: number): number => (log ? Math.log(value) : value);
  const [first, last] = [place(Math.min(...numbers)), place(Math.max(...numbers))];
  return (k) =>
    round(
      even
        ? left + ((right - left) * k) / Math.max(1, values.length - 1)
        : left + ((place(numbers[k]!) - first) / (last - first)) * (right - left),
    );
}

function levels(top: number, step: number, unit: "s" | "", up: (value: number) => number): string[] {
  const [word, size] = unit === "s" ? unitFor(top * 1e9) : ["", 1];
  const count = Math.round(top / step);
  return Array.from({ length: count + 1 }, (_, k) => {
    const value = k * step;
    const shown = unit === "s" ? (value * 1e9) / size : value;
    const text = `${Number(shown.toPrecision(6))}${k === count && word ? ` ${word}` : ""}`;
    const y = up(value);
    return `<path class="grid" d="M${MARGIN.left} ${y}H${WIDTH - MARGIN.right}"/><text x="${MARGIN.left - 8}" y="${y + 4}" text-anchor="end">${text}</text>`;
  });
}

/** As many names of places as there is room for. */
function xTicks({ texts }: PlotData["x"], across: (k: number) => number): string[] {
  let end = -Infinity;
  return texts.map((text, k) => {
    const x = across(k);
    const half = text.length * 3.6;
    if (x - half < end + 8) return "";
    end = x + half;
    return `<text x="${x}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="middle">${escape(text)}</text>`;
  });
}

function line(points: readonly (number | null)[], series: number, across: (k: number) => number, up: (value: number) => number): string {
  const known = points.flatMap((value, k) => (value === null ? [] : [[across(k), up(value)] as const]));
  const path = known.map(([x, y], k) => `${k === 0 ? "M" : "L"}${x} ${y}`).join("");
  const dash = DASHES[series % DASHES.length]!;
  return `<path class="line" d="${path}"${dash && ` stroke-dasharray="${dash}"`}/>${known.map(([x, y]) => mark(series, x, y)).join("")}`;
}

function mark(series: number, x: number, y: number): string {
  const shapes = [
    `<circle class="mark" cx="${x}" cy="${y}" r="3.2"/>`,
    `<rect class="mark hollow" x="${x - 3}" y="${y - 3}" width="6" height="6"/>`,
    `<path class="mark" d="M${x} ${y - 4}L${x + 4} ${y + 3}H${x - 4}z"/>`,
    `<circle class="mark hollow" cx="${x}" cy="${y}" r="3.2"/>`,
  ];
  return shapes[series % shapes.length]!;
}

/** Names stand at the ends of their lines, a line of text apart, and not below the axis. */
function labelPlaces({ series }: PlotData, up: (value: number) => number): number[] {
  const wanted = series.map(({ points }, k) => ({ k, y: up(points.findLast((point) => point !== null) ?? 0) }));
  const places: number[] = [];
  const downwards = wanted.toSorted((a, b) => a.y - b.y);
  let last = -Infinity;
  for (const { k, y } of downwards) places[k] = last = Math.max(y, last + 15);
  let next = HEIGHT - MARGIN.bottom + 15;
  for (const { k } of downwards.toReversed()) places[k] = next = Math.min(places[k]!, next - 15);
  return places;
}

function label(text: string, y: number): string {
  return `<text class="series" x="${WIDTH - MARGIN.right + 9}" y="${y + 4}">${escape(text)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
