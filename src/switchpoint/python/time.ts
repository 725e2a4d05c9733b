/**
 * Python's `time` on the virtual clock. Times are seconds.
 *
 * Source: CPython's Modules/timemodule.c; Library Reference, "time".
 */
import type { Sim } from "../machine/traps.ts";
import { WaitQueue } from "../machine/wait-queue.ts";
import { deadlineAfter, operate } from "./blocking.ts";
import { ValueError } from "./builtins.ts";
import { currentThread, visible } from "./interpreter.ts";
import type { Signatures } from "./signatures.ts";

/** The epoch of every simulation: 2026-01-01T00:00:00Z, in seconds. */
export const EPOCH = 1767225600;

/** Nobody can make a sleeper wake but the clock. */
class Sleep {
  readonly waiters = new WaitQueue("sleep");
  readonly guards = { never: (): boolean => false };
}

/**
 * Sleeps for at least `seconds`. Lets go of the GIL meanwhile, also for 0.
 * @throws ValueError if `seconds` is negative
 */
export function* sleep(seconds: number): Sim<void> {
  if (typeof seconds !== "number") throw new TypeError(`'${typeof seconds}' object cannot be interpreted as an integer`);
  if (seconds < 0 || Number.isNaN(seconds)) throw new ValueError("sleep length must be non-negative");
  const deadline = deadlineAfter(seconds);
  yield* operate(new Sleep(), { kind: "sleep", guard: "never", deadline, state: "sleep", act() {} });
}

function* nanoseconds(): Sim<number> {
  const { clock } = currentThread().interpreter.world;
  // Expiring waits move the explorer's clock: reading it is an operation.
  yield visible("read the clock", clock);
  return clock.now();
}

/** Seconds since the epoch (1970), on the virtual clock. */
export function* time(): Sim<number> {
  return EPOCH + (yield* nanoseconds()) / 1e9;
}

/** Seconds on a clock that never goes back; its zero is the start of the program. */
export function* monotonic(): Sim<number> {
  return (yield* nanoseconds()) / 1e9;
}

/** The same clock: the model has but one. */
export function* perf_counter(): Sim<number> {
  return (yield* nanoseconds()) / 1e9;
}

/** `monotonic` in integer nanoseconds. */
export function* monotonic_ns(): Sim<number> {
  return yield* nanoseconds();
}

/** `time` in integer nanoseconds, rounded to what a double holds. */
export function* time_ns(): Sim<number> {
  return EPOCH * 1e9 + (yield* nanoseconds());
}

export const signatures: Signatures = {
  sleep: ["seconds"],
};
