/** Updates lost by two threads that change a counter without a lock: the experiments lost-*. */
import { program } from "../program.ts";
import type { Experiment, Row } from "../experiment.ts";

const ROUNDS = 1_000_000;

function lost(id: string, update: string): Experiment {
  const race = program(`
import { Thread } from "switchpoint/threading";

let counter = 0;
const x = [1, 2, 3];
function one() { return 1; }
function add(times: number) {
  for (let i = 0; i < times; i++) {
    ${update}
  }
}
const threads = [1, 2].map(() => new Thread({ target: add, args: [${ROUNDS}] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
print(counter);
`);
  return {
    id,
    simulate({ python, cores }: Row): number {
      const { result } = race({ python, cores });
      return 1 - Number(result.stdout) / (2 * ROUNDS);
    },
  };
}

export const lostUpdateExperiments: readonly Experiment[] = [
  lost("lost-plus-equals", "counter += 1;"),
  lost("lost-branch", "const t = counter; if (t % 2 === 0) { i += 0; } else { i -= 0; } counter = t + 1;"),
  lost("lost-python-call", "counter += one();"),
  lost("lost-len-call", "const t = counter; x.length; counter = t + 1;"),
  lost("lost-class-call", "counter = counter + Number(1);"),
];
