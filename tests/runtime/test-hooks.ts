/**
 * Hooks for one thread without a machine: every point is a trap when `left` is negative, and is counted.
 */
import type { Compiled } from "../../src/switchpoint/compiler/compiled.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { Hooks } from "../../src/switchpoint/runtime/hooks.ts";

/** Hooks that yield a trap at every point when `left` is negative, and count. */
export class TestHooks extends Hooks {
  points = 0;
  /** Points after which the program is to end. */
  maxPoints = Infinity;
  readonly seenSites: number[] = [];
  /** Functions are tried in their plain form as long as there is a budget. */
  override worth = 0;
  /** A new budget at every point that asked; 0: none. */
  budget = 0;
  /** What each site charges. */
  price = 0;

  override costs(compiled: Compiled): Float64Array {
    return new Float64Array(compiled.sites.length).fill(this.price);
  }
  override *at(site: number): Sim<void> {
    this.passed = site;
    this.seenSites.push(site);
    if (this.seenSites.length > 10_000) this.seenSites.length = 0;
    this.points++;
    if (this.budget > 0) this.left = this.budget;
    yield {
      op: "visible",
      kind: this.points > this.maxPoints ? "limit" : "point",
      object: this,
      key: null,
      write: false,
      guard: null,
      timed: false,
      more: null,
      site,
    };
  }
  override rd(site: number): Sim<void> {
    return this.at(site);
  }
  override wr(site: number): Sim<void> {
    return this.at(site);
  }
  override get(site: number): Sim<void> {
    return this.at(site);
  }
  override set(site: number): Sim<void> {
    return this.at(site);
  }
  override builtin(site: number, _method: Function): Sim<void> {
    return this.at(site);
  }
  override *enter(): Sim<void> {}
  override *leave(): Sim<void> {}
  override seen<T>(_site: number, value: T): T {
    return value;
  }
}
