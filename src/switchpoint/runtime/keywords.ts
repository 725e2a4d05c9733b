/**
 * Keyword arguments of library functions: a last plain object gives them, once all required positionals are there and if
 * every key is the name of a parameter (CONTRACT.md, "Keywords").
 */
import type { Signature } from "../python/callable.ts";

/** The arguments in their positions; the same array if there are no keywords. */
export function bindKeywords(signature: Signature | null, args: readonly unknown[]): readonly unknown[] {
  if (signature === null || args.length === 0) return args;
  const last = args[args.length - 1];
  const given = args.length - 1;
  if (given < signature.required || !isPlainObject(last)) return args;
  const keys = Object.keys(last);
  if (keys.length === 0 || !keys.every((key) => signature.names.includes(key))) return args;
  const bound = args.slice(0, given);
  for (const key of keys) {
    const at = signature.names.indexOf(key);
    if (at < given) throw new TypeError(`got multiple values for argument '${key}'`);
    bound[at] = last[key];
  }
  // Positions that nobody gave are undefined, so that defaults apply.
  return Array.from(bound);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
