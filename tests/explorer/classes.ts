/**
 * Counts classes of executions without any of the explorer's own machinery: every execution that a strategy makes is
 * reduced to the order of its conflicting steps, compared pair by pair from the raw accesses.
 */
import type { Execution } from "../../src/switchpoint/runtime/exploration.ts";
import type { ExploredProgram } from "../../src/switchpoint/runtime/instance.ts";
import type { StepLog } from "../../src/switchpoint/runtime/step-log.ts";
import { execute, type Strategy } from "../../src/switchpoint/explorer/strategy.ts";
import { OPTIONS } from "./programs.ts";

/** The same for two executions exactly if they differ in the order of steps that do not conflict. */
export function canonical(log: StepLog): string {
  const seen = new Map<number, number>();
  const names = Array.from({ length: log.length }, (_, i) => {
    const thread = log.thread[i]!;
    const nth = (seen.get(thread) ?? 0) + 1;
    seen.set(thread, nth);
    return `${thread}.${nth}`;
  });
  const pairs: string[] = [];
  for (let j = 0; j < log.length; j++) {
    for (let i = 0; i < j; i++) if (log.thread[i] !== log.thread[j] && clash(log, i, j)) pairs.push(`${names[i]}<${names[j]}`);
  }
  return `${names.toSorted().join(" ")} | ${pairs.toSorted().join(" ")}`;
}

function clash(log: StepLog, i: number, j: number): boolean {
  const last = (k: number): number => (k + 1 < log.length ? log.first[k + 1]! : log.object.length);
  for (let a = log.first[i]!; a < last(i); a++) {
    for (let b = log.first[j]!; b < last(j); b++) {
      const sameKey = log.key[a] === log.key[b] || log.key[a] === 0 || log.key[b] === 0;
      if (log.object[a] === log.object[b] && sameKey && (log.write[a] || log.write[b])) return true;
    }
  }
  return false;
}

export interface Survey {
  /** Executions begun. */
  executions: number;
  /** Executions that ended by themselves, one canonical form each. */
  classes: Set<string>;
  failures: number;
  deadlocks: number;
  abandoned: number;
}

/** Lets a strategy finish its search, or make `most` executions. Without `classify` the classes are not collected. */
export function survey(program: ExploredProgram, strategy: Strategy, most = 1_000_000, classify = true): Survey {
  const result: Survey = { executions: 0, classes: new Set(), failures: 0, deadlocks: 0, abandoned: 0 };
  while (result.executions < most && strategy.begin()) {
    const execution: Execution = execute(program, OPTIONS, strategy, 10_000);
    result.executions++;
    if (execution.failure !== null) result.failures++;
    if (execution.stuck !== null) result.deadlocks++;
    if (execution.abandoned) result.abandoned++;
    else if (classify) result.classes.add(canonical(strategy.log));
    strategy.end(execution);
  }
  return result;
}
