/**
 * Measured against simulated, both on logarithmic axes, as SVG: a perfect model is the diagonal. The range that was measured is a
 * bar along its axis. Each figure keeps its own unit; what counts is the distance from the diagonal. A pure function of its data.
 */

/** One row of the reference with its simulated figure; neither is zero. */
export interface FidelityPoint {
  readonly label: string;
  readonly measured: number;
  readonly simulated: number;
  readonly low: number;
  readonly high: number;
  /** Within tolerance of the median is asked for; else only the sign and the order of size. */
  readonly predicted: boolean;
}

const SIZE = 360;
const MARGIN = { left: 42, right: 8, top: 8, bottom: 38 };
/** Off by a quarter: what a prediction may be. */
const TOLERANCE = 1.25;

/** The plot; its colours are the page's variables. */
export function fidelityPlot(points: readonly FidelityPoint[]): string {
  const all = points.flatMap(({ measured, simulated, low, high }) => [measured, simulated, low, high]).filter((value) => value > 0);
  const [from, to] = [Math.floor(Math.log10(Math.min(...all))), Math.ceil(Math.log10(Math.max(...all)))];
  const across = (value: number): number => scale(value, MARGIN.left, SIZE - MARGIN.right);
  const up = (value: number): number => scale(value, SIZE - MARGIN.bottom, MARGIN.top);
  const scale = (value: number, start: number, end: number): number =>
    round(start + ((Math.log10(value) - from) / (to - from)) * (end - start));
  const decades = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const ends = [10 ** from, 10 ** to] as const;
  const title = `${points.length} figures, measured and simulated`;
  return [
    `<svg viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="${title}" class="fidelity-plot">`,
    `<path d="${band(ends, across, up)}" fill="var(--t1)" opacity="0.16"/>`,
    `<path d="M${across(ends[0])} ${up(ends[0])}L${across(ends[1])} ${up(ends[1])}" stroke="var(--soft)" fill="none"/>`,
    ...decades.flatMap((power) => axisLabels(power, across(10 ** power), up(10 ** power), power % 2 === 0)),
    `<text x="${(SIZE + MARGIN.left) / 2}" y="${SIZE - 4}" text-anchor="middle" class="axis">measured on real interpreters</text>`,
    `<text transform="translate(10 ${(SIZE - MARGIN.bottom) / 2}) rotate(-90)" text-anchor="middle" class="axis">simulated</text>`,
    ...points.map((point) => mark(point, across, up)),
    "</svg>",
  ].join("");
}

type Scale = (value: number) => number;

function band([start, end]: readonly [number, number], across: Scale, up: Scale): string {
  const corners = [
    [start, start / TOLERANCE],
    [end, end / TOLERANCE],
    [end, end * TOLERANCE],
    [start, start * TOLERANCE],
  ] as const;
  return `${corners.map(([x, y], index) => `${index === 0 ? "M" : "L"}${across(x)} ${up(y)}`).join("")}Z`;
}

function axisLabels(power: number, x: number, y: number, named: boolean): string[] {
  const bottom = SIZE - MARGIN.bottom;
  const ticks = `<path d="M${x} ${bottom}v4M${MARGIN.left} ${y}h-4" stroke="var(--soft)"/>`;
  if (!named) return [ticks];
  const text = power === 0 ? "1" : `10<tspan dy="-4" font-size="8">${power}</tspan>`;
  return [
    ticks,
    `<text x="${x}" y="${bottom + 15}" text-anchor="middle">${text}</text>`,
    `<text x="${MARGIN.left - 7}" y="${y + 4}" text-anchor="end">${text}</text>`,
  ];
}

function mark({ label, measured, simulated, low, high, predicted }: FidelityPoint, across: Scale, up: Scale): string {
  const y = up(simulated);
  const range = low > 0 && high > low ? `<path d="M${across(low)} ${y}H${across(high)}" stroke="var(--t1)" stroke-width="1.5"/>` : "";
  const fill = predicted ? "var(--t1)" : "var(--paper)";
  const dot = `<circle cx="${across(measured)}" cy="${y}" r="2.6" fill="${fill}" stroke="var(--t1)" stroke-width="1.2"/>`;
  return `<g><title>${label}: measured ${measured}, simulated ${Number(simulated.toPrecision(3))}</title>${range}${dot}</g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
