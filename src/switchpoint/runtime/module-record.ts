/**
 * One module of a running program: its sites' numbers and charges, and the cells of its exports.
 */
import type { Compiled } from "../compiler/compiled.ts";
import type { Cell } from "./names.ts";

/** Stands where no function has been called yet: equal to nothing that a program could call. */
const nobody = (): void => {};

/** What emitted code looks up at each of its sites. */
export interface SiteTables {
  /** What each site charges. */
  readonly costs: Float64Array;
  /** Below which budget a property site asks the hooks: 0, or Infinity where a getter or setter of the program may be met. */
  readonly thresholds: Float64Array;
  /** What rows of sites charge together (Compiled.sums). */
  readonly sums: Float64Array;
  /** The budget that the code of each block needs: all that it may charge; Infinity where a getter or setter may be met. */
  readonly needs: Float64Array;
  /** The host's own function that each call site called last. */
  readonly natives: Function[];
}

/** Tables in which nothing has been noted yet. */
export function freshTables(compiled: Compiled, costs: Float64Array): SiteTables {
  const { length } = compiled.sites;
  const together = (sites: readonly number[]): number => sites.reduce((sum, site) => sum + costs[site]!, 0);
  return {
    costs,
    thresholds: new Float64Array(length),
    sums: Float64Array.from(compiled.sums, together),
    needs: Float64Array.from(compiled.blocks, ({ sites }) => together(sites)),
    natives: new Array<Function>(length).fill(nobody),
  };
}

export class ModuleRecord {
  readonly compiled: Compiled;
  /** Number of its first site among all sites of the program. */
  readonly base: number;
  readonly costs: Float64Array;
  readonly thresholds: Float64Array;
  readonly sums: Float64Array;
  readonly needs: Float64Array;
  readonly natives: Function[];
  #cells: Map<string, Cell> | null = null;
  #top: Map<string, Cell> | null = null;
  #starts: WeakMap<Function, number> | null = null;

  constructor(compiled: Compiled, base: number, { costs, thresholds, sums, needs, natives }: SiteTables) {
    this.compiled = compiled;
    this.base = base;
    this.costs = costs;
    this.thresholds = thresholds;
    this.sums = sums;
    this.needs = needs;
    this.natives = natives;
  }

  /** Its exports. */
  get cells(): Map<string, Cell> {
    return (this.#cells ??= new Map());
  }

  /** What stands at the top of it, exported or not, where pickle may ask for it. */
  get top(): Map<string, Cell> {
    return (this.#top ??= new Map());
  }

  /** Where functions, by their bodies, and classes stand in the source; for `dis`. */
  get starts(): WeakMap<Function, number> {
    return (this.#starts ??= new WeakMap());
  }

  /** From now on the property site `index` asks the hooks always. */
  ask(index: number): void {
    this.thresholds[index] = Infinity;
    this.compiled.blocks.forEach(({ asks }, block) => {
      if (asks.includes(index)) this.needs[block] = Infinity;
    });
  }

  /** Notes down where a function or class stands. Returns it. */
  listed<F extends Function>(made: F, start: number): F {
    this.starts.set(made, start);
    return made;
  }
}
