/**
 * Time scales: from virtual nanoseconds to pixels, round numbers for an axis, and times in words.
 */

/** A linear map from [start, end] (ns) to [left, right] (pixels). */
export interface Scale {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

/** Where `time` is, in pixels. */
export function toPixels(scale: Scale, time: number): number {
  const span = scale.end - scale.start || 1;
  return scale.left + ((time - scale.start) / span) * (scale.right - scale.left);
}

/** How many nanoseconds one pixel covers. */
export function nsPerPixel(scale: Scale): number {
  return (scale.end - scale.start || 1) / (scale.right - scale.left || 1);
}

const UNITS: readonly (readonly [string, number])[] = [
  ["s", 1e9],
  ["ms", 1e6],
  ["µs", 1e3],
  ["ns", 1],
];

/** The largest unit of which `ns` holds at least one; ns for zero. */
export function unitFor(ns: number): readonly [string, number] {
  return UNITS.find(([, size]) => Math.abs(ns) >= size) ?? UNITS[3]!;
}

/** "10.3 ms": three significant digits, or all digits before the point, with a unit that fits. */
export function timeText(ns: number): string {
  if (ns === 0) return "0 s";
  const [unit, size] = unitFor(ns);
  const value = ns / size;
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${Number(value.toFixed(digits))} ${unit}`;
}

/** A mark of an axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Round marks (1, 2 or 5 times a power of ten) from start to end, at most `most` of them; the unit stands on the second. */
export function ticks(start: number, end: number, most: number): Tick[] {
  const span = end - start;
  if (span <= 0) return [{ at: start, label: "0" }];
  const step = roundStep(span / Math.max(1, most));
  // Seldom more than two decimals, and never a larger unit than the end needs.
  const [unit, size] = unitFor(Math.min(step * 100, end));
  const marks: Tick[] = [];
  for (let k = Math.ceil(start / step); k * step <= end; k++) {
    const number = String(Number(((k * step) / size).toPrecision(12)));
    marks.push({ at: k * step, label: marks.length === 1 ? `${number} ${unit}` : number });
  }
  return marks;
}

/** The smallest of 1, 2, 5, 10, 20, … that is at least `least`. */
export function roundStep(least: number): number {
  let power = 1;
  while (power * 10 <= least) power *= 10;
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least * (1 - 1e-9)) ?? 10 * power;
}
