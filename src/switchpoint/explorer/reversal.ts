/**
 * The reversal of a race (i, j): a sequence of steps that can follow the node before i and turns the two round. It consists
 * of all later steps that do not depend on i, in their order, and then j's thread, which now comes before i.
 *
 * Source: Abdulla et al., J. ACM 64 (2017): "notdep(e, E).proc(e')", and the (weak) initials of such a sequence.
 */
import type { Execution } from "../runtime/exploration.ts";
import type { StepLog } from "../runtime/step-log.ts";
import { stepsConflict, touchesStep, type KeptFootprint } from "./footprint.ts";
import type { HappensBefore } from "./happens-before.ts";

export class Reversal {
  readonly log: StepLog;
  /** The race's first step: the sequence starts from the node before it. */
  readonly node: number;
  /** Positions in the log; the last one is j. */
  readonly steps: readonly number[];
  readonly #order: HappensBefore;
  readonly #execution: Execution;
  readonly #last: number;
  readonly #end: number;
  #beforeLast: ReadonlySet<number> | null = null;

  /** @param end steps from there on have not really run */
  constructor(execution: Execution, order: HappensBefore, i: number, j: number, end: number) {
    this.log = execution.log;
    this.node = i;
    this.#order = order;
    this.#execution = execution;
    this.#last = j;
    this.#end = end;
    const steps: number[] = [];
    for (let k = i + 1; k < end; k++) if (k !== j && !order.before(i, k)) steps.push(k);
    steps.push(j);
    this.steps = steps;
  }

  /**
   * True if an execution that begins with `thread` and one that begins with `rest` (what is left of the sequence) can be the
   * same but for the order of independent steps: `thread` is a weak initial of `rest`.
   * @param from the step of `thread` meant is its first in the log from this position on; -1: not in this log
   * @param kept what that step touches, as an earlier execution saw it
   */
  canBeginWith(thread: number, rest: readonly number[], from: number, kept: KeptFootprint | null): boolean {
    const { log } = this;
    const at = rest.findIndex((k) => log.thread[k] === thread);
    if (at < 0) return this.#independent(thread, rest, from, kept);
    for (let before = 0; before < at; before++) if (this.#before(rest[before]!, rest[at]!)) return false;
    return true;
  }

  /** True if step `k` of the sequence is surely the same step in the new order: not so for j if it reads what i wrote on the way. */
  isForetold(k: number): boolean {
    return this.log.foretold || k !== this.#last;
  }

  /** Happens-before in the new order. */
  #before(k: number, m: number): boolean {
    if (m !== this.#last) return this.#order.before(k, m);
    this.#beforeLast ??= this.#findBeforeLast();
    return this.#beforeLast.has(k);
  }

  /** In the old order more may come before j, by way of steps that depend on i. Here only what still stands counts. */
  #findBeforeLast(): ReadonlySet<number> {
    const order = this.#order;
    const ready = this.log.predecessor[this.#last]!;
    const found = new Set<number>();
    for (const k of this.steps.toReversed()) {
      if (k === this.#last) continue;
      const direct = !this.log.foretold || k === ready || (k < ready && order.before(k, ready)) || stepsConflict(this.log, k, this.#last);
      if (direct || found.values().some((m) => order.before(k, m))) found.add(k);
    }
    return found;
  }

  #independent(thread: number, rest: readonly number[], from: number, kept: KeptFootprint | null): boolean {
    const { log } = this;
    if (!log.foretold && rest.includes(this.#last)) return false;
    if (log.foretold && from >= 0) {
      for (let k = from; k < this.#end; k++) {
        if (log.thread[k] === thread) return !rest.some((m) => stepsConflict(log, k, m));
      }
      const waiting = this.#execution.threads[thread];
      if (waiting !== undefined && !waiting.done) return !rest.some((m) => touchesStep(waiting, log, m));
    }
    return kept !== null && !rest.some((m) => touchesStep(kept, log, m, kept.met));
  }
}
