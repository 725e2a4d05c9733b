/**
 * What an experiment of cpython-measured.json is here: a simulation that gives, for each row of the reference, the same figure.
 *
 * One set of constants serves all experiments. The costs of instructions (src/switchpoint/gil/versions.ts) come from rows whose
 * role is "constant". The reference has no such row for wake-ups, the scheduler's slice and sockets: those constants
 * (src/switchpoint/machine/costs.ts, run-queue.ts, METHOD in experiments/sockets.ts) were chosen within what is plausible for
 * such a machine so that countdown-*, gil-hold, echo-* and convoy-send come out. For these experiments agreement shows that one
 * set of constants can explain them all; it is not a prediction of figures that nobody had looked at.
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
  readonly write_size?: number;
  readonly operation?: string;
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
