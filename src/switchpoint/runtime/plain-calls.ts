/**
 * Calls of functions in their plain form, which runs as long as the budget lasts and has no effect but its result; why that
 * is right stands in compiler/2-analyze/plain-functions.ts.
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

/** Any function of at most six parameters. `depth`: how many calls are in progress around it. */
export type PlainFunction = (depth: number, a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown, f?: unknown) => unknown;

/** Calls `plain`, unless the budget is too small to try or an argument is an object. If it gives up, the budget is put back. */
export function attempt($: Hooks, plain: PlainFunction, a: unknown, b: unknown, c: unknown, d: unknown, e: unknown, f: unknown): unknown {
  const { left, depth } = $;
  if (left < $.worth || isObject(a) || isObject(b) || isObject(c) || isObject(d) || isObject(e) || isObject(f)) return NOT_DONE;
  try {
    return plain(depth, a, b, c, d, e, f);
  } catch (error) {
    if (error !== OVER) throw error;
    $.left = left;
    $.depth = depth;
    return NOT_DONE;
  }
}

function isObject(value: unknown): boolean {
  const type = typeof value;
  return type === "object" || type === "function";
}
