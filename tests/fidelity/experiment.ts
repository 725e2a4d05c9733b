/**
 * What an experiment of cpython-measured.json is here: a simulation that gives, for each row of the reference, the same figure.
 *
 * Nothing is tuned per experiment: the machine's costs stand in src/switchpoint/machine/costs.ts, those of the instructions in
 * src/switchpoint/gil/versions.ts, both taken from rows whose role is "constant".
 */
import measured from "./cpython-measured.json" with { type: "json" };

/** One measured figure and the circumstances under which it was taken; which fields there are depends on the experiment. */
export interface Row {
  readonly python: string;
  readonly cores: number;
  readonly median: number;
  readonly low?: number;
  readonly high?: number;
  readonly threads?: number;
  readonly cpu_threads?: number;
  readonly ticks?: number;
  readonly switch_interval?: number;
}

/** An experiment of the reference. */
export interface Measured {
  readonly id: string;
  readonly role: "constant" | "predict" | "sign";
  readonly program: string;
  readonly metric: string;
  readonly note?: string;
  readonly rows: readonly Row[];
}

export interface Experiment {
  /** Its id in the reference. */
  readonly id: string;
  /** The simulated figure for `row`, in the row's unit. */
  simulate(row: Row): number;
}

/** The experiment of that id in the reference. */
export function measuredAs(id: string): Measured {
  const found = (measured.experiments as readonly unknown[] as readonly Measured[]).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no experiment ${id} in cpython-measured.json`);
  return found;
}

/** The middle value; of an even number of values the upper of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? NaN;
}
