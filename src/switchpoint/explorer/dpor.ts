/**
 * Dynamic partial-order reduction: one execution of every class of executions that differ only in the order of independent
 * steps (Mazurkiewicz traces), and no more than that.
 *
 * The search walks the tree of schedules depth first. At the end of every execution it looks for races (races.ts): pairs of
 * conflicting steps that could have come the other way round. For each it works out a beginning that turns them round, and
 * plants it in the wake-up tree (wakeup-tree.ts) of the node before the race, for later.
 *
 * Sleep sets keep it from coming back: once all executions that begin with thread t from a node are done, t sleeps there,
 * and stays asleep down the other branches until a step comes that depends on t's. A beginning that a sleeping thread could
 * have begun leads only to what has been seen.
 *
 * Source: Abdulla, Aronis, Jonsson, Sagonas, J. ACM 64 (2017), section 7 (Optimal-DPOR). Sleep sets: Godefroid, LNCS 1032.
 */
import { ABANDON, type Execution } from "../runtime/exploration.ts";
import { StepLog } from "../runtime/step-log.ts";
import { keep, touchesStep, type KeptFootprint } from "./footprint.ts";
import { HappensBefore } from "./happens-before.ts";
import { racesWith } from "./races.ts";
import { Reversal } from "./reversal.ts";
import type { Strategy } from "./strategy.ts";
import { emptyTree, insert, type Branch } from "./wakeup-tree.ts";

interface Sleeper {
  readonly thread: number;
  /** What its next step touched when it was made from the node where the thread fell asleep. */
  readonly footprint: KeptFootprint;
}

export class Dpor implements Strategy {
  readonly name = "dpor";
  readonly exhaustive = true;
  readonly log = new StepLog();
  readonly #order = new HappensBefore(this.log);
  /** Per node of the current path: who sleeps, and what is to be explored (the first branch is the current one). */
  readonly #sleep: Sleeper[][] = [[]];
  readonly #trees: Branch[] = [emptyTree()];
  /** Per node of the current path: branches that are done. */
  readonly #done: number[] = [0];
  /** Steps that the next execution repeats. */
  #prefix = 0;
  #started = false;

  begin(): boolean {
    if (!this.#started) return (this.#started = true);
    for (let node = this.log.length - 1; node >= 0; node--) {
      this.#fallAsleep(node);
      if (this.#trees[node]!.children.length === 0) continue;
      this.#cut(node);
      return true;
    }
    return false;
  }

  choose(execution: Execution): number {
    const node = this.log.position;
    if (node < this.#prefix) return this.log.thread[node]!;
    if (node > this.#prefix) this.#enter(node, execution);
    const tree = this.#trees[node]!;
    if (tree.children.length === 0) {
      const thread = this.#pick(execution, this.#sleep[node]!);
      if (thread === ABANDON) return ABANDON;
      tree.children.push({ thread, footprint: null, children: [] });
    }
    return tree.children[0]!.thread;
  }

  end(execution: Execution): void {
    const { log } = this;
    if (execution.exhausted) return;
    const end = log.length;
    this.#order.extend();
    // The races of repeated steps were looked at when those steps were new: once is enough for a source set at every node.
    for (let j = this.#prefix; j < end; j++) this.#plant(execution, racesWith(log, this.#order, j), j, end);
    // A thread that still waits, or was stopped, might have come first: its operation is looked at as if it came last.
    for (const thread of execution.born) {
      // Who rests has ended, as far as this search is concerned (runtime/rounds.ts).
      if ((thread.done && !thread.stopped) || thread.resting !== null || execution.enabled.includes(thread.number)) continue;
      execution.suppose(thread);
      this.#order.extend();
      // Who was stopped cannot go on after that: only before the step that stopped it could its operation have come.
      const races = racesWith(log, this.#order, end).filter((i) => !thread.stopped || i === thread.stoppedBy);
      this.#plant(execution, races, end, end);
      this.#order.cut(end);
      log.cut(end);
    }
  }

  /** As if every branch that is left were as large as those that are done, and no more would come. */
  get share(): number {
    let share = 0;
    let weight = 1;
    for (let node = 0; node < this.#trees.length; node++) {
      const done = this.#done[node]!;
      const branches = done + this.#trees[node]!.children.length;
      if (branches === 0) break;
      weight /= branches;
      share += weight * done;
    }
    return share;
  }

  /** Sets up the node after the step that has just been made. */
  #enter(node: number, execution: Execution): void {
    this.#trees[node] = this.#trees[node - 1]!.children[0]!;
    this.#done[node] = 0;
    const sleepers = this.#sleep[node - 1]!;
    this.#sleep[node] = sleepers.length === 0 ? [] : sleepers.filter((sleeper) => !this.#wakes(execution, sleeper, node - 1));
  }

  /** True if the sleeper's next step depends on step `i`. If it was announced, this execution knows best what it will touch. */
  #wakes(execution: Execution, sleeper: Sleeper, i: number): boolean {
    const { footprint } = sleeper;
    return this.log.foretold
      ? touchesStep(execution.thread(sleeper.thread), this.log, i)
      : touchesStep(footprint, this.log, i, footprint.met);
  }

  /** Any thread that is awake; the one that ran last if possible, which makes stories easy to follow. */
  #pick(execution: Execution, sleepers: readonly Sleeper[]): number {
    const awake = (thread: number): boolean => !sleepers.some((sleeper) => sleeper.thread === thread);
    if (execution.enabled.includes(execution.last) && awake(execution.last)) return execution.last;
    return execution.enabled.find(awake) ?? ABANDON;
  }

  /** Plants the reversals of the races of step `j`. */
  #plant(execution: Execution, races: readonly number[], j: number, end: number): void {
    for (const i of races) {
      const reversal = new Reversal(execution, this.#order, i, j, end);
      const seen = this.#sleep[i]!.some(({ thread, footprint }) => reversal.canBeginWith(thread, reversal.steps, i, footprint));
      if (!seen) insert(this.#trees[i]!, reversal);
    }
  }

  /** All executions that begin with the step taken at `node` are done. */
  #fallAsleep(node: number): void {
    this.#trees[node]!.children.shift();
    this.#done[node]!++;
    this.#sleep[node]!.push({ thread: this.log.thread[node]!, footprint: keep(this.log, node) });
  }

  #cut(node: number): void {
    this.#order.cut(node);
    this.log.cut(node);
    this.#prefix = node;
    this.#sleep.length = this.#trees.length = this.#done.length = node + 1;
  }
}
