/**
 * Calls of functions in their plain form, which runs as long as the budget lasts and has no effect but its result; why that
 * is right stands in compiler/2-analyze/plain-functions.ts.
 *
 * A call that gives up has worked for nothing, and so each gets only a small part of the budget to try with, and each place of the program
 * remembers from which depth of calls on its calls came to an end. A deep recursion then runs as generators near its root,
 * and as plain functions from there on. What is remembered changes the speed only, never a result or a cost.
 */
import type { Hooks } from "./hooks.ts";

/** The result of a call that has not been carried out: the generator is to do it. */
export const NOT_DONE: unique symbol = Symbol("not done");

/** Thrown out of plain functions when the budget is gone. */
const OVER = { over: true };

/** Leaves all plain functions in progress. */
export function over(): never {
  throw OVER;
}

/** Any function of at most six parameters. `room`: how many calls may be in progress inside it. */
export type PlainFunction = (room: number, a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown, f?: unknown) => unknown;

/** So many calls that were not tried, or came to a quick end, make a place try one level higher. */
const PATIENCE = 32;

/** From which depth on the calls of each place are tried. */
export class Trials {
  readonly #from: number[] = [];
  readonly #patience: number[] = [];

  /** Whether to try a call of `site` at a depth. */
  worth(site: number, depth: number): boolean {
    const from = this.#from[site];
    if (from === undefined || depth >= from) return true;
    this.#wait(site, from);
    return false;
  }

  /** A call at this depth gave up. */
  failed(site: number, depth: number): void {
    this.#from[site] = depth + 1;
    this.#patience[site] = PATIENCE;
  }

  /** A call at this depth needed but a small part of what it had. */
  easy(site: number, depth: number): void {
    if (this.#from[site] === depth) this.#wait(site, depth);
  }

  #wait(site: number, from: number): void {
    if (--this.#patience[site]! > 0) return;
    this.#from[site] = from - 1;
    this.#patience[site] = PATIENCE;
  }
}

/**
 * Calls `plain`, unless the budget is too small to try, or an argument is an object, or it is not worth it. If it gives up, the budget is
 * put back.
 */
export function attempt(
  $: Hooks,
  site: number,
  plain: PlainFunction,
  a: unknown,
  b: unknown,
  c: unknown,
  d: unknown,
  e: unknown,
  f: unknown,
): unknown {
  const { left, depth, trials } = $;
  if (left < $.worth || isObject(a) || isObject(b) || isObject(c) || isObject(d) || isObject(e) || isObject(f)) return NOT_DONE;
  if (!trials.worth(site, depth)) return NOT_DONE;
  const given = left < $.trial ? left : $.trial;
  $.left = given;
  try {
    const result = plain($.limit - depth, a, b, c, d, e, f);
    if ($.left >= 0) {
      const used = given - $.left;
      if (used * 4 < given) trials.easy(site, depth);
      $.left = left - used;
      return result;
    }
  } catch (error) {
    if (error !== OVER && $.left >= 0) {
      $.left = left - (given - $.left);
      throw error;
    }
  }
  $.left = left;
  $.depth = depth;
  trials.failed(site, depth);
  return NOT_DONE;
}

function isObject(value: unknown): boolean {
  const type = typeof value;
  return type === "object" || type === "function";
}
