/**
 * One module of a running program: its sites' numbers and charges, and the cells of its exports.
 */
import type { Compiled } from "../compiler/compiled.ts";
import type { Cell } from "./names.ts";

/** Stands where no function has been called yet: equal to nothing that a program could call. */
const nobody = (): void => {};

export class ModuleRecord {
  readonly compiled: Compiled;
  /** Number of its first site among all sites of the program. */
  readonly base: number;
  /** What each site charges. */
  readonly costs: Float64Array;
  /** Below which budget a property site asks the hooks: 0, or Infinity where a getter or setter of the program may be met. */
  readonly thresholds: Float64Array;
  /** The host's own function that each call site called last. */
  readonly natives: Function[];
  readonly cells = new Map<string, Cell>();
  /** What stands at the top of it, exported or not, where pickle may ask for it. */
  readonly top = new Map<string, Cell>();

  /** Where functions, by their bodies, and classes stand in the source; for `dis`. */
  readonly starts = new WeakMap<Function, number>();

  constructor(compiled: Compiled, base: number, costs: Float64Array) {
    this.compiled = compiled;
    this.base = base;
    this.costs = costs;
    this.thresholds = new Float64Array(compiled.sites.length);
    this.natives = new Array<Function>(compiled.sites.length).fill(nobody);
  }

  /** Notes down where a function or class stands. Returns it. */
  listed<F extends Function>(made: F, start: number): F {
    this.starts.set(made, start);
    return made;
  }
}
