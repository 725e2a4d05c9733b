/**
 * Calls that emitted code does not make itself: library functions with their keywords, built-ins (as one operation, or by
 * their preemptible version if they call back), and everything that is not callable.
 */
import type { Sim } from "../machine/traps.ts";
import { bodyOf, programBodyOf, signatureOf } from "../python/callable.ts";
import { recordOf } from "./class-record.ts";
import type { Hooks } from "./hooks.ts";
import { bindKeywords } from "./keywords.ts";
import { specials } from "./builtins/specials.ts";
import { isCostly } from "./native-costs.ts";

const { apply } = Reflect;

/** Calls `callee`. `charged`: the two sites after `site` charge for the return from C and from Python. */
export function* call($: Hooks, site: number, callee: unknown, self: unknown, args: unknown[], charged: boolean): Sim<unknown> {
  if (typeof callee !== "function") throw notCallable($, site, callee);
  const program = programBodyOf(callee);
  if (program !== undefined) return yield* program.apply(self, args);
  $.passed = site;
  const library = bodyOf(callee);
  if (library !== undefined)
    return yield* callLibrary($, site, () => library.apply(self, bindKeywords(signatureOf(callee), args) as unknown[]));
  if (recordOf(callee) !== undefined) throw new TypeError(`Class constructor ${callee.name} cannot be invoked without 'new'`);
  const special = specials.get(callee);
  if (special !== undefined) {
    const result = yield* special($, site, self, args);
    yield* $.leave(site);
    return result;
  }
  return yield* callNative($, site, callee, self, args, charged);
}

/** The same on behalf of the runtime: leaves `$.depth` as it was, for the next call of the same operation. */
export function* invoke($: Hooks, site: number, callee: unknown, self: unknown, args: unknown[]): Sim<unknown> {
  const { depth } = $;
  try {
    return yield* call($, site, callee, self, args, false);
  } finally {
    $.depth = depth;
  }
}

/** Runs a library function between `enter` and `leave`. */
export function* callLibrary<T>($: Hooks, site: number, start: () => Sim<T>): Sim<T> {
  const { depth } = $;
  yield* $.enter(site);
  let result: T;
  try {
    $.depth = depth;
    result = yield* start();
  } catch (error) {
    if (!$.killed) yield* $.leave(site);
    throw error;
  }
  yield* $.leave(site);
  return result;
}

/** A function of the host: one operation. Next time this place may call it without asking. */
function* callNative($: Hooks, site: number, callee: Function, self: unknown, args: unknown[], charged: boolean): Sim<unknown> {
  yield* $.builtin(site, callee, self, args);
  if (!charged) {
    const result: unknown = apply(callee, self, args);
    yield* $.leave(site);
    return result;
  }
  const module = $.modules.findLast((one) => one.base <= site)!;
  if (!$.asksAlways && !isCostly(callee)) module.natives[site - module.base] = callee;
  const result: unknown = apply(callee, self, args);
  if (($.left -= module.costs[site - module.base + 1]!) < 0) yield* $.at(site + 1);
  return result;
}

function notCallable($: Hooks, site: number, callee: unknown): Error {
  const { name } = $.sites[site] ?? { name: "" };
  const what = name !== "" ? name : callee === null || typeof callee !== "object" ? String(callee) : "expression";
  return new TypeError(`${what} is not a function`);
}
