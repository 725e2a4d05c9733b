/**
 * All distinct endings of a program: what it wrote, and how it ended, each with one schedule that leads there.
 */
import type { Execution } from "../runtime/exploration.ts";
import type { Outcome, Verdict } from "../runtime/results.ts";
import type { Found } from "./shortest.ts";

export class Outcomes {
  readonly #byEnding = new Map<string, Outcome>();
  readonly #print: (choices: readonly number[]) => string;

  /** @param print makes a schedule of threads by order of creation */
  constructor(print: (choices: readonly number[]) => string) {
    this.#print = print;
  }

  /** Takes in an execution that is over, and what was wrong with it. */
  add(execution: Execution, found: Found | null): void {
    const verdict: Verdict = execution.exhausted ? "limit" : (found?.discovery.kind ?? "ok");
    const stdout = execution.instance.stdout();
    const ending = `${verdict}\n${stdout}`;
    const known = this.#byEnding.get(ending);
    if (known !== undefined) {
      known.schedules++;
      return;
    }
    const choices = execution.log.thread.map((thread) => execution.thread(thread).order);
    this.#byEnding.set(ending, { stdout, verdict, schedules: 1, schedule: this.#print(choices) });
  }

  /** In the order in which they were found. */
  list(): Outcome[] {
    return [...this.#byEnding.values()];
  }
}
