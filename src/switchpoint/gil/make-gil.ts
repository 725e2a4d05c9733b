/** The GIL of a version of Python: which policy, and with which settings. */
import type { Computer } from "../machine/computer.ts";
import type { Gil } from "./gil.ts";
import { FreeThreaded } from "./free-threaded.ts";
import { NewGil } from "./new-gil.ts";
import { NoGil } from "./no-gil.ts";
import { OldGil } from "./old-gil.ts";
import { PriorityGil } from "./priority-gil.ts";
import { versionNamed } from "./versions.ts";

export interface GilSettings {
  readonly python?: string;
  /** Seconds; not for 2.7. */
  readonly switchInterval?: number;
  /** Ticks; only for 2.7. */
  readonly checkInterval?: number;
  /** Make every check by itself, also where many could be taken at once (alike-rounds.ts): the result is the same. */
  readonly stepwise?: boolean;
}

/** Makes the GIL of `interpreter`. The version must be one that versions.ts knows. */
export function makeGil(computer: Computer, interpreter: number, settings: GilSettings): Gil {
  const { python = "3.14", switchInterval = 0.005, checkInterval = 100, stepwise = false } = settings;
  const { policy, instruction } = versionNamed(python)!;
  // CPython counts the interval in microseconds, at least one.
  const interval = Math.max(1, Math.floor(switchInterval * 1e6 + 1e-6)) * 1000;
  switch (policy) {
    case "100-tick":
      // The countdown loop has nine instructions, three of them counted.
      return new OldGil(computer, { interval: checkInterval, tickTime: (3 * instruction) / 1000, stepwise });
    case "interval":
      return new NewGil(computer, interpreter, interval);
    case "priority":
      return new PriorityGil(computer, interpreter, interval);
    case "free-threaded":
      return new FreeThreaded(computer, interpreter, interval);
    case "none":
      return new NoGil();
  }
}
