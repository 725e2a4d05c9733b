/** Compares a simulated figure with the measured one as the reference says: by the experiment's role. */
import { median, type Experiment, type Measured, type Row, measuredAs } from "./experiment.ts";

/** A row of an experiment with its simulated figure. */
export interface Comparison {
  readonly experiment: string;
  readonly role: Measured["role"];
  readonly metric: string;
  readonly row: Row;
  readonly simulated: number;
  /** Simulated over measured, less one; 0 where both are zero. */
  readonly error: number;
  readonly good: boolean;
}

/** How far a prediction may be from the median, as a fraction. */
const TOLERANCE = 0.25;
/** How far the median of all predictions may be. */
export const MEDIAN_TOLERANCE = 0.1;

/** Runs every row of `experiment`. */
export function compare(experiment: Experiment): Comparison[] {
  const { role, metric, rows } = measuredAs(experiment.id);
  return rows.map((row) => {
    const simulated = experiment.simulate(row);
    const error = row.median === 0 ? (simulated === 0 ? 0 : Infinity) : simulated / row.median - 1;
    const good = role === "sign" ? (simulated === 0) === (row.median === 0) : isPredicted(simulated, row);
    return { experiment: experiment.id, role, metric, row, simulated, error, good };
  });
}

function isPredicted(simulated: number, { median: middle, low = middle, high = middle }: Row): boolean {
  return Math.abs(simulated / middle - 1) <= TOLERANCE || (simulated >= low && simulated <= high);
}

/** The median error of all predictions, as a fraction. */
export function medianError(comparisons: readonly Comparison[]): number {
  return median(comparisons.filter(({ role }) => role === "predict").map(({ error }) => Math.abs(error)));
}
