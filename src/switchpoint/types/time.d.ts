// Written by `npm run types:write` from src/switchpoint/python/time.ts. Do not edit.
/**
 * Sleeps for at least `seconds`. Lets go of the GIL meanwhile, also for 0.
 * @throws ValueError if `seconds` is negative
 */
export declare function sleep(seconds: number): void;
/** Seconds since the epoch (1970), on the virtual clock. */
export declare function time(): number;
/** Seconds on a clock that never goes back; its zero is the start of the program. */
export declare function monotonic(): number;
/** The same clock: the model has but one. */
export declare function perf_counter(): number;
/** `monotonic` in integer nanoseconds. */
export declare function monotonic_ns(): number;
/** `time` in integer nanoseconds, rounded to what a double holds. */
export declare function time_ns(): number;
export {};
