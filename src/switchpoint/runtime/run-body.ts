/**
 * Running a function of the program from within the runtime. Emitted code says how deep it is before each of its calls; the
 * runtime, which may make many calls for one operation, puts the depth back after each.
 */
import type { Sim } from "../machine/traps.ts";
import type { Body } from "../python/callable.ts";
import type { Hooks } from "./hooks.ts";

/** Runs a body as a call within the one in progress, and leaves `$.depth` as it was. */
export function* runBody($: Hooks, body: Body, self: unknown, args: readonly unknown[]): Sim<unknown> {
  const { depth } = $;
  $.depth = depth + 1;
  try {
    return yield* body.apply(self, args as unknown[]);
  } finally {
    $.depth = depth;
  }
}
