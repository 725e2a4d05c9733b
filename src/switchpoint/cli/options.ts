/** The options that several commands share, and their names in the engine's requests. */
import type { Kind } from "./arguments.ts";

const count: Kind = { takes: "integer", from: 1, to: Infinity };

/** Of `run` and `explore` both. */
export const shared = {
  seed: { takes: "integer", from: 0, to: Infinity },
  arg: { takes: "pairs" },
  "max-steps": count,
  "start-method": { takes: "choice", of: ["fork", "spawn", "forkserver"] },
  json: { takes: "flag" },
} as const satisfies Record<string, Kind>;

/** Keeps those entries that have a value: an absent option is an absent field. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
