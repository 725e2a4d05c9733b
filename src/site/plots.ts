/** What a plot is of: an option of the machine, a figure of a run, and the machines to compare. Shared by the build and the page. */
import type { RunOptions } from "switchpoint/protocol";
import type { RunResult } from "switchpoint/results";
import type { PlotData } from "./figures/plot.ts";
import { labelOf, valueText, withValue, type Option } from "./machines.ts";

/** A figure of a run: its time, a percentile of its response times, the GIL's hand-overs, or a number that it prints (a regular expression with one group). */
export type Figure =
  "time" | "p50" | "p90" | "p99" | "max" | "switches" | { readonly prints: string; readonly name: string; readonly unit?: "s" };

/** A plot as its author writes it. */
export interface PlotPlan {
  readonly x: { readonly of: Option; readonly values: readonly (number | string)[]; readonly log?: boolean; readonly name?: string };
  readonly y: Figure;
  readonly series: readonly ({ readonly label: string } & RunOptions)[];
}

const NAMES: Readonly<Record<string, string>> = {
  time: "virtual time",
  p50: "response time, median",
  p90: "response time, 90th percentile",
  p99: "response time, 99th percentile",
  max: "longest response time",
  switches: "GIL hand-overs",
};

/** The options of every run, series by series. */
export function runsOf({ x, series }: PlotPlan, common: RunOptions): RunOptions[][] {
  return series.map(({ label: _, ...own }) => x.values.map((value) => withValue({ ...common, ...own }, x.of, String(value))));
}

/** The figure of one run; null if it has none. */
export function figureOf(result: RunResult, figure: Figure): number | null {
  if (figure === "time") return result.time;
  if (figure === "switches") return result.gil.switches;
  if (typeof figure === "string") return result.response_times?.[figure] ?? null;
  const found = new RegExp(figure.prints).exec(result.stdout)?.[1];
  return found === undefined ? null : Number(found.replaceAll(",", ""));
}

/** What is drawn of the figures: `figures[series][place]`. */
export function plotData({ x, y, series }: PlotPlan, figures: readonly (readonly (number | null)[])[]): PlotData {
  const name = typeof y === "string" ? NAMES[y]! : y.name;
  const unit = typeof y === "string" ? (y === "switches" ? "" : "s") : (y.unit ?? "");
  return {
    x: {
      name: x.name ?? labelOf({ of: x.of }),
      values: x.values,
      texts: x.values.map((value) => valueText(x.of, value)),
      log: x.log ?? false,
    },
    y: { name, unit },
    series: series.map(({ label }, k) => ({ label, points: figures[k]! })),
  };
}
