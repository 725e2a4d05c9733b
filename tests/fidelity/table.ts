/**
 * The fidelity table: every simulated figure beside the measured one.
 *
 *     node tests/fidelity/table.ts [EXPERIMENT…]      prints it, or these experiments of it
 *     node tests/fidelity/table.ts --json FILE        writes it, with the points of the plot, for the site
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Experiment } from "./experiment.ts";
import { experiments } from "./experiments.ts";
import { compare, medianError, type Comparison } from "./judge.ts";

/** What the site shows: plain data. */
export interface FidelityTable {
  readonly comparisons: readonly Comparison[];
  readonly medianError: number;
  /** Measured against simulated, both on logarithmic axes: a perfect model is the diagonal. Rows that are zero have no point. */
  readonly plot: readonly {
    readonly label: string;
    readonly measured: number;
    readonly simulated: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** Runs all experiments. Equal on every machine. */
export function fidelityTable(
  chosen: readonly Experiment[] = experiments,
  report: (comparison: Comparison) => void = () => {},
): FidelityTable {
  const comparisons = chosen.flatMap((experiment) => {
    const compared = compare(experiment);
    compared.forEach(report);
    return compared;
  });
  const plot = comparisons
    .filter(({ row, simulated }) => row.median > 0 && simulated > 0)
    .map((one) => {
      const { median, low = median, high = median } = one.row;
      return { label: label(one), measured: median, simulated: one.simulated, low, high };
    });
  return { comparisons, medianError: medianError(comparisons), plot };
}

/** "gil-hold, 3.8 on 2 cores, switch_interval 0.005" */
export function label({ experiment, row }: Comparison): string {
  const { python, cores, median: _median, low: _low, high: _high, ...rest } = row;
  const circumstances = Object.entries(rest).map(([name, value]) => `, ${name} ${value}`);
  return `${experiment}, ${python} on ${cores} core${cores === 1 ? "" : "s"}${circumstances.join("")}`;
}

function line(one: Comparison): string {
  const { row, simulated, error, good } = one;
  const range = row.low === undefined ? "" : `${row.low} to ${row.high}`;
  const off = one.role === "predict" ? `${(100 * error).toFixed(0)} %` : "";
  const figure = String(Number(simulated.toPrecision(3)));
  return [good ? " " : "!", label(one).padEnd(66), figure.padStart(9), String(row.median).padStart(9), off.padStart(7), `  ${range}`].join(
    " ",
  );
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true });
  const chosen = positionals.length === 0 ? experiments : experiments.filter(({ id }) => positionals.includes(id));
  process.stdout.write(`  ${"".padEnd(66)} simulated  measured  error   range measured\n`);
  const table = fidelityTable(chosen, (one) => process.stdout.write(`${line(one)}\n`));
  process.stdout.write(`median error of the predictions: ${(100 * table.medianError).toFixed(1)} %\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(table)}\n`);
}
