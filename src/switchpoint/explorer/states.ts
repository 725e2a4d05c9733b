/**
 * Search through states: depth first, and back as soon as an execution comes to a state in which one has been before. Where
 * threads write the same things again and again, or in orders that nobody sees, there are far fewer states than classes of
 * executions, and this search ends where partial-order reduction does not.
 *
 * Sleep sets keep it from the second of two orders that do not matter, as in dpor.ts; a state that is come by again with fewer
 * threads asleep is gone on from with those that were (Godefroid's way to have both).
 *
 * It covers everything if a program's state is known from its threads' observations (observations.ts). Where it is not, the
 * search gives up: where loops wait by looking again (what they are overtaken by is not in the state), where switches may come
 * only at certain points, and where processes fork.
 *
 * Source: Godefroid, "Partial-Order Methods for the Verification of Concurrent Systems", LNCS 1032 (1996), on state matching;
 * states by observation histories instead of memory's contents are ours.
 */
import { ABANDON, type Execution } from "../runtime/exploration.ts";
import { StepLog } from "../runtime/step-log.ts";
import { touchesStep } from "./footprint.ts";
import { Observations } from "./observations.ts";
import type { Strategy } from "./strategy.ts";

export class States implements Strategy {
  readonly name = "states";
  readonly log = new StepLog();
  /** False once it has given up. */
  exhaustive = true;
  /** Per node of the current path: the threads that are still to be tried there, the current one first; and how many there were. */
  readonly #open: number[][] = [];
  readonly #choices: number[] = [];
  /** Per node: threads whose step leads only to what another branch has seen. */
  readonly #sleep: (readonly number[])[] = [];
  readonly #observed = new Observations();
  /** Per state: who slept whenever it was come by. */
  readonly #visited = new Map<number, readonly number[]>();
  #started = false;

  begin(): boolean {
    if (!this.exhaustive) return false;
    this.#observed.begin();
    if (!this.#started) return (this.#started = true);
    while (this.#open.length > 0) {
      const node = this.#open.length - 1;
      const threads = this.#open[node]!;
      this.#sleep[node] = [...this.#sleep[node]!, threads.shift()!];
      if (threads.length > 0) {
        this.log.cut(node);
        return true;
      }
      this.#open.pop();
    }
    return false;
  }

  choose(execution: Execution): number {
    const node = this.log.position;
    if (node > 0) this.#observed.step(execution, node - 1);
    if (node < this.#open.length) return this.#open[node]![0]!;
    if (!isKnownByObservations(execution)) {
      this.exhaustive = false;
      return ABANDON;
    }
    const sleep =
      node === 0 ? NOBODY : this.#sleep[node - 1]!.filter((sleeper) => !touchesStep(execution.thread(sleeper), this.log, node - 1));
    const threads = this.#toTry(execution, sleep);
    if (threads.length === 0) return ABANDON;
    this.#sleep[node] = sleep;
    this.#choices[node] = threads.length;
    this.#open.push(threads);
    return threads[0]!;
  }

  end(execution: Execution): void {
    if (execution.rested) this.exhaustive = false;
  }

  get share(): number {
    let share = 0;
    let weight = 1;
    this.#open.forEach((threads, node) => {
      weight /= this.#choices[node]!;
      share += weight * (this.#choices[node]! - threads.length);
    });
    return share;
  }

  /** Who has not been tried in this state. The thread that ran last goes on first: few switches make stories easy to follow. */
  #toTry({ enabled, last }: Execution, sleep: readonly number[]): number[] {
    const { state } = this.#observed;
    const slept = this.#visited.get(state);
    const threads = (slept ?? enabled).filter((thread) => !sleep.includes(thread));
    this.#visited.set(state, slept === undefined ? sleep : slept.filter((thread) => sleep.includes(thread)));
    return threads.includes(last) ? [last, ...threads.filter((thread) => thread !== last)] : threads;
  }
}

const NOBODY: readonly number[] = [];

function isKnownByObservations(execution: Execution): boolean {
  return execution.log.foretold && execution.instance.recorded !== true && !execution.rested;
}
