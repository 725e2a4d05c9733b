/**
 * What a search strategy is: it decides whether there is another execution, and which thread goes on at each step. One loop
 * (`execute`) serves them all.
 */
import { Execution, type Recorder, type Scheduler } from "../runtime/exploration.ts";
import type { ExploredProgram, StartOptions } from "../runtime/instance.ts";
import type { StepLog } from "../runtime/step-log.ts";

export interface Strategy extends Scheduler {
  /** As in the result: "dpor", "random", … */
  readonly name: string;
  /** The steps of the current execution; the strategy may cut it back and read it, the execution writes it. */
  readonly log: StepLog;
  /** Prepares another execution; false if there is none. */
  begin(): boolean;
  /** The execution is over, or was abandoned: learn from it. */
  end(execution: Execution): void;
  /** True if every schedule has been covered once `begin` returns false. */
  readonly exhaustive: boolean;
  /** A guess at the share of the search that is behind it, from 0 to 1; absent: it never ends, or nobody can tell. */
  readonly share?: number;
}

export interface Watch {
  /** The execution is stopped after a step that makes this true. */
  readonly stop?: (execution: Execution) => boolean;
  readonly recorder?: Recorder;
  /** Asked now and then: true cuts the execution off. */
  readonly isTimeUp?: (() => boolean) | undefined;
}

/** Runs one execution to its end, to a step at which `watch.stop` holds, or to where the strategy abandons it. */
export function execute(
  program: ExploredProgram,
  options: StartOptions,
  strategy: Strategy,
  maxSteps: number,
  { stop, recorder, isTimeUp }: Watch = {},
): Execution {
  const bounds = { maxSteps, stop, recorder, isTimeUp, restsForGood: strategy.exhaustive };
  const execution = new Execution(program.start(options), strategy.log, strategy, bounds);
  execution.run();
  return execution;
}
