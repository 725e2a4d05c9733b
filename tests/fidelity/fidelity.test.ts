/** The promise of DESIGN.md, section 6: what the real interpreters did is what the model predicts. `node tests/fidelity/table.ts` shows it. */
import { expect, test } from "vitest";
import { experiments } from "./experiments.ts";
import { compare, medianError, MEDIAN_TOLERANCE, type Comparison } from "./judge.ts";
import { label } from "./table.ts";

/** Rows that the model cannot reach yet, and why. */
const gaps: Readonly<Record<string, string>> = {
  "start-up, 3.12 on 2 cores, operation process, fork, parent holding 3 million ints": "what a process holds in memory is not modelled",
  "fib-service, 3.13 on 2 cores, server process pool, load with fib(30)":
    "beside a busy core the threads wake one another on one core, which is quick here",
  "fib-service, 3.13 on 2 cores, server asyncio, load alone": "44 of the 71 microseconds that a request takes in streams are accounted for",
  "fib-service, 3.13 on 2 cores, server asyncio + process pool, load with fib(30)": "the two above together",
};

const comparisons: Comparison[] = [];

for (const experiment of experiments) {
  test(`${experiment.id} comes out as measured`, () => {
    const rows = compare(experiment);
    comparisons.push(...rows);
    const wrong = rows.filter(({ good }) => !good).map((one) => ({ row: label(one), simulated: one.simulated, measured: one.row.median }));
    expect(wrong.filter(({ row }) => gaps[row] === undefined)).toEqual([]);
  });
}

for (const [row, reason] of Object.entries(gaps)) test.skip(`${row}: ${reason}`, () => {});

test("half of all predictions are within a tenth", () => {
  expect(medianError(comparisons)).toBeLessThan(MEDIAN_TOLERANCE);
});
