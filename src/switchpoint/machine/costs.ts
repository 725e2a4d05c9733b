/**
 * What the hardware and the operating system cost, in nanoseconds. `measuredMachine` is the machine under
 * reference/cpython-measured.json (two virtual cores, Linux 6.18, HZ=250); `idealMachine` costs nothing, for exact time lines.
 */

export interface MachineCosts {
  /** From making a thread ready until it can run: uniformly between the two, by the seed. */
  readonly wakeLatency: readonly [low: number, high: number];
  /** A timed wait ends this much after its deadline (Linux's default timer slack is 50 microseconds). */
  readonly timerSlack: number;
  /** Putting another thread on a core. */
  readonly contextSwitch: number;
  /** Period of the kernel's tick: a thread is only taken off its core at a tick. */
  readonly tick: number;
}

export const measuredMachine: MachineCosts = {
  wakeLatency: [5_000, 50_000],
  timerSlack: 50_000,
  contextSwitch: 1_500,
  tick: 4_000_000,
};

export const idealMachine: MachineCosts = {
  wakeLatency: [0, 0],
  timerSlack: 0,
  contextSwitch: 0,
  tick: 4_000_000,
};
