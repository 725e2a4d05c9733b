/**
 * The preemptible versions of built-ins that call back, by the built-in function that they stand in for. Each has
 * ECMAScript's meaning; only, its callbacks run as parts of the calling thread, with all their points.
 *
 * The built-ins are taken from the realm when this module is loaded, before any program can change it.
 */
import type { Sim } from "../../machine/traps.ts";
import type { Hooks } from "../hooks.ts";
import { arraySpecials } from "./arrays.ts";
import { collectionConstructors, collectionSpecials } from "./collections.ts";
import { functionSpecials } from "./functions.ts";
import { objectSpecials } from "./objects.ts";
import { stringSpecials } from "./strings.ts";

/** A built-in as a part of the calling thread. */
export type Special = ($: Hooks, site: number, self: unknown, args: unknown[]) => Sim<unknown>;

export const specials: ReadonlyMap<unknown, Special> = new Map<unknown, Special>([
  ...arraySpecials,
  ...collectionSpecials,
  ...functionSpecials,
  ...objectSpecials,
  ...stringSpecials,
]);

/** The same for `new`. */
export const specialConstructors: ReadonlyMap<unknown, Special> = new Map<unknown, Special>(collectionConstructors);
