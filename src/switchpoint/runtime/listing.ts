/**
 * What a program sees of its own bytecode: a function's listing, which the compiler has left in its module, and what the version's
 * policy makes of it. Without a GIL another thread runs all the time, so a switch may follow every instruction.
 *
 * Left to others: the listing itself (compiler/4-bytecode), the module `dis` (python/dis.ts).
 */
import { listingTexts, targetsIn } from "../compiler/4-bytecode/listing-text.ts";
import type { ListedFunction, ListedUnit } from "../compiler/compiled.ts";
import { isAtLeast, type Version } from "../gil/versions.ts";
import { programBodyOf } from "../python/callable.ts";
import type { Bytecode } from "../python/interpreter.ts";
import type { Hooks } from "./hooks.ts";

/** The listings that `dis.dis` shows for `object`, a function or class of the program; null if it is neither. */
export function listingOf({ modules }: Hooks, object: unknown, version: Version): Bytecode[] | null {
  if (typeof object !== "function") return null;
  const marked = programBodyOf(object) ?? object;
  for (const { compiled, starts } of modules) {
    const start = starts.get(marked);
    const units = compiled.listings?.[version.language];
    if (start === undefined || units === undefined) continue;
    const at = units.findIndex((unit) => unit.start === start);
    if (at < 0) return null;
    const functions = asRun(shown(units, at, isAtLeast(version.language, "3.7")), version);
    const texts = listingTexts(functions);
    return functions.map((one, index) => ({ ...one, text: texts[index]!, targets: targetsIn(one) }));
  }
  return null;
}

/**
 * A function, and what is inside it where `dis.dis` goes on with that (`nested`, from 3.7 on); of a class its methods, sorted by name.
 *
 * Source: CPython 3.13, Lib/dis.py (dis, _disassemble_recursive).
 */
function shown(units: readonly ListedUnit[], at: number, nested: boolean): ListedFunction[] {
  const { isClass, depth, listing } = units[at]!;
  const after = units.findIndex((unit, index) => index > at && unit.depth <= depth);
  const inside = units.slice(at + 1, after < 0 ? units.length : after);
  if (!isClass) return [listing, ...(nested ? inside.map((unit) => unit.listing) : [])];
  const members = inside.filter((unit) => unit.depth === depth + 1).sort((a, b) => (a.listing.name < b.listing.name ? -1 : 1));
  return members.flatMap((member) => shown(units, units.indexOf(member), nested));
}

/** Listings as a version's policy lets them run. */
export function asRun(functions: readonly ListedFunction[], { policy }: Version): readonly ListedFunction[] {
  return policy === "free-threaded" || policy === "none" ? functions.map(inParallel) : functions;
}

function inParallel(listed: ListedFunction): ListedFunction {
  return { ...listed, instructions: listed.instructions.map((one) => ({ ...one, tick: false, switch: true })) };
}
