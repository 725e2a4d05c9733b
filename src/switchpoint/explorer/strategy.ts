/**
 * What a search strategy is: it decides whether there is another execution, and which thread goes on at each step. One loop
 * (`execute`) serves them all.
 */
import { Execution, type ExploredProgram, type Recorder, type StartOptions } from "../runtime/exploration.ts";
import type { StepLog } from "../runtime/step-log.ts";

/** What `choose` answers when nothing that begins like this execution is worth finishing. */
export const ABANDON = -1;

export interface Strategy {
  /** As in the result: "dpor", "random", … */
  readonly name: string;
  /** The steps of the current execution; the strategy may cut it back and read it, the execution writes it. */
  readonly log: StepLog;
  /** Prepares another execution; false if there is none. */
  begin(): boolean;
  /** The number of the thread that makes the next step: one of `execution.enabled`, or ABANDON. */
  choose(execution: Execution): number;
  /** The execution is over, or was abandoned: learn from it. */
  end(execution: Execution): void;
  /** True if every schedule has been covered once `begin` returns false. */
  readonly exhaustive: boolean;
}

export interface Watch {
  /** The execution is stopped after a step that makes this true. */
  readonly stop?: (execution: Execution) => boolean;
  readonly recorder?: Recorder;
}

/** Runs one execution to its end, to a step at which `watch.stop` holds, or to where the strategy abandons it. */
export function execute(
  program: ExploredProgram,
  options: StartOptions,
  strategy: Strategy,
  maxSteps: number,
  watch: Watch = {},
): Execution {
  const execution = new Execution(program.start(options), strategy.log, maxSteps, watch.recorder, strategy.exhaustive);
  for (;;) {
    if (execution.enabled.length === 0 || watch.stop?.(execution)) return execution;
    const thread = strategy.choose(execution);
    if (thread === ABANDON) {
      execution.abandoned = true;
      return execution;
    }
    execution.step(thread);
  }
}
