/**
 * String.prototype.replace and replaceAll with a function, JSON.stringify and JSON.parse with the program's functions.
 *
 * The host finds the matches (none of them can depend on the replacer, which runs after the search); the replacer is then
 * called for each in order.
 *
 * Source: ECMA-262, String.prototype.replace (22.1.3.19), JSON (25.5).
 */
import type { Sim } from "../../machine/traps.ts";
import type { Hooks } from "../hooks.ts";
import type { Special } from "./specials.ts";

const { replace, replaceAll } = String.prototype;
const { parse } = JSON;

function replacing(method: typeof replace | typeof replaceAll): Special {
  return function* ($, site, self, args) {
    const [pattern, replacer] = args;
    if (typeof replacer !== "function" || !isOrdinary(pattern) || self === null || self === undefined) {
      yield* $.builtin(site, method, self, args);
      return Reflect.apply(method, self, args);
    }
    const matches: unknown[][] = [];
    const text = String(self);
    Reflect.apply(method, text, [pattern, (...match: unknown[]) => (matches.push(match), "")]);
    return yield* assemble($, site, text, matches, replacer);
  };
}

/** A pattern whose search calls nothing of the program's. */
function isOrdinary(pattern: unknown): boolean {
  return (
    typeof pattern === "string" ||
    (pattern instanceof RegExp && Object.getPrototypeOf(pattern) === RegExp.prototype && !Object.hasOwn(pattern, "exec"))
  );
}

function* assemble($: Hooks, site: number, text: string, matches: unknown[][], replacer: Function): Sim<string> {
  let result = "";
  let end = 0;
  for (const match of matches) {
    // (match, groups…, offset, string[, named groups])
    const at = match.findLastIndex((part) => typeof part === "number");
    const offset = match[at] as number;
    const replacement = String(yield* $.invoke(site, replacer, undefined, match));
    result += text.slice(end, offset) + replacement;
    end = offset + (match[0] as string).length;
  }
  return result + text.slice(end);
}

/** JSON.parse with a reviver: the host parses, then the reviver walks the result from the leaves up. */
const parseSpecial: Special = function* ($, site, self, args) {
  const [, reviver] = args;
  if (typeof reviver !== "function") {
    yield* $.builtin(site, parse, self, args);
    return Reflect.apply(parse, self, args);
  }
  const value: unknown = parse(String(args[0]));
  return yield* revive($, site, { "": value }, "", reviver);
};

function* revive($: Hooks, site: number, holder: Record<string, unknown>, key: string, reviver: Function): Sim<unknown> {
  const value = holder[key];
  if (typeof value === "object" && value !== null) {
    const keys = Array.isArray(value) ? Array.from({ length: value.length }, (_, index) => String(index)) : Object.keys(value);
    for (const inner of keys) {
      const revived = yield* revive($, site, value as Record<string, unknown>, inner, reviver);
      if (revived === undefined) Reflect.deleteProperty(value, inner);
      else Reflect.defineProperty(value, inner, { value: revived, writable: true, enumerable: true, configurable: true });
    }
  }
  return yield* $.invoke(site, reviver, holder, [key, value]);
}

export const stringSpecials: readonly (readonly [Function, Special])[] = [
  [replace, replacing(replace)],
  [replaceAll, replacing(replaceAll)],
  [parse, parseSpecial],
];
