/**
 * Times that somebody had to wait for an answer, and how they are spread: what a server promises is not its mean but its tail.
 *
 * Percentiles by the nearest rank: the smallest time that at least so many percent of all do not exceed.
 */

/** A spread, in nanoseconds or in seconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

export class ResponseTimes {
  readonly #times: number[] = [];

  /** @param ns a non-negative number of nanoseconds */
  add(ns: number): void {
    this.#times.push(ns);
  }

  /** In units of `unit` nanoseconds; null if there are none. */
  spread(unit = 1): Spread | null {
    const times = this.#times.toSorted((a, b) => a - b);
    const count = times.length;
    if (count === 0) return null;
    const at = (percent: number): number => times[Math.ceil((percent * count) / 100) - 1]! / unit;
    return { count, p50: at(50), p90: at(90), p99: at(99), max: times[count - 1]! / unit };
  }
}
