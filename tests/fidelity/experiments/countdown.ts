/** Two countdown loops, or more, side by side and one after the other: the experiments countdown-* and check-interval-*. */
import type { RunOptions } from "../../../src/switchpoint/engine/protocol.ts";
import type { RunResult } from "../../../src/switchpoint/runtime/results.ts";
import { program } from "../program.ts";
import type { Experiment, Row } from "../experiment.ts";

const countdowns = program(`
import { arg } from "switchpoint";
import { Thread } from "switchpoint/threading";

function countdown(n: number) {
  while (n > 0) n -= 1;
}

const k = arg("threads", 2);
const n = arg("n", 1);
if (arg("together", true)) {
  const threads = Array.from({ length: k }, () => new Thread({ target: countdown, args: [n] }));
  for (const t of threads) t.start();
  for (const t of threads) t.join();
} else {
  for (let i = 0; i < k; i++) countdown(n);
}
`);

/** Iterations of each countdown: about a quarter of a second; fewer where every other tick brings a check. */
function iterations({ ticks = 100 }: Row): number {
  return ticks < 10 ? 1_000_000 : 6_000_000;
}

function run(row: Row, together: boolean): RunResult {
  const options: RunOptions = {
    python: row.python,
    cores: row.cores,
    args: { threads: String(row.threads ?? 2), n: String(iterations(row)), together: String(together) },
    ...(row.ticks === undefined ? {} : { checkInterval: row.ticks }),
  };
  return countdowns(options).result;
}

function total(result: RunResult, what: "cpu" | "voluntary_switches"): number {
  return result.threads.reduce((sum, thread) => sum + thread[what], 0);
}

/** One pair of runs serves several experiments. */
const pairs = new Map<string, readonly [together: RunResult, oneByOne: RunResult]>();

function pair(row: Row): readonly [together: RunResult, oneByOne: RunResult] {
  const key = JSON.stringify([row.python, row.cores, row.threads ?? 2, row.ticks ?? 100]);
  const known = pairs.get(key);
  if (known !== undefined) return known;
  const runs = [run(row, true), run(row, false)] as const;
  pairs.set(key, runs);
  return runs;
}

function wall(row: Row): number {
  const [together, oneByOne] = pair(row);
  return together.time / oneByOne.time;
}

function cpu(row: Row): number {
  const [together, oneByOne] = pair(row);
  return total(together, "cpu") / total(oneByOne, "cpu");
}

function switches(row: Row): number {
  const [together] = pair(row);
  return total(together, "voluntary_switches") / together.time;
}

export const countdownExperiments: readonly Experiment[] = [
  { id: "countdown-wall", simulate: wall },
  { id: "countdown-cpu", simulate: cpu },
  { id: "countdown-switches", simulate: switches },
  { id: "check-interval-wall", simulate: wall },
  { id: "check-interval-cpu", simulate: cpu },
];
