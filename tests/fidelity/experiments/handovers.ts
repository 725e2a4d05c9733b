/** How long a thread keeps the GIL beside another that computes, and how often it changes hands: gil-hold and handovers. */
import type { RunOptions } from "../../../src/switchpoint/engine/protocol.ts";
import type { TracedRun } from "../../../src/switchpoint/runtime/results.ts";
import { median, type Experiment, type Row } from "../experiment.ts";
import { program } from "../program.ts";

const two = program(`
import { arg } from "switchpoint";
import { Thread } from "switchpoint/threading";

function count(n: number) {
  let i = 0;
  while (i < n) i += 1;
}

const n = arg("n", 1);
const threads = [1, 2].map(() => new Thread({ target: count, args: [n] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
`);

/** About a hundred hand-overs; a quarter of a second at least. */
function iterations({ switch_interval = 0.005 }: Row): number {
  return Math.max(5_000_000, Math.round(1e9 * switch_interval));
}

function run(row: Row): TracedRun {
  const { python, cores, switch_interval } = row;
  const options: RunOptions = {
    python,
    cores,
    args: { n: String(iterations(row)) },
    ...(switch_interval === undefined ? {} : { switchInterval: switch_interval }),
  };
  return two(options);
}

/** Seconds from each hand-over to the next. A thread that takes the GIL back from nobody keeps it. */
function holds({ trace }: TracedRun): number[] {
  const lengths: number[] = [];
  let holder = -1;
  let since = 0;
  for (const event of trace.events) {
    if (event.kind !== "gil" || event.act !== "take" || event.thread === holder) continue;
    if (holder >= 0) lengths.push((event.time - since) / 1e9);
    holder = event.thread;
    since = event.time;
  }
  return lengths;
}

export const handoverExperiments: readonly Experiment[] = [
  { id: "gil-hold", simulate: (row) => median(holds(run(row))) },
  {
    id: "handovers",
    simulate(row) {
      const { result } = run(row);
      return result.gil.switches / result.time;
    },
  },
];
