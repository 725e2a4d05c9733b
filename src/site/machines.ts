/**
 * The machines that a cell's program runs on, and the controls that a reader has over them. Shared by the build and the page.
 */
import type { RunOptions } from "switchpoint/protocol";
import { timeText } from "switchpoint/timeline/scale";

/** One machine of a cell; the label tells it from the others ("" if it is the only one). */
export interface Machine {
  readonly label: string;
  readonly options: RunOptions;
}

/** An option that a reader can set: of the machine, or, as "arg NAME", an argument of the program. */
export type Option = "python" | "cores" | "switchInterval" | "checkInterval" | "seed" | `arg ${string}`;

/** One control: chips if it has `choices`, else a slider from `from` to `to`. */
export interface Control {
  readonly of: Option;
  readonly label?: string;
  readonly choices?: readonly (string | number)[];
  readonly from?: number;
  readonly to?: number;
  /** Of the slider; a slider with `scale: "log"` has none. */
  readonly step?: number;
  readonly scale?: "log";
}

/** Places of a logarithmic slider. */
export const LOG_PLACES = 100;

const LABELS: Readonly<Record<string, string>> = {
  python: "Python",
  cores: "cores",
  switchInterval: "switch interval",
  checkInterval: "check interval",
  seed: "seed",
};

/** What a control is called. */
export function labelOf({ of, label }: Control): string {
  return label ?? LABELS[of] ?? of.replace(/^arg /, "");
}

/** The value that the options have; null if they leave it to the default. */
export function valueIn(options: RunOptions, of: Option): string | number | null {
  if (of.startsWith("arg ")) return options.args?.[of.slice(4)] ?? null;
  return options[of as Exclude<Option, `arg ${string}`>] ?? null;
}

/** The options with another value. */
export function withValue(options: RunOptions, of: Option, value: string): RunOptions {
  if (of.startsWith("arg ")) return { ...options, args: { ...options.args, [of.slice(4)]: value } };
  return { ...options, [of]: of === "python" ? value : Number(value) };
}

/** The value at a place of a slider. */
export function valueAt({ from = 0, to = 1, scale }: Control, place: number): number {
  return scale === "log" ? Number((from * (to / from) ** (place / LOG_PLACES)).toPrecision(2)) : place;
}

/** The place of a value on a slider. */
export function placeOf({ from = 0, to = 1, scale }: Control, value: number): number {
  return scale === "log" ? Math.round((Math.log(value / from) / Math.log(to / from)) * LOG_PLACES) : value;
}

/** A value as the reader sees it: intervals of time in their unit. */
export function valueText(of: Option, value: string | number): string {
  return of === "switchInterval" ? timeText(Number(value) * 1e9) : String(value);
}
