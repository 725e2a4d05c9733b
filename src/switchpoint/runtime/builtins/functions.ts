/**
 * Function.prototype.call, apply and bind, Reflect.apply and construct: they reach the program's functions preemptibly.
 *
 * Source: ECMA-262, Function.prototype (20.2.3), Reflect (28.1).
 */
import { bodyOf, programBodyOf, tag, tagProgram } from "../../python/callable.ts";
import { recordOf } from "../class-record.ts";
import type { Special } from "./specials.ts";

const { call, apply, bind } = Function.prototype;

function listFrom(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object" && typeof value !== "function") throw new TypeError("CreateListFromArrayLike called on non-object");
  return Array.from({ length: Number((value as ArrayLike<unknown>).length) || 0 }, (_, index) => (value as ArrayLike<unknown>)[index]);
}

const callSpecial: Special = ($, site, self, [context, ...args]) => $.invoke(site, self, context, args);

const applySpecial: Special = ($, site, self, [context, list]) => {
  if (typeof self !== "function") throw new TypeError("Function.prototype.apply was called on a value that is not a function");
  return $.invoke(site, self, context, listFrom(list));
};

/**
 * A bound function is the host's own, so that it looks like one; if the function has a preemptible body, so has this. One of a
 * built-in is called as the built-in is: what it touches is behind its face, where a search could not look.
 */
const bindSpecial: Special = function* ($, site, self, [context, ...first]) {
  if (typeof self !== "function") throw new TypeError("Bind must be called on a function");
  yield* $.builtin(site, bind, self, []);
  const bound = Reflect.apply(bind, self, [context, ...first]) as Function;
  const body = bodyOf(self);
  if (recordOf(self) !== undefined) return bound;
  if (body === undefined) return tag(bound, (...rest: unknown[]) => $.invoke($.passed, self, context, [...first, ...rest]));
  const run = (...rest: unknown[]) => body.apply(context, [...first, ...rest]);
  return programBodyOf(self) === undefined ? tag(bound, run) : tagProgram(bound, run, $);
};

const reflectApply: Special = ($, site, _self, [target, context, list]) => $.invoke(site, target, context, listFrom(list));

const reflectConstruct: Special = ($, site, _self, args) => {
  const [constructor, list, target = constructor] = args;
  return $.superCall(site, constructor, listFrom(list), args.length > 2 ? target : constructor);
};

export const functionSpecials: readonly (readonly [Function, Special])[] = [
  [call, callSpecial],
  [apply, applySpecial],
  [bind, bindSpecial],
  [Reflect.apply, reflectApply],
  [Reflect.construct, reflectConstruct],
];
